import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack, type Tarball } from '../../checks/packages/pack.ts';
import { runCommand } from '../../run-command.ts';

interface Raised {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The same packages as their next release: one version on, and each depending on the others' new versions. Works in `folder`. */
export function raiseVersions(tarballs: readonly Tarball[], folder: string): readonly Tarball[] {
  const versions = new Map(
    tarballs.map(({ name, version }) => [name, version.replace(/\d+$/, (last) => `${+last + 1}`)]),
  );
  const homes = tarballs.map(({ name, path }) => {
    const home = join(folder, name);
    mkdirSync(home, { recursive: true });
    const { ok, output } = runCommand('tar', ['-xzf', path, '-C', home, '--strip-components=1'], folder);
    if (!ok) throw new Error(output);
    const file = join(home, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Raised;
    const dependencies = Object.entries(manifest.dependencies ?? {}).map(([other, range]) => {
      const raised = versions.get(other);
      return [other, raised ? `^${raised}` : range] as const;
    });
    const next: Raised = {
      ...manifest,
      version: versions.get(name) ?? '',
      dependencies: Object.fromEntries(dependencies),
    };
    writeFileSync(file, JSON.stringify(next));
    return home;
  });
  const packed = new Map(pack(homes, folder).map((tarball) => [tarball.name, tarball]));
  return tarballs.map(({ name }) => packed.get(name) as Tarball);
}
