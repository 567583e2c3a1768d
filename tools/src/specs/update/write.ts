import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file as it should be. */
export interface Write {
  /** From the repository's root. */
  readonly path: string;
  /** Null for a file that should not be there. */
  readonly content: string | null;
}

/** Those that are not so yet. */
export async function needed(root: string, writes: readonly Write[]): Promise<readonly Write[]> {
  const present = await Promise.all(writes.map(({ path }) => contentOf(root, path)));
  return writes.filter(({ content }, index) => content !== present[index]);
}

/** Null for a file that is not there. */
export function contentOf(root: string, path: string): Promise<string | null> {
  return readFile(join(root, path), 'utf8').catch(() => null);
}
