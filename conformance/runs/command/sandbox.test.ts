// The command against a sandbox in its own process, and one that is served.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSandbox } from '@fellesklient/sandbox';
import { startSandboxServer } from '@fellesklient/sandbox/server';
import { expect, test } from 'vitest';
import { conformance, folder, longestMs, reportIn } from './command.ts';

test(
  'every check passes, shards make up the whole, and reports are made anew of them',
  async () => {
    const run = 'run --target sandbox --only KRR-V1,KRR-PRINT';
    const whole = await conformance(`${run} --report html,junit,json,md --out whole`);
    expect(whole.code, whole.err).toBe(0);
    expect(whole.out).toMatch(/\n\d+ passed, 0 failed, 0 broke, 0 skipped, 0 omitted\n/);
    const all = reportIn('whole').results.map(({ id }) => id);
    expect(all.length).toBeGreaterThan(15);
    for (const part of [1, 2]) {
      expect((await conformance(`${run} --shard ${part}/2 --report json --out part-${part}`)).code).toBe(0);
    }
    const parts = 'part-1/conformance.json part-2/conformance.json';
    const merged = await conformance(`report ${parts} --baseline whole/conformance.json --report json --out merged`);
    expect(merged.code, merged.err).toBe(0);
    expect(merged.out).toContain('0 newly failing, 0 newly passing, 0 new, 0 gone');
    expect(
      reportIn('merged')
        .results.map(({ id }) => id)
        .sort(),
    ).toEqual([...all].sort());
    const read = (file: string): string => readFileSync(join(folder, 'whole', file), 'utf8');
    expect(read('conformance.html')).toContain('Every check passed');
    expect(read('conformance.junit.xml')).toContain('failures="0" errors="0"');
    expect(read('conformance.md')).toContain('No check failed');
  },
  longestMs,
);

/** To look for persons in Folkeregisteret takes long. */
const isFull = process.env.FELLESKLIENT_FULL === '1';
const only = isFull ? 'KRR-V2-AUTH,MP-KEY,FREG-ADDRESS-WRONG' : 'KRR-V2-AUTH,MP-KEY';
const profiles = isFull ? 'krr,maskinporten,folkeregisteret/presse' : 'krr,maskinporten';

test(
  'a sandbox server tells everything by itself, run after run, and what takes time is skipped',
  async () => {
    const server = await startSandboxServer({ sandbox: createSandbox({ size: 50_000 }) });
    try {
      const run = `run --target ${server.url}/ --profile ${profiles} --report json`;
      const { code, err } = await conformance(`${run} --only ${only} --out server`);
      expect(code, err).toBe(0);
      const { counts, results } = reportIn('server');
      expect(counts).toMatchObject({ fail: 0, error: 0, omit: isFull ? 8 : 0 });
      const skipped = results.filter(({ outcome }) => outcome === 'skip').map(({ message }) => message);
      expect(new Set(skipped)).toEqual(new Set(['The time of the subject cannot be moved.']));
      // Another environment is found as well: the same sandbox by another name.
      expect(results.find(({ id }) => id.startsWith('KRR-V2-AUTH-ISSUER'))?.outcome).toBe('pass');
      const again = await conformance(`${run} --only KRR-FEED --out again`);
      expect(again.code, again.out).toBe(0);
    } finally {
      await server.close();
    }
  },
  longestMs,
);
