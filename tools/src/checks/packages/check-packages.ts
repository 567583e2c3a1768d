import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { filesBelow } from '../../files-below.ts';
import type { Project } from '../../workspace.ts';
import { moduleImports, packageOf } from '../module-imports.ts';
import { checkConsumer, type Program } from './consumer.ts';
import { lintTarball } from './lint-tarball.ts';
import { checkDependencies, checkManifest } from './manifest-rules.ts';
import { pack, type Tarball } from './pack.ts';
import { contentsOf } from './package-contents.ts';
import { checkPackedFiles } from './packed-files.ts';
import { thirdParty } from './third-party.ts';

/**
 * Judges the tarballs of all public packages: contents, package.json, publint, arethetypeswrong, and a consumer project
 * that installs them. Works in `folder`, which must lie outside the workspace.
 */
export async function checkPackages(
  root: string,
  projects: readonly Project[],
  tarballs: readonly Tarball[],
  program: Program,
  folder: string,
): Promise<readonly string[]> {
  const published = projects.filter((project) => !project.manifest.private);
  const manifests = new Map(projects.map((project) => [project.name, project.manifest]));

  const problems: string[] = [];
  for (const { name, folder: home, manifest } of published) {
    const tarball = tarballs.find((candidate) => candidate.name === name);
    if (!tarball) throw new Error(`npm pack made no tarball of ${name}.`);
    problems.push(
      ...checkPackedFiles(name, tarball.files, contentsOf(join(root, home))),
      ...checkLicence(root, home),
      ...checkManifest(manifest, manifests),
      ...checkDependencies(manifest, importedPackages(join(root, home, 'dist'))),
      ...(await lintTarball(name, tarball.path)),
    );
  }
  if (problems.length > 0) return problems;

  const homes = published.map((project) => join(root, project.folder));
  const { folders, several } = thirdParty(root, homes, new Set(manifests.keys()));
  const everything = [...tarballs, ...pack([...folders.values()], folder)];
  const commands = published.flatMap(({ manifest }) => Object.keys(manifest.bin ?? {}));
  return checkConsumer({ program, commands, tarballs: everything, several }, folder);
}

/** npm packs a licence only from the package's own folder, so each holds a copy of the workspace's. */
function checkLicence(root: string, home: string): readonly string[] {
  const copy = join(root, home, 'LICENSE');
  const same = existsSync(copy) && readFileSync(copy, 'utf8') === readFileSync(join(root, 'LICENSE'), 'utf8');
  return same ? [] : [`${home}/LICENSE differs from the LICENSE of the workspace. Copy it again.`];
}

/** Packages that a built package names in its JavaScript or its declarations. */
function importedPackages(dist: string): ReadonlySet<string> {
  const files = filesBelow(dist).filter((path) => /\.(js|d\.ts)$/.test(path));
  const specifiers = files.flatMap((path) => moduleImports(path, readFileSync(join(dist, path), 'utf8')));
  const names = specifiers
    .map(({ specifier }) => specifier)
    .filter((name) => !name.startsWith('.') && !isBuiltin(name));
  return new Set(names.map(packageOf));
}
