import { fileURLToPath } from 'node:url';
import { runGenerate } from './command.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
process.exitCode = await runGenerate(process.argv.slice(2), root, process);
