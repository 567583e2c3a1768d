import { expect, test } from 'vitest';
import type { Tarball } from '../checks/packages/pack.ts';
import { publishSet } from './publish-set.ts';
import type { Registry } from './registry.ts';

interface Package {
  readonly versions: Map<string, string>;
  readonly tags: Map<string, string>;
}

/** A registry in memory. `calls` are those that change something; the process is killed before the call numbered `killedAt`. */
class MemoryRegistry implements Registry {
  readonly calls: string[] = [];
  readonly packages = new Map<string, Package>();
  killedAt = Number.POSITIVE_INFINITY;
  /** How many more times a new version is not shown yet. */
  late = 0;

  user = (): string => 'somebody';

  find(name: string, version: string): ReturnType<Registry['find']> {
    const known = this.packages.get(name);
    const integrity = known?.versions.get(version);
    if (!known || !integrity || this.late-- > 0) return undefined;
    return { integrity, tags: Object.fromEntries(known.tags) };
  }

  upload({ name, version, integrity }: Tarball, tag: string): void {
    this.#call(`upload ${name} ${version}`);
    if (this.packages.get(name)?.versions.has(version)) throw new Error(`${name} ${version} was uploaded twice`);
    const { versions, tags } = this.packages.get(name) ?? { versions: new Map(), tags: new Map() };
    this.packages.set(name, { versions: versions.set(version, integrity), tags: tags.set(tag, version) });
  }

  tag(name: string, version: string, tag: string): void {
    this.#call(`${tag} ${name} ${version}`);
    this.packages.get(name)?.tags.set(tag, version);
  }

  untag(name: string, tag: string): void {
    this.#call(`no ${tag} ${name}`);
    if (!this.packages.get(name)?.tags.delete(tag)) throw new Error(`${name} has no ${tag}`);
  }

  /** What consumers get who name no version. */
  latest(): readonly (string | undefined)[] {
    return [...this.packages.values()].map(({ tags }) => tags.get('latest'));
  }

  #call(what: string): void {
    if (this.calls.length === this.killedAt) throw new Error('killed');
    this.calls.push(what);
  }
}

const tarball = (name: string, version: string): Tarball => ({
  name,
  version,
  path: `${name}.tgz`,
  integrity: `sha512-${name}${version}`,
  files: [],
});
const set = (version: string): readonly Tarball[] => ['base', 'client', 'tool'].map((name) => tarball(name, version));

const publish = (registry: Registry, tarballs: readonly Tarball[], more: object = {}): Promise<void> =>
  publishSet(tarballs, { registry, say: () => {}, wait: async () => {}, ...more });

test('everything is uploaded before `latest` moves, and the staging tag is gone in the end', async () => {
  const registry = new MemoryRegistry();
  await publish(registry, set('1.0.0'), { released: () => registry.calls.push('released') });
  expect(registry.calls).toEqual([
    'upload base 1.0.0',
    'upload client 1.0.0',
    'upload tool 1.0.0',
    'latest base 1.0.0',
    'latest client 1.0.0',
    'latest tool 1.0.0',
    'released',
    'no staging base',
    'no staging client',
    'no staging tool',
  ]);
});

test('wherever it is killed, `latest` has moved only when all are there, and the next run completes the set', async () => {
  for (let killedAt = 0; killedAt < 9; killedAt++) {
    const registry = new MemoryRegistry();
    await publish(registry, set('1.0.0'));
    registry.calls.length = 0;
    registry.killedAt = killedAt;
    await expect(publish(registry, set('1.1.0'))).rejects.toThrow('killed');
    const complete = [...registry.packages.values()].every(({ versions }) => versions.has('1.1.0'));
    if (!complete) expect(registry.latest()).toEqual(['1.0.0', '1.0.0', '1.0.0']);

    registry.killedAt = Number.POSITIVE_INFINITY;
    await publish(registry, set('1.1.0'));
    expect(registry.latest()).toEqual(['1.1.0', '1.1.0', '1.1.0']);
    for (const { tags } of registry.packages.values()) expect(tags.has('staging')).toBe(false);
  }
});

test('a version that is there with other contents stops the release before anything is uploaded', async () => {
  const registry = new MemoryRegistry();
  await publish(registry, [{ ...tarball('tool', '1.0.0'), integrity: 'sha512-other' }]);
  registry.calls.length = 0;
  await expect(publish(registry, set('1.0.0'))).rejects.toThrow(
    /has tool 1\.0\.0 already, with other contents.*add a changeset/s,
  );
  expect(registry.calls).toEqual([]);
});

test('waits for a registry that shows a new version late, and says so when it never does', async () => {
  const registry = new MemoryRegistry();
  let waited = 0;
  const wait = async (ms: number): Promise<void> => {
    waited += ms;
  };
  // Asked once for each package before the uploads, when nothing is there anyway.
  registry.late = 4;
  await publish(registry, set('1.0.0'), { wait });
  expect(waited).toBe(12_000);
  expect(registry.latest()).toEqual(['1.0.0', '1.0.0', '1.0.0']);

  registry.late = Number.POSITIVE_INFINITY;
  await expect(publish(registry, set('1.1.0'), { wait })).rejects.toThrow(
    /base 1\.1\.0 and does not show it after 60 s/,
  );
  expect(registry.latest()).toEqual(['1.0.0', '1.0.0', '1.0.0']);
});
