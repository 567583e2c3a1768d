import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesBelow } from '../../files-below.ts';

/** What a package is made of. */
export interface Contents {
  /** The modules that are built and published, by their path below `dist`, tests left out. */
  readonly sources: readonly string[];
  /** What is published as it is: what `files` names beside `dist`. */
  readonly data: readonly string[];
}

interface Configuration {
  readonly compilerOptions?: { readonly rootDir?: string };
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** Reads what the compiler is told to build, and what npm is told to pack. */
export function contentsOf(folder: string): Contents {
  const { files = [] } = read<{ files?: readonly string[] }>(join(folder, 'package.json'));
  const leftOut = files.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1));
  const named = files.filter((entry) => entry !== 'dist' && !entry.startsWith('!'));
  return {
    sources: builtModules(folder).filter((path) => !leftOut.some((entry) => `dist/${path}`.startsWith(`${entry}/`))),
    data: named.flatMap((entry) => {
      const isFolder = statSync(join(folder, entry), { throwIfNoEntry: false })?.isDirectory();
      return isFolder ? filesBelow(join(folder, entry)).map((path) => `${entry}/${path}`) : [entry];
    }),
  };
}

function builtModules(folder: string): readonly string[] {
  const configuration = read<Configuration>(join(folder, 'tsconfig.json'));
  const { compilerOptions: { rootDir = 'src' } = {}, include = ['src'], exclude = [] } = configuration;
  return include.flatMap((part) =>
    filesBelow(join(folder, part))
      .filter((path) => path.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(path))
      .map((path) => `${part}/${path}`)
      .filter(
        (path) => !exclude.some((entry) => path.startsWith(`${entry}/`) || path.endsWith(entry.replace(/^\*\*/, ''))),
      )
      .map((path) => posix.relative(rootDir, path)),
  );
}

function read<T extends object>(file: string): Partial<T> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : {};
}
