import { readFileSync } from 'node:fs';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string } | undefined>>;
}

/** Everything that was compared, with its version. */
export function versions(names: readonly string[]): readonly string[] {
  const file = new URL('../../package-lock.json', import.meta.url);
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  const installed = names.map((name) => `${name} ${packages[`node_modules/${name}`]?.version ?? 'unknown'}`);
  return [`Node ${process.versions.node} (its \`fetch\`: undici ${process.versions.undici})`, ...installed];
}
