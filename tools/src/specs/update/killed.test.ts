import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { filesBelow } from '../../files-below.ts';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import { runSpecs } from '../command.ts';
import { contentsOf, withRepository } from './test-repository.ts';

/** Kills the process at a write, of which a file's content has half come by then. */
const killer = `
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
let left = Number(process.env.KILL_AT);
for (const name of ['writeFile', 'rename', 'rm']) {
  const original = promises[name];
  promises[name] = async (path, content, ...rest) => {
    left -= 1;
    if (left !== 0) return original(path, content, ...rest);
    if (name === 'writeFile') await original(path, content.slice(0, content.length / 2));
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => {});
  };
}
syncBuiltinESMExports();
`;

const command = pathToFileURL(join(import.meta.dirname, '../command.ts')).href;
const program = `
import { runSpecs } from '${command}';
const root = process.env.ROOT;
const terminal = { print: () => {}, tell: (line) => console.error(line) };
process.exitCode = await runSpecs(['update', 'krr', '--yes', '--body', 'body.md'], root, root, terminal);
`;

/** Updates a repository in a process of its own, and tells whether it was killed at this write; later there was none. */
function isKilledAt(write: number, root: string): boolean {
  const preload = join(root, 'specs/dist/killer.mjs');
  writeFileSync(preload, killer);
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--import', preload];
  const { signal, status, stderr } = spawnSync(process.execPath, [...flags, '--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, ROOT: root, KILL_AT: String(write) },
  });
  if (signal !== 'SIGKILL') expect(status, stderr).toBe(0);
  return signal === 'SIGKILL';
}

const full = process.env.FELLESKLIENT_FULL !== undefined;

/** A copy of a repository, as it is before an update. */
function inCopy<Result>(root: string, use: (copy: string) => Promise<Result>): Promise<Result> {
  return inTemporaryFolder((copy) => {
    cpSync(root, copy, { recursive: true });
    return use(copy);
  });
}

/** All that is there after an update, which may complete another. */
async function updated(root: string): Promise<Readonly<Record<string, string>>> {
  const said: string[] = [];
  const terminal = { print: () => {}, tell: (line: string) => void said.push(line) };
  expect(await runSpecs(['update', 'krr', '--yes', '--body', 'body.md'], root, root, terminal), said.join('\n')).toBe(
    0,
  );
  expect(filesBelow(join(root, 'specs/dist')).filter((path) => /\.new$|journal/.test(path))).toEqual([]);
  return contentsOf(root);
}

test(
  `killed at ${full ? 'every' : 'one'} write and run again, an update comes to the same, byte for byte`,
  () =>
    withRepository(async ({ owner, root, run }) => {
      await run('pull', 'krr');
      await run('update', 'krr', '--yes');
      owner.schema('Person').properties.status.enum.push('UTVANDRET');
      owner.page = owner.page.replace('tilbys', 'ble tilbudt');
      await run('pull', 'krr');
      const whole = await inCopy(root, updated);
      expect(whole['body.md']).toContain('UTVANDRET');
      for (let write = full ? 1 : 12; ; write += 1) {
        const goesOn = await inCopy(root, async (copy) => {
          const isKilled = isKilledAt(write, copy);
          if (isKilled) expect(await updated(copy), `killed at write ${write}`).toEqual(whole);
          return isKilled;
        });
        if (!goesOn) expect(write).toBeGreaterThan(30);
        if (!goesOn || !full) break;
      }
    }),
  900_000,
);
