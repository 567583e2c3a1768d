import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** File names and contents. */
export type Files = ReadonlyMap<string, string>;

/** Names of the files in a folder that are missing, differ from what they should be, or should not be there. */
export async function staleFiles(folder: string, files: Files): Promise<readonly string[]> {
  const present = await readdir(folder).catch(() => []);
  const names = [...new Set([...files.keys(), ...present])].sort();
  const stale = await Promise.all(names.map(async (name) => (await read(join(folder, name))) !== files.get(name)));
  return names.filter((_, index) => stale[index]);
}

/** Makes a folder hold exactly these files and returns the names of those that had to change. */
export async function writeFiles(folder: string, files: Files): Promise<readonly string[]> {
  const stale = await staleFiles(folder, files);
  await mkdir(folder, { recursive: true });
  for (const name of stale) {
    const content = files.get(name);
    await (content === undefined ? rm(join(folder, name)) : writeFile(join(folder, name), content));
  }
  return stale;
}

async function read(path: string): Promise<string | undefined> {
  try {
    // A checkout with CRLF line ends is not stale.
    return (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
