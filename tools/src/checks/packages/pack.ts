import { join } from 'node:path';
import { runNpm } from '../../run-command.ts';

export interface Tarball {
  readonly name: string;
  readonly path: string;
  readonly files: readonly string[];
}

interface PackReport {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Packs folders as npm would publish them, without running their scripts. */
export function pack(folders: readonly string[], destination: string): readonly Tarball[] {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination, ...folders];
  const { ok, stdout, output } = runNpm(args, destination);
  if (!ok) throw new Error(`npm pack failed:\n${output}`);
  return Object.values(JSON.parse(stdout) as Record<string, PackReport>).map(({ name, filename, files }) => ({
    name,
    path: join(destination, filename),
    files: files.map((file) => file.path),
  }));
}
