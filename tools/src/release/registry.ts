import type { Tarball } from '../checks/packages/pack.ts';

/** What a registry says of a version that it has. */
export interface PublishedVersion {
  readonly integrity: string;
  /** The package's dist-tags: versions by name. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What a release asks of a registry; everything throws a `ReleaseProblem` when the registry does not do it. */
export interface Registry {
  /** Who is logged in. */
  user(): string;
  /** Undefined when it has no such version. */
  find(name: string, version: string): PublishedVersion | undefined;
  upload(tarball: Tarball, tag: string): void;
  tag(name: string, version: string, tag: string): void;
  untag(name: string, tag: string): void;
}

/** The dist-tag that a new version is found under until the whole set is there; it stays when a release is broken off. */
export const staging = 'staging';
/** What consumers get who name no version. */
export const latest = 'latest';
