// The command, in a process of its own, against environments that a sandbox plays.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { conformance, type Ended, folder, longestMs, reportIn } from '../command/command.ts';
import { playEnvironments } from './played-environment.ts';
import { credentialsIn } from './smoke-run.ts';

const played = await playEnvironments();
const variables = await credentialsIn(played);
writeFileSync(join(folder, 'authority.pem'), played.authority.certificate);
const network = `--ca authority.pem --connect-to ::127.0.0.1:${played.port}`;

afterEach(() => {
  for (const name of Object.keys(variables)) delete process.env[name];
});

/** With a client, as variables tell of it. */
function withClient(line: string): Promise<Ended> {
  Object.assign(process.env, variables);
  return conformance(line);
}

test(
  'healthy: exit code 0, every report, the calls, and nothing of anybody',
  async () => {
    const { code, out, err } = await withClient(
      `smoke --env test ${network} --report html,junit,json,md --out healthy`,
    );
    expect(code, `${out}${err}`).toBe(0);
    const { counts, calls, results, subjects } = reportIn('healthy');
    expect(counts).toMatchObject({ fail: 0, error: 0, skip: 6 });
    expect(calls).toEqual({ made: played.asked.length, allowed: 40 });
    expect(out).toContain(`, ${calls?.made} of at most 40 calls\n`);
    expect(out).toContain('3 × skipped: --connect-to says where the host is');
    expect(subjects).toEqual([{ kind: 'register', name: 'the test environment' }]);
    expect(results.find(({ id }) => id === 'LIVE-RETIRED/authlevel')?.message).toContain('It is gone, as announced');

    const person = variables.FOLKEREGISTERET_TENOR_PERSON ?? '';
    for (const file of ['html', 'junit.xml', 'json', 'md']) {
      const text = readFileSync(join(folder, 'healthy', `conformance.${file}`), 'utf8');
      expect(text).not.toContain(person);
      expect(text).not.toMatch(/@\w+\.\w|adressenavn|"navn"|etternavn|eyJ|PRIVATE/);
      expect(file.endsWith('xml') || text.includes(`${calls?.made} of at most 40 calls`) || file === 'json').toBe(true);
    }
  },
  longestMs,
);

test(
  'a broken promise: exit code 1, and a command that shows it again',
  async () => {
    await played.certify('test.kontaktregisteret.no', { days: -1 });
    const { code, out } = await conformance(`smoke --env test ${network}`);
    expect(code).toBe(1);
    expect(out).toContain(
      '✗ LIVE-CERTIFICATE-EXPIRY: krr\n  certificate of test.kontaktregisteret.no: expected one that is valid today',
    );
    const reproduce = `run --target test --only LIVE-CERTIFICATE-EXPIRY/krr ${network}`;
    expect(out).toContain(`${reproduce}\n`);
    const again = await conformance(reproduce);
    expect([again.code, again.out]).toEqual([1, expect.stringContaining('0 passed, 1 failed')]);
  },
  longestMs,
);

test(
  'an outage: exit code 3',
  async () => {
    played.fault('test.kontaktregisteret.no', async () => new Response(null, { status: 503 }));
    const { code, out } = await conformance(`smoke --env test ${network}`);
    expect([code, out]).toEqual([3, expect.stringContaining('Outage: test.kontaktregisteret.no answered 503.')]);
  },
  longestMs,
);

test(
  'a whole run asks what is safe to ask, and says of the rest why not',
  async () => {
    const { code, out, err } = await withClient(`run --target test ${network} --report json --out whole`);
    expect(code, `${out}${err}`).toBe(0);
    const { counts, results, calls } = reportIn('whole');
    expect(counts).toMatchObject({ fail: 0, error: 0 });
    expect(counts.pass).toBeGreaterThan(100);
    expect(results.find(({ requirement }) => requirement === 'KRR-SPRAAK-CHANGE')?.message).toContain(
      'Not asked of a live',
    );
    expect(calls?.made).toBe(played.asked.length);
    const toTokens = results
      .flatMap(({ evidence }) => evidence)
      .filter(({ request }) => request.headers.authorization !== undefined);
    expect(toTokens.length).toBeGreaterThan(30);
    for (const { response } of toTokens) expect(response?.body).toMatch(/^\[\d+ characters\]$/);
    expect(played.asked.filter((address) => /uttrekk|hentEndringer|soek|feed$|\/person$/.test(address))).toEqual([]);
  },
  longestMs,
);

test.each<[string, string, string]>([
  ['production without a word of its own', 'smoke --env prod', 'add --allow-prod'],
  ['no such environment', 'smoke --env ver2', 'There is no environment ver2: test, playground or prod.'],
  ['no environment', 'smoke', "required option '--env <name>'"],
  ['no number of calls', 'smoke --env test --calls none', 'Give a number from 1'],
  ['no address', 'smoke --env test --connect-to 127.0.0.1', 'Give four parts'],
  ['calls that nobody counts', 'run --target sandbox --calls 10', 'are for --target test, playground and prod'],
])('%s: exit code 2, and nothing is asked', { timeout: longestMs }, async (_, line, said) => {
  const { code, err } = await conformance(line);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  expect(played.asked).toEqual([]);
});
