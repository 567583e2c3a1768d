import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type CommandResult, runCommand, runNpm } from '../run-command.ts';
import { type Project, readProjects } from '../workspace.ts';
import { ReleaseProblem } from './release-problem.ts';

/** Whether there are changesets that no release has taken up. */
export function hasChangesets(root: string): boolean {
  return readdirSync(join(root, '.changeset')).some((name) => name.endsWith('.md') && name !== 'README.md');
}

/** What the changesets would do to the versions, as changesets prints it. */
export function plannedVersions(root: string): string {
  return stripVTControlCharacters(run('changeset status', changeset(root, 'status'))).trim();
}

/** Turns changesets into versions and changelogs, and brings the lockfile along; returns the public packages that changed. */
export function setVersions(root: string): readonly Project[] {
  const before = new Map(readProjects(root).map(({ name, manifest }) => [name, manifest.version]));
  run('changeset version', changeset(root, 'version'));
  // Everything else is in the lockfile already, so nothing is fetched.
  run(
    'npm install --package-lock-only',
    runNpm(['install', '--package-lock-only', '--ignore-scripts', '--prefer-offline'], root),
  );
  return readProjects(root).filter(({ name, manifest }) => !manifest.private && manifest.version !== before.get(name));
}

function changeset(root: string, command: string): CommandResult {
  return runCommand(process.execPath, [join(root, 'node_modules/@changesets/cli/bin.js'), command], root);
}

function run(what: string, { ok, stdout, output }: CommandResult): string {
  if (!ok) throw new ReleaseProblem(`${what} failed. Mend what it says, then run it again.\n${output.trim()}`);
  return stdout;
}
