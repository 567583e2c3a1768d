import type { Project } from '../workspace.ts';

/** The given projects so that each comes after those of them that it needs, and else as given. */
export function inDependencyOrder(projects: readonly Project[]): readonly Project[] {
  const ordered = new Set<Project>();
  const visit = (project: Project, above: readonly Project[]): void => {
    if (ordered.has(project) || above.includes(project)) return;
    const { dependencies, peerDependencies, optionalDependencies } = project.manifest;
    const needed = { ...dependencies, ...peerDependencies, ...optionalDependencies };
    for (const other of projects) {
      if (other.name in needed) visit(other, [...above, project]);
    }
    ordered.add(project);
  };
  for (const project of projects) visit(project, []);
  return [...ordered];
}
