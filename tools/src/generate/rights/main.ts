import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeProfiles } from './write-profiles.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
// Ignored by git: the documents follow from openapi.yaml and rettighetspakker.yaml.
const paths = await writeProfiles(root, join(root, 'specs/folkeregisteret/dist'));
process.stdout.write(`wrote ${paths.length} documents to specs/folkeregisteret/dist\n`);
