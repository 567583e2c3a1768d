import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readManifest } from '../../workspace.ts';

export interface ThirdParty {
  /** Folders by name, one for each. */
  readonly folders: ReadonlyMap<string, string>;
  /** Names of those that other people's packages need in several versions, which is for them to mend. */
  readonly several: readonly string[];
}

/** Every package that the given ones need at run time, ours left out. */
export function thirdParty(root: string, ours: readonly string[], names: ReadonlySet<string>): ThirdParty {
  const found = new Map<string, string>();
  const several = new Set<string>();
  const queue = [...ours];
  // Ours come first, so that what we need ourselves is what is found.
  for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) {
    for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
      if (names.has(name)) continue;
      const at = locate(root, folder, name);
      const known = found.get(name);
      if (known === undefined) {
        found.set(name, at);
        queue.push(at);
      } else if (readManifest(known).version !== readManifest(at).version) {
        // Two versions of ours would burden every consumer.
        if (ours.includes(folder))
          throw new Error(`${name} is needed in two versions: ${known} and ${at}. Agree on one.`);
        several.add(name);
      }
    }
  }
  return { folders: found, several: [...several] };
}

/** The folder of the package that a module in `from` gets by that name. */
export function locate(root: string, from: string, name: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root || folder === dirname(folder)) throw new Error(`${name}, needed by ${from}, is not installed.`);
  }
}
