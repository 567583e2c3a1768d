import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesBelow } from '../../files-below.ts';
import { type ModuleImport, moduleImports } from '../module-imports.ts';

/** The modules of a project's sources or of its built output, by path relative to the project. */
export type Modules = ReadonlyMap<string, readonly ModuleImport[]>;

const notSources = ['dist', 'node_modules', 'results'];
const source = /(?<!\.d)\.ts$/;
const test = /\.test(-d)?\.ts$|^test\//;

export const isTest = (path: string): boolean => test.test(path);

/** Reads the imports of every module that people or the generator wrote, except in folders that are left apart. */
export function readSources(project: string, apart: readonly string[] = []): Modules {
  const skipped = [...notSources, ...apart];
  const paths = filesBelow(project, (folder) => !skipped.includes(folder)).filter((path) => source.test(path));
  return readModules(project, paths);
}

/** Reads the imports of every module that the compiler wrote. */
export function readBuilt(project: string): Modules {
  const paths = filesBelow(join(project, 'dist')).filter((path) => path.endsWith('.js'));
  return readModules(
    project,
    paths.map((path) => `dist/${path}`),
  );
}

function readModules(project: string, paths: readonly string[]): Modules {
  return new Map(paths.map((path) => [path, moduleImports(path, readFileSync(join(project, path), 'utf8'))]));
}

/** The modules that an entry loads at run time, itself included. */
export function reachedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const imports = modules.get(path);
    if (!imports || reached.has(path)) continue;
    reached.add(path);
    for (const { specifier, typeOnly } of imports) {
      if (!typeOnly && isRelative(specifier)) queue.push(resolveRelative(path, specifier));
    }
  }
  return reached;
}

export const isRelative = (specifier: string): boolean => specifier.startsWith('.');

/** A path relative to the project; it starts with `../` when it leaves the project. */
export function resolveRelative(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}
