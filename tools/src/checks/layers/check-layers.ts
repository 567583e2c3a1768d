import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Manifest, Project } from '../../workspace.ts';
import type { LayerRule } from '../layer-rules.ts';
import { type ModuleImport, packageOf } from '../module-imports.ts';
import {
  isRelative,
  isTest,
  type Modules,
  reachedFrom,
  readBuilt,
  readSources,
  resolveRelative,
} from './project-modules.ts';

type Rules = Readonly<Record<string, LayerRule>>;

/** Checks every project's sources and built output against its row; returns one line per leak. */
export function checkLayers(root: string, projects: readonly Project[], rules: Rules): readonly string[] {
  const manifests = new Map(projects.map((project) => [project.name, project.manifest]));
  return projects.flatMap((project) => {
    const folder = join(root, project.folder);
    const rule = rules[project.name];
    const sources = readSources(folder, rule?.apart);
    if (sources.size === 0) return [];
    if (!rule) return [`${project.folder}: ${project.name} has no row in tools/src/checks/layer-rules.ts. Add one.`];
    return [sources, readBuilt(folder)].flatMap((modules) => checkModules(project, modules, rule, manifests));
  });
}

function checkModules(
  project: Project,
  modules: Modules,
  rule: LayerRule,
  manifests: ReadonlyMap<string, Manifest>,
): readonly string[] {
  const leaks = new Map<string, string>();
  const look = (path: string, allowed: readonly string[], reader: string): void => {
    for (const found of modules.get(path) ?? []) {
      const place = `${project.folder}/${path}:${found.line}`;
      const leak = leakOf(path, found, allowed, manifests);
      const key = `${place} ${found.specifier}`;
      if (leak && !leaks.has(key)) leaks.set(key, `${place} ${leak.replace('{reader}', reader)}`);
    }
  };
  const reached = new Set<string>();
  for (const [subpath, dist] of entriesOf(project.manifest)) {
    const allowed = [...rule.every, ...(rule.entries?.[subpath] ?? [])];
    for (const path of reachedFrom(entryModule(dist, modules), modules)) {
      reached.add(path);
      look(path, allowed, `the entry '${subpath}' of ${project.name}`);
    }
  }
  for (const path of modules.keys()) if (!reached.has(path)) look(path, rule.every, project.name);
  return [...leaks.values()];
}

/** Public entries and commands by subpath, as paths of the built output. */
function entriesOf(manifest: Manifest): readonly (readonly [string, string])[] {
  const targets = Object.entries(manifest.exports ?? {}).map(
    ([subpath, target]) => [subpath, typeof target === 'string' ? target : target?.default] as const,
  );
  const commands = Object.values(manifest.bin ?? {}).map((target) => ['bin', target] as const);
  return [...targets, ...commands].flatMap(([subpath, target]) =>
    target?.endsWith('.js') ? [[subpath, target.replace(/^\.\//, '')] as const] : [],
  );
}

/** The built module of an entry, or the source that it is built from. */
function entryModule(dist: string, modules: Modules): string {
  if (modules.has(dist)) return dist;
  const source = dist.replace(/^dist\//, '').replace(/\.js$/, '.ts');
  return modules.has(source) ? source : `src/${source}`;
}

function leakOf(
  path: string,
  { specifier, typeOnly }: ModuleImport,
  allowed: readonly string[],
  manifests: ReadonlyMap<string, Manifest>,
): string | undefined {
  if (isRelative(specifier)) {
    const leaves = resolveRelative(path, specifier).startsWith('../');
    return leaves ? `reaches out of its project with ${specifier}. Import a public entry instead.` : undefined;
  }
  if (typeOnly) return undefined;
  const name = packageOf(specifier);
  const own = manifests.get(name);
  if (isTest(path) && !own) return undefined;
  const family = isBuiltin(specifier) ? 'node:*' : own ? name : 'npm:*';
  if (!allowed.includes(name) && !allowed.includes(family)) {
    return `imports ${specifier}, which {reader} may not. It may use: ${allowed.join(', ') || 'nothing'}.`;
  }
  const subpath = `.${specifier.slice(name.length)}`;
  return own && !own.exports?.[subpath] ? `imports ${specifier}, which is no public entry of ${name}.` : undefined;
}
