import type { Tarball } from '../checks/packages/pack.ts';
import { latest, type PublishedVersion, type Registry, staging } from './registry.ts';
import { ReleaseProblem } from './release-problem.ts';

export interface Publishing {
  readonly registry: Registry;
  readonly say: (line: string) => void;
  readonly wait: (ms: number) => Promise<void>;
  /** Called when `latest` is the set, before the last trace of the release is removed. */
  readonly released?: () => void;
}

const looks = 20;
const betweenLooksMs = 3000;

/**
 * Uploads what the registry lacks, in the given order and under a dist-tag of its own, and moves `latest` when all are there. Whenever it
 * was broken off, another call with the same tarballs goes on where it ended.
 */
export async function publishSet(
  set: readonly Tarball[],
  { registry, say, wait, released }: Publishing,
): Promise<void> {
  const missing = set.filter((tarball) => !find(tarball, registry));
  for (const tarball of set) {
    if (!missing.includes(tarball)) say(`${title(tarball)} is there already`);
  }
  for (const tarball of missing) {
    registry.upload(tarball, staging);
    say(`${title(tarball)} uploaded`);
  }

  const published: PublishedVersion[] = [];
  for (const tarball of set) published.push(await seen(tarball, registry, wait));
  for (const { name, version } of set) registry.tag(name, version, latest);
  say(`'${latest}' moved`);
  released?.();
  for (const [index, { name, version }] of set.entries()) {
    if (published[index]?.tags[staging] === version) registry.untag(name, staging);
  }
}

const title = ({ name, version }: Tarball): string => `${name} ${version}`;

function find(tarball: Tarball, registry: Registry): PublishedVersion | undefined {
  const published = registry.find(tarball.name, tarball.version);
  if (published && published.integrity !== tarball.integrity) {
    throw new ReleaseProblem(
      `The registry has ${title(tarball)} already, with other contents: ${published.integrity}, and here ${tarball.integrity}. A version never changes. If it was uploaded by a run that was broken off, run it again on the commit and the Node of that run; else add a changeset for the package, so that it gets a new version.`,
    );
  }
  return published;
}

/** A registry may take some seconds to show what it has taken. */
async function seen(tarball: Tarball, registry: Registry, wait: Publishing['wait']): Promise<PublishedVersion> {
  for (let look = 1; look <= looks; look++) {
    const published = find(tarball, registry);
    if (published) return published;
    if (look < looks) await wait(betweenLooksMs);
  }
  throw new ReleaseProblem(
    `The registry took ${title(tarball)} and does not show it after ${(looks * betweenLooksMs) / 1000} s. '${latest}' was not moved for any package. Run it again later: what is there is passed over.`,
  );
}
