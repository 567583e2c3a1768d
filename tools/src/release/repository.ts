import { runCommand } from '../run-command.ts';
import { ReleaseProblem } from './release-problem.ts';

/** A release is made of a commit, so that everybody can see what it was made of. */
export function requireCleanTree(root: string): void {
  const changes = git(root, 'status', '--porcelain').trimEnd();
  if (changes === '') return;
  const shown = changes.split('\n').slice(0, 10);
  throw new ReleaseProblem(
    `The working tree has changes that are not committed, and a release is made of a commit. Commit them, or set them aside with \`git stash -u\`, then run it again. If they are of a release that was broken off while it set versions, \`git restore .\` and \`git clean -f '*CHANGELOG.md'\` undo them.\n${shown.join('\n')}`,
  );
}

/** Commits everything that has changed. */
export function commitAll(root: string, message: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', message);
}

/** Names the present commit, where a name is not taken already. */
export function nameCommit(root: string, names: readonly string[]): void {
  const taken = git(root, 'tag', '--list').split('\n');
  for (const name of names) {
    if (!taken.includes(name)) git(root, 'tag', '--annotate', name, '--message', name);
  }
}

function git(root: string, ...args: readonly string[]): string {
  const { ok, stdout, output } = runCommand('git', args, root);
  if (!ok) throw new ReleaseProblem(`git ${args[0]} failed. Mend what git says, then run it again.\n${output.trim()}`);
  return stdout;
}
