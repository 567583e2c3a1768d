import { join } from 'node:path';
import { runNpm } from '../../run-command.ts';
import type { Project } from '../../workspace.ts';

export interface Tarball {
  readonly name: string;
  readonly version: string;
  readonly path: string;
  /** As registries and lockfiles write it: the algorithm and the hash. */
  readonly integrity: string;
  readonly files: readonly string[];
}

interface PackReport {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly integrity: string;
  readonly files: readonly { readonly path: string }[];
}

/** Packs folders as npm would publish them, without running their scripts. */
export function pack(folders: readonly string[], destination: string): readonly Tarball[] {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination, ...folders];
  const { ok, stdout, output } = runNpm(args, destination);
  if (!ok) throw new Error(`npm pack failed:\n${output}`);
  return Object.values(JSON.parse(stdout) as Record<string, PackReport>).map((report) => ({
    name: report.name,
    version: report.version,
    path: join(destination, report.filename),
    integrity: report.integrity,
    files: report.files.map((file) => file.path),
  }));
}

/** Packs every public package. */
export function packPublic(root: string, projects: readonly Project[], destination: string): readonly Tarball[] {
  const published = projects.filter(({ manifest }) => !manifest.private);
  return pack(
    published.map(({ folder }) => join(root, folder)),
    destination,
  );
}
