import type { Project } from '../workspace.ts';
import { ReleaseProblem } from './release-problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether this is a workflow whose job may ask for an identity, which is what provenance is signed with. */
export function hasIdentity(env: Environment): boolean {
  return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
}

/**
 * The registry refuses provenance of a package that names another repository than the one it was built in, and would do so upload by upload.
 * See https://docs.npmjs.com/generating-provenance-statements.
 */
export function requireRepository(projects: readonly Project[], env: Environment): void {
  const built = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`.toLowerCase();
  const named = ({ manifest }: Project): string =>
    (manifest.repository?.url ?? '')
      .toLowerCase()
      .replace(/^git\+/, '')
      .replace(/\.git$/, '');
  const wrong = projects.filter((project) => named(project) !== built);
  if (wrong.length === 0) return;
  const names = wrong.map(({ folder }) => `${folder}/package.json`).join(', ');
  throw new ReleaseProblem(
    `Provenance says that the packages are built in ${built}, and the registry takes it only of a package.json that says the same. Write "repository": { "type": "git", "url": "git+${built}.git" } in ${names}.`,
  );
}
