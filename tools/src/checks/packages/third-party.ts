import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readManifest } from '../../workspace.ts';

/** Folders of every package that the given ones need at run time, by name, ours left out. */
export function thirdPartyFolders(
  root: string,
  folders: readonly string[],
  ours: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const queue = [...folders];
  for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
    for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
      if (ours.has(name)) continue;
      const at = locate(root, folder, name);
      const known = found.get(name);
      if (known === at) continue;
      // The consumer lists each package once; two versions at run time would also burden every real consumer.
      if (known) throw new Error(`${name} is needed in two versions: ${known} and ${at}. Agree on one.`);
      found.set(name, at);
      queue.push(at);
    }
  }
  return found;
}

function locate(root: string, from: string, name: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root || folder === dirname(folder)) throw new Error(`${name}, needed by ${from}, is not installed.`);
  }
}
