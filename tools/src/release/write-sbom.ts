import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNpm } from '../run-command.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';
import type { Project } from '../workspace.ts';
import { ReleaseProblem } from './release-problem.ts';

/**
 * Writes a CycloneDX bill of materials of the given packages and of all that they need at run time, with the versions and hashes of the
 * lockfile. It belongs to the release and not into the packages: it is dated, and a tarball must come out the same whenever it is packed.
 */
export function writeSbom(root: string, projects: readonly Project[], file: string): void {
  const text = inTemporaryFolder((folder) => {
    // A workspace of the public packages alone, as consumers see them: without what they are developed with, and nothing optional.
    const workspace = { name: 'fellesklient-release', version: '0.0.0', private: true };
    write(folder, '.', { ...workspace, workspaces: projects.map((project) => project.folder) });
    for (const { folder: home, manifest } of projects) write(folder, home, asInstalled(manifest));
    copyFileSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
    npm(['install', '--package-lock-only', '--ignore-scripts', '--prefer-offline'], folder);
    return npm(['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'library'], folder);
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function asInstalled(manifest: Project['manifest']): object {
  const { devDependencies: _, ...kept } = manifest as Project['manifest'] & { devDependencies?: object };
  const needed = Object.entries(manifest.peerDependencies ?? {}).filter(
    ([name]) => !manifest.peerDependenciesMeta?.[name]?.optional,
  );
  return { ...kept, peerDependencies: Object.fromEntries(needed) };
}

function write(folder: string, home: string, manifest: object): void {
  mkdirSync(join(folder, home), { recursive: true });
  writeFileSync(join(folder, home, 'package.json'), JSON.stringify(manifest));
}

function npm(args: readonly string[], folder: string): string {
  const { ok, stdout, output } = runNpm(args, folder);
  if (!ok)
    throw new ReleaseProblem(`The bill of materials could not be made: npm ${args[0]} failed.\n${output.trim()}`);
  return stdout;
}
