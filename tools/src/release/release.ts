import { join } from 'node:path';
import type { Tarball } from '../checks/packages/pack.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { type Project, readProjects } from '../workspace.ts';
import { inDependencyOrder } from './dependency-order.ts';
import { type Publishing, publishSet } from './publish-set.ts';
import { NothingToRelease } from './release-problem.ts';
import { commitAll, nameCommit, requireCleanTree } from './repository.ts';
import { unfinished } from './unfinished.ts';
import { hasChangesets, plannedVersions, setVersions } from './versions.ts';
import { writeSbom } from './write-sbom.ts';

export interface ReleaseOptions {
  /** Changes nothing, here or at the registry. */
  readonly dryRun: boolean;
  /** Ends when the versions are committed. */
  readonly versionsOnly: boolean;
}

export interface ReleaseSteps extends Omit<Publishing, 'released'> {
  readonly build: () => void;
  /** Packs all public packages into a folder and returns them only when nothing is wrong with them. */
  readonly packAndCheck: (folder: string) => Promise<readonly Tarball[]>;
  /** Throws when the registry would refuse the packages for what they say of themselves. */
  readonly requireAcceptable: (projects: readonly Project[]) => void;
}

/** Where the bill of materials of the last release is, relative to the workspace. */
export const sbomFile = 'results/sbom.cdx.json';

/** Versions out of changesets, then build, check and upload of every package whose version the registry lacks. */
export async function release(root: string, options: ReleaseOptions, steps: ReleaseSteps): Promise<void> {
  const { registry, say } = steps;
  const published = (): readonly Project[] =>
    inDependencyOrder(readProjects(root).filter(({ manifest }) => !manifest.private));
  const toPublish = (): readonly Project[] => unfinished(published(), registry);
  const pending = hasChangesets(root);
  if (!options.dryRun) requireCleanTree(root);
  // What would stop the release later on is asked before anything changes.
  if (!pending && (options.versionsOnly || toPublish().length === 0)) {
    throw new NothingToRelease(
      'Nothing to release: there is no changeset, and the registry has every version. `npx changeset` writes one.',
    );
  }
  steps.requireAcceptable(published());
  if (!options.dryRun && !options.versionsOnly) say(`Logged in as ${registry.user()}`);

  if (pending && options.dryRun) say(`The changesets would set these versions first:\n${plannedVersions(root)}`);
  if (pending && !options.dryRun) {
    const changed = setVersions(root).map(({ name, manifest }) => `${name} ${manifest.version}`);
    commitAll(root, `Release ${changed.join(', ')}`);
    say(`Committed the versions ${changed.join(', ')}`);
  }
  if (options.versionsOnly) return;

  steps.build();
  await inTemporaryFolder(async (folder) => {
    const tarballs = await steps.packAndCheck(folder);
    const set = toPublish().map(({ name }) => tarballs.find((tarball) => tarball.name === name) as Tarball);
    const versions = set.map(({ name, version }) => `${name}@${version}`);
    if (options.dryRun) {
      const uploads =
        versions.length > 0
          ? `what would be uploaded as it is now: ${versions.join(', ')}`
          : 'nothing would be uploaded before there are new versions';
      return say(`All packages are in order; ${uploads}`);
    }
    writeSbom(root, published(), join(root, sbomFile));
    await publishSet(set, { ...steps, released: () => nameCommit(root, versions) });
    say(`Released ${versions.join(', ')}. Push the commit and the tags: git push --follow-tags`);
  });
}
