import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSpec } from '../spec.ts';
import { profile } from './profile.ts';
import { rightsOf } from './rights-of.ts';

/**
 * Writes the OpenAPI document of every package of rights into a folder and returns their paths.
 *
 * @param root the repository's root
 */
export async function writeProfiles(root: string, folder: string): Promise<readonly string[]> {
  const spec = await readSpec(root, 'folkeregisteret');
  await mkdir(folder, { recursive: true });
  const names = Object.keys(rightsOf(spec).pakker);
  const paths = names.map((name) => join(folder, `${name}.json`));
  await Promise.all(
    names.map((name, index) => writeFile(paths[index] ?? '', `${JSON.stringify(profile(spec, name), null, 2)}\n`)),
  );
  return paths;
}
