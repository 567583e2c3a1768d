import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import type { Project } from '../../workspace.ts';
import { packageOf } from '../module-imports.ts';

/** A module, or what a bundle takes from it. */
export interface Part {
  /** Relative to the workspace; the specifier when it is a module of Node. */
  readonly path: string;
  /** The package it belongs to; `node:` for Node itself. */
  readonly package: string;
  /** The module that imports it. */
  readonly importedBy: string;
  /** What of the minified bundle comes from it. */
  readonly bytes: number;
}

export interface Bundle {
  readonly minifiedBytes: number;
  readonly gzippedBytes: number;
  /** Everything that is in it, the largest part first. */
  readonly parts: readonly Part[];
}

const program = '<program>';

/** Bundles a program as one for a browser or an edge runtime is. @throws Error when a module cannot be found. */
export async function bundle(root: string, projects: readonly Project[], source: string): Promise<Bundle> {
  const result = await build({
    stdin: { contents: source, resolveDir: root, sourcefile: program },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [keepBuiltins],
  });
  const [file] = result.outputFiles;
  const [output] = Object.values(result.metafile.outputs);
  if (!file || !output) throw new Error('esbuild wrote nothing.');
  const importers = importersIn(result.metafile);
  const imported = output.imports.map(({ path }) => ({ path, package: 'node:', bytes: 0 }));
  const included = Object.entries(output.inputs)
    .filter(([path, { bytesInOutput }]) => path !== program && bytesInOutput > 0)
    .map(([path, { bytesInOutput }]) => ({ path, package: ownerOf(path, projects), bytes: bytesInOutput }));
  return {
    minifiedBytes: file.contents.length,
    gzippedBytes: gzipSync(file.contents, { level: 9 }).length,
    parts: [...included.sort((a, b) => b.bytes - a.bytes), ...imported].map((part) => ({
      ...part,
      importedBy: importers.get(part.path) ?? program,
    })),
  };
}

/** Lets imports of Node's modules stand, so that they can be named: a browser build ends at the first one. */
const keepBuiltins: Plugin = {
  name: 'keep-builtins',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ path }) => (isBuiltin(path) ? { path, external: true } : undefined));
  },
};

/** Who imports a module, the first of them on the way from the program. */
function importersIn({ inputs }: Metafile): ReadonlyMap<string, string> {
  const importers = new Map<string, string>();
  const queue = [program];
  for (let importer = queue.shift(); importer !== undefined; importer = queue.shift()) {
    for (const { path } of inputs[importer]?.imports ?? []) {
      if (importers.has(path)) continue;
      importers.set(path, importer);
      queue.push(path);
    }
  }
  return importers;
}

function ownerOf(path: string, projects: readonly Project[]): string {
  const inside = path.split('node_modules/').at(-1) ?? path;
  if (inside !== path) return packageOf(inside);
  return projects.find(({ folder }) => path.startsWith(`${folder}/`))?.name ?? posix.dirname(path);
}
