import type { Manifest } from '../../workspace.ts';

const lifecycle = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare', 'prepublish'];

/** What every published package.json says, and what it must not do on a consumer's machine. */
export function checkManifest(manifest: Manifest, siblings: ReadonlyMap<string, Manifest>): readonly string[] {
  const problems: string[] = [];
  const require = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(`${manifest.name}: ${problem}`);
  };
  require(manifest.license === 'MIT', 'license must be MIT.');
  require(manifest.type === 'module', 'type must be module.');
  require(manifest.engines?.node === '>=22.12', 'engines.node must be >=22.12.');
  for (const script of lifecycle) {
    require(manifest.scripts?.[script] === undefined, `script ${script} would run on install. Remove it.`);
  }
  for (const [name, range] of Object.entries(manifest.dependencies ?? {})) {
    const sibling = siblings.get(name);
    if (!sibling) continue;
    require(!sibling.private, `depends on ${name}, which is private.`);
    // Changesets leaves a range as it is while it admits the newest version.
    require(admits(
      range,
      sibling.version ?? '',
    ), `depends on ${name} ${range}. Write ^${sibling.version}, so that one copy serves all.`);
  }
  return problems;
}

/** Whether a caret range, which allows changes right of the first number that is not 0, has a version in it. */
function admits(range: string, version: string): boolean {
  const lowest = /^\^(\d+\.\d+\.\d+)$/.exec(range)?.[1];
  if (lowest === undefined) return false;
  if (lowest.startsWith('0.0.')) return version === lowest;
  const kept = /^(0\.\d+\.|\d+\.)/.exec(lowest)?.[0] ?? '';
  return version.startsWith(kept) && version.localeCompare(lowest, 'en', { numeric: true }) >= 0;
}

/** Compares what a package declares with the packages that its JavaScript and its declarations name. */
export function checkDependencies(manifest: Manifest, imported: ReadonlySet<string>): readonly string[] {
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const missing = [...imported].filter((name) => name !== manifest.name && !declared.includes(name));
  const unused = declared.filter((name) => !imported.has(name));
  return [
    ...missing.map((name) => `${manifest.name}: the build imports ${name}, which package.json does not declare.`),
    ...unused.map((name) => `${manifest.name}: package.json declares ${name}, which the build never imports.`),
  ];
}
