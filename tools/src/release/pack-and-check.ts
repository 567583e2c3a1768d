import { layerRules } from '../checks/layer-rules.ts';
import { checkLayers } from '../checks/layers/check-layers.ts';
import { checkPackages } from '../checks/packages/check-packages.ts';
import { consumerProgram } from '../checks/packages/consumer-program.ts';
import { packPublic, type Tarball } from '../checks/packages/pack.ts';
import { readProjects } from '../workspace.ts';
import { ReleaseProblem } from './release-problem.ts';

/** Packs every public package into `folder` and returns the tarballs when nothing is wrong with any of them. */
export async function packAndCheck(root: string, folder: string): Promise<readonly Tarball[]> {
  const projects = readProjects(root);
  const tarballs = packPublic(root, projects, folder);
  const problems = [
    ...checkLayers(root, projects, layerRules),
    ...(await checkPackages(root, projects, tarballs, consumerProgram(root), folder)),
  ];
  if (problems.length === 0) return tarballs;
  throw new ReleaseProblem(
    `The packages are not fit to be published, and nothing was uploaded. Mend these, then run it again:\n${problems.join('\n')}`,
  );
}
