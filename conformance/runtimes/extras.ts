import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly os?: readonly string[]; readonly cpu?: readonly string[] }>>;
}

const folder = fileURLToPath(new URL('extras', import.meta.url));
const lockfile = readFileSync(join(folder, 'package-lock.json'), 'utf8');
const longestMs = 120_000;

/** Where a file of an extra is, once they are installed. */
export const extra = (path: string): string => join(folder, 'node_modules', path);

/** Fetches the runtimes that the lockfile names for this platform, unless they are there. Returns why not, if that failed. */
export async function installExtras(): Promise<string | undefined> {
  // `npm ci` empties node_modules first and the stamp is written last, so an interrupted install never counts.
  const stamp = extra('.installed-lockfile');
  const hash = createHash('sha256').update(lockfile).digest('hex');
  const wanted = `${hash} ${process.platform}-${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;

  // The prefix keeps npm from walking up to the workspace. Nothing is built: the packages hold programs.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retry-mintimeout=1000'];
  const failure = await npm(['ci', '--prefix', folder, ...quiet]);
  if (failure !== undefined) return `npm ci failed: ${failure}`;
  // npm passes over optional packages that it cannot fetch.
  if (!packagesHere().every((path) => existsSync(join(folder, path)))) return 'npm could not fetch its package';
  writeFileSync(stamp, wanted);
  return undefined;
}

function packagesHere(): readonly string[] {
  const { packages } = JSON.parse(lockfile) as Lockfile;
  return Object.entries(packages)
    .filter(([path, { os, cpu }]) => path && os?.includes(process.platform) && cpu?.includes(process.arch))
    .map(([path]) => path);
}

/** Resolves with what went wrong, as a code: unlike npm's message it holds no address. */
function npm(args: readonly string[]): Promise<string | undefined> {
  const cli = process.env.npm_execpath;
  const [command, ...first] = cli?.endsWith('npm-cli.js') ? [process.execPath, cli] : ['npm'];
  return new Promise((resolve) => {
    execFile(command as string, [...first, ...args], { timeout: longestMs }, (error, _, stderr) => {
      resolve(error ? (/\bE[A-Z]{3,}\d*\b/.exec(stderr)?.[0] ?? String(error.code ?? error.signal)) : undefined);
    });
  });
}
