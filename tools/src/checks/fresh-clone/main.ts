import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand, runNpm } from '../../run-command.ts';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import { workspaceRoot } from '../../workspace.ts';
import { reportProblems } from '../report-problems.ts';

// What a clone would hold once everything here is committed, started as the README says.
const listed = runCommand('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], workspaceRoot);
if (!listed.ok) throw new Error(`git does not list the files of the workspace:\n${listed.output}`);
const problems = inTemporaryFolder((folder) => {
  for (const path of listed.stdout.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(workspaceRoot, path), join(folder, path));
  }
  const start = runNpm(['start', '--', '--once'], folder);
  return start.ok ? [] : [`npm start -- --once failed in a fresh clone:\n${start.output}`];
});
reportProblems('fresh clone', problems);
