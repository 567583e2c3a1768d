// What ends the command before a check is run, and the commands that run none.
import { expect, test } from 'vitest';
import { conformance, longestMs } from './command.ts';

test.each<[string, string, string]>([
  ['nothing to try', 'run', 'Say what to try'],
  ['no such target', 'run --target elsewhere', 'elsewhere is no target'],
  ['no such option', 'run --tarqet sandbox', "unknown option '--tarqet'"],
  ['no such check', 'run --target sandbox --only KRR-V9', 'KRR-V9 names no check'],
  ['no such profile', 'run --target sandbox --profile krr/v9', 'There are: '],
  ['no such report', 'run --target sandbox --report pdf', 'There are: html, junit, json, md.'],
  ['no such shard', 'run --target sandbox --shard 3/2', "like '2/4'"],
  ['no such baseline', 'run --target sandbox --baseline gone.json', 'gone.json cannot be read'],
  ['no such configuration', 'run --target sandbox --config gone.yaml', 'Option --config: '],
  ['no such requirement', 'explain KRR-V9', 'There is no requirement KRR-V9'],
])('%s: exit code 2, and what to do', { timeout: longestMs }, async (_, line, said) => {
  const { code, err } = await conformance(line);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});

test.each<[string, readonly string[], string]>([
  ['nobody there', ['--target', 'http://127.0.0.1:1'], 'Nothing answers at http://127.0.0.1:1'],
  ['a command that is no driver', ['--client', 'echo hello'], 'Asked for hello, the driver gave a line'],
])('%s: exit code 3', { timeout: longestMs }, async (_, args, said) => {
  const { code, err } = await conformance(['run', ...args]);
  expect([code, err]).toEqual([3, expect.stringContaining(said)]);
});

test('records can be listed, explained and counted', { timeout: longestMs }, async () => {
  expect((await conformance('list --only MINPROFIL --checks')).out).toContain('\n  MINPROFIL-GOTO-RETURN/');
  const { out } = await conformance('explain KRR-V2-IDS-MAX');
  expect(out).toMatch(/^Source +felleslosninger\/docs/m);
  expect(out).toContain('  KRR-V2-IDS-MAX/');
  const counted = await conformance('coverage');
  expect(counted.code, counted.err).toBe(0);
  expect(counted.out).toMatch(/^KRR +\d+ /m);
});
