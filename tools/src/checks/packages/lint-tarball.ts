import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { runCommand } from '../../run-command.ts';
import { workspaceRoot } from '../../workspace.ts';

/** What publint and arethetypeswrong say about a tarball; our packages are ESM only. */
export async function lintTarball(name: string, tarball: string): Promise<readonly string[]> {
  const bytes = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
  const said = messages.map((message) => `${name}: publint: ${formatMessage(message, pkg, { color: false })}`);
  return [...said, ...areTheTypesWrong(name, tarball)];
}

function areTheTypesWrong(name: string, tarball: string): readonly string[] {
  const attw = join(workspaceRoot, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const plain = ['--no-definitely-typed', '--no-emoji', '--no-color', '--format', 'ascii'];
  const { ok, output } = runCommand(
    process.execPath,
    [attw, tarball, '--profile', 'esm-only', ...plain],
    workspaceRoot,
  );
  return ok ? [] : [`${name}: arethetypeswrong:\n${output.trim()}`];
}
