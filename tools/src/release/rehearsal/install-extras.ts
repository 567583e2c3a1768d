import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../../run-command.ts';

/** Makes the node_modules of a folder what its own lockfile says, unless it is. Returns why not, if that failed. */
export function installExtras(folder: string): string | undefined {
  // `npm ci` empties node_modules first and the stamp is written last, so an interrupted install never counts.
  const stamp = join(folder, 'node_modules/.installed-lockfile');
  const lockfile = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lockfile).digest('hex');
  const wanted = `${hash} ${process.platform}-${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;

  // The prefix keeps npm from walking up to the workspace.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retry-mintimeout=1000'];
  const { ok, output } = runNpm(['ci', '--prefix', folder, ...quiet], folder);
  // npm's code and not its message, which holds addresses.
  if (!ok) return `npm ci failed: ${/\bE[A-Z]{3,}\d*\b/.exec(output)?.[0] ?? 'without a code'}`;
  writeFileSync(stamp, wanted);
  return undefined;
}
