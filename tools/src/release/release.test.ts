import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { packPublic } from '../checks/packages/pack.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { readProjects } from '../workspace.ts';
import { npmRegistry } from './npm-registry.ts';
import type { PublishedVersion, Registry } from './registry.ts';
import { type ReleaseOptions, type ReleaseSteps, release, sbomFile } from './release.ts';
import { NothingToRelease, ReleaseProblem } from './release-problem.ts';
import { git, inWorkspace } from './test-workspace.ts';

const changeset = '---\n"base": minor\n---\n\nCounts further.\n';

/** A registry in memory that has the given versions, as `latest`. */
function registryWith(...titles: readonly string[]): Registry & { readonly did: string[] } {
  const did: string[] = [];
  const published = new Map(
    titles.map((title) => [title, { integrity: 'sha512-x', tags: { latest: title.split('@')[1] ?? '' } }] as const),
  ) as Map<string, PublishedVersion>;
  return {
    did,
    user: () => 'somebody',
    find: (name, version) => published.get(`${name}@${version}`),
    upload: ({ name, version, integrity }, tag) => {
      did.push(`${name}@${version} ${tag}`);
      published.set(`${name}@${version}`, { integrity, tags: { [tag]: version } });
    },
    tag: (name, version, tag) => did.push(`${name}@${version} ${tag}`),
    untag: (name, tag) => did.push(`${name} without ${tag}`),
  };
}

interface Ran {
  readonly said: string;
  readonly built: number;
}

async function run(
  root: string,
  registry: Registry,
  options: Partial<ReleaseOptions> = {},
  more: Partial<ReleaseSteps> = {},
): Promise<Ran> {
  const said: string[] = [];
  let built = 0;
  await release(
    root,
    { dryRun: false, versionsOnly: false, ...options },
    {
      registry,
      build: () => built++,
      packAndCheck: async (folder) => packPublic(root, readProjects(root), folder),
      requireAcceptable: () => {},
      say: (line) => said.push(line),
      wait: async () => {},
      ...more,
    },
  );
  return { said: said.join('\n'), built };
}

const version = (root: string, name: string): string =>
  JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')).version;

afterEach(() => {
  vi.unstubAllEnvs();
});

test('sets and commits versions, publishes in dependency order, lists what was published, and names the commit', async () => {
  await inWorkspace({ '.changeset/one.md': changeset }, async (root) => {
    const registry = registryWith('base@1.0.0', 'client@1.0.0');
    const { built } = await run(root, registry);
    expect(built).toBe(1);
    expect(registry.did).toEqual(['base@1.1.0 staging', 'base@1.1.0 latest', 'base without staging']);
    expect(git(root, 'log', '-1', '--format=%s')).toBe('Release base 1.1.0');
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(root, 'tag', '--points-at', 'HEAD')).toBe('base@1.1.0');
    const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    expect(lockfile.packages['packages/base'].version).toBe('1.1.0');
    const { bomFormat, components } = JSON.parse(readFileSync(join(root, sbomFile), 'utf8'));
    expect(bomFormat).toBe('CycloneDX');
    expect(components).toMatchObject([
      { name: 'base', version: '1.1.0', purl: 'pkg:npm/base@1.1.0' },
      { name: 'client', version: '1.0.0', purl: 'pkg:npm/client@1.0.0' },
    ]);
    await expect(run(root, registryWith('base@1.1.0', 'client@1.0.0'))).rejects.toThrow(NothingToRelease);
  });
});

test('goes on with a set that was broken off, without touching versions', async () => {
  await inWorkspace({}, async (root) => {
    const registry = registryWith('base@1.0.0');
    await run(root, registry);
    expect(registry.did).toEqual(['client@1.0.0 staging', 'client@1.0.0 latest', 'client without staging']);
    expect(git(root, 'log', '-1', '--format=%s')).toBe('All there is');
  });
});

test('a dry run says what would happen and changes nothing', async () => {
  await inWorkspace({ '.changeset/one.md': changeset }, async (root) => {
    const registry = registryWith('base@1.0.0');
    const { said } = await run(root, registry, { dryRun: true });
    expect(said).toMatch(/minor\n\s+- base/);
    expect(said).toContain('what would be uploaded as it is now: client@1.0.0');
    expect(registry.did).toEqual([]);
    expect(version(root, 'base')).toBe('1.0.0');
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(existsSync(join(root, sbomFile))).toBe(false);
  });
});

test('versions alone are a commit for others to look at', async () => {
  await inWorkspace({ '.changeset/one.md': changeset }, async (root) => {
    const registry = registryWith();
    expect(await run(root, registry, { versionsOnly: true })).toMatchObject({ built: 0 });
    expect(registry.did).toEqual([]);
    expect(git(root, 'show', '--stat', '--format=%s')).toMatch(
      /^Release base 1\.1\.0\n[\s\S]*packages\/base\/CHANGELOG\.md/,
    );
    await expect(run(root, registry, { versionsOnly: true })).rejects.toThrow(NothingToRelease);
  });
});

test('stops before anything changes: dirty tree, nothing to release, an old commit, packages that would be refused', async () => {
  await inWorkspace({}, async (root) => {
    await expect(run(root, registryWith('base@1.0.0', 'client@1.0.0'))).rejects.toThrow(/^Nothing to release: /);
    const newer: Registry = { ...registryWith(), find: () => ({ integrity: 'sha512-x', tags: { latest: '1.10.0' } }) };
    await expect(run(root, newer)).rejects.toThrow(
      /client is 1\.0\.0 here and 1\.10\.0 at the registry|base is 1\.0\.0 here/,
    );
    const refused = (): void => {
      throw new ReleaseProblem('no repository');
    };
    await expect(run(root, registryWith(), {}, { requireAcceptable: refused })).rejects.toThrow('no repository');

    writeFileSync(join(root, 'packages/base/new.js'), '');
    await expect(run(root, registryWith())).rejects.toThrow(/working tree has changes.*\?\? packages\/base\/new\.js/s);
  });
});

test('a problem of the packages stops it before the first upload', async () => {
  await inWorkspace({}, async (root) => {
    const registry = registryWith();
    const packAndCheck = async (): Promise<never> => {
      throw new ReleaseProblem('not fit');
    };
    await expect(run(root, registry, {}, { packAndCheck })).rejects.toThrow('not fit');
    expect(registry.did).toEqual([]);
  });
});

test('says when the registry is out of reach or nobody is logged in', () => {
  inTemporaryFolder((folder) => {
    writeFileSync(join(folder, 'npmrc'), '');
    vi.stubEnv('npm_config_userconfig', join(folder, 'npmrc'));
    vi.stubEnv('npm_config_fetch_retries', '0');
    // Nothing listens on the port for TCP echo; nothing is asked there without a login.
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:7/');
    const registry = npmRegistry(folder, { provenance: false });
    expect(() => registry.user()).toThrow(/^The registry did not say who is logged in\. Nobody is logged in/);
    expect(() => registry.find('base', '1.0.0')).toThrow(/The registry is out of reach\. .*ECONNREFUSED/s);
  });
});
