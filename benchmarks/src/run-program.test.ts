import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram } from './run-program.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-program-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function programOf(name: string, text: string): Promise<URL> {
  const file = join(folder, name);
  await writeFile(file, text);
  return pathToFileURL(file);
}

test('a program is given its arguments and tells something', async () => {
  const program = await programOf('tells.mjs', 'process.send(process.argv.slice(2)); process.disconnect();');
  expect(await runProgram<readonly string[]>(program, ['a', 'b'])).toEqual(['a', 'b']);
});

test('a program that tells nothing is an error that says how it ended', async () => {
  const silent = await programOf('silent.mjs', 'process.exit(3);');
  await expect(runProgram(silent, ['a'])).rejects.toThrow('silent.mjs a ended with 3');
  const killed = await programOf('killed.mjs', "process.kill(process.pid, 'SIGKILL');");
  await expect(runProgram(killed, [])).rejects.toThrow('SIGKILL');
});
