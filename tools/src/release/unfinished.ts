import type { Project } from '../workspace.ts';
import { latest, type Registry, staging } from './registry.ts';
import { ReleaseProblem } from './release-problem.ts';

/** Those projects whose version a release has yet to bring to the end: not there, or there but not yet what consumers get. */
export function unfinished(projects: readonly Project[], registry: Registry): readonly Project[] {
  return projects.filter(({ name, manifest: { version = '' } }) => {
    const published = registry.find(name, version);
    if (!published) return true;
    const { [latest]: newest, [staging]: staged } = published.tags;
    if (newest !== undefined && isOlder(version, newest)) {
      throw new ReleaseProblem(
        `${name} is ${version} here and ${newest} at the registry, so this is not the newest commit. Pull, then run it again.`,
      );
    }
    return newest !== version || staged === version;
  });
}

function isOlder(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) < 0;
}
