import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Sorted relative paths of all files below a folder, with forward slashes; none when there is no such folder. */
export function filesBelow(folder: string, enter: (path: string) => boolean = () => true): readonly string[] {
  const walk = (below: string): readonly string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return enter(path) ? walk(path) : [];
      return entry.isFile() ? [path] : [];
    });
  return existsSync(folder) ? [...walk('')].sort() : [];
}
