import { locate } from '../../checks/packages/third-party.ts';
import { readManifest } from '../../workspace.ts';

/**
 * The folders of all that the given packages need when they are installed, in every version that is there: what npm would fetch, ours left
 * out.
 */
export function thirdPartyPackages(
  root: string,
  homes: readonly string[],
  ours: ReadonlySet<string>,
): readonly string[] {
  const found = new Map<string, string>();
  const queue = [...homes];
  for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) {
    for (const name of needs(folder)) {
      if (ours.has(name)) continue;
      const at = locate(root, folder, name);
      const title = `${name}@${readManifest(at).version}`;
      if (found.has(title)) continue;
      found.set(title, at);
      queue.push(at);
    }
  }
  return [...found.values()];
}

/** npm installs peers too, but for optional ones. */
function needs(folder: string): readonly string[] {
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = readManifest(folder);
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  return [...Object.keys(dependencies), ...peers];
}
