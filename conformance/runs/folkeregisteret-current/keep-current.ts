import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';

/** Fills a copy of the register when there is none, and keeps it current. */
export type KeepCurrent = (
  freg: FolkeregisteretClient<'offentlig-med-hjemmel'>,
  database: DatabaseSync,
  options: { readonly follow: boolean },
) => Promise<void>;

/** The program in the README of `@fellesklient/folkeregisteret`, as it stands there. */
export async function keepCurrentOfReadme(): Promise<KeepCurrent> {
  const readme = readFileSync(new URL('../../../packages/folkeregisteret/README.md', import.meta.url), 'utf8');
  const program = /<!-- keeping current -->\n```ts\n(.*?)\n```/s.exec(readme)?.[1];
  if (program === undefined) throw new Error('The README has no program for keeping a copy current.');
  const results = fileURLToPath(new URL('../../results', import.meta.url));
  mkdirSync(results, { recursive: true });
  const folder = mkdtempSync(join(results, 'readme-'));
  try {
    const path = join(folder, 'keep-current.ts');
    writeFileSync(path, program);
    return ((await import(path)) as { keepCurrent: KeepCurrent }).keepCurrent;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
