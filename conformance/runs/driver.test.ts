// Somebody else's client, behind a driver: the one that the documentation shows, and one that is wrong on purpose.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { clientChecks } from '../checks/index.ts';
import { fellesklientClient, type Result, runChecks } from '../src/index.ts';
import { driverClient } from '../subjects/driver/driver-client.ts';
import { sample } from './faults/sample.ts';

const example = fileURLToPath(new URL('../examples/driver.mjs', import.meta.url));
const own = fileURLToPath(new URL('./fellesklient-driver.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'driver-'));
afterAll(() => rmSync(folder, { recursive: true }));

const checks = clientChecks.filter(({ requirement }) => /^(MP|KRR)-/.test(requirement));
const longestMs = 240_000;

/** Every check starts the driver: the gate tries some, and those of the requirements that are named. */
async function tried(driver: string, named: readonly string[]): Promise<readonly Result[]> {
  const some = new Set(sample(checks));
  const chosen = checks.filter((check) => some.has(check) || named.includes(check.requirement));
  return runChecks(await driverClient(`'${process.execPath}' '${driver}'`), chosen, { atOnce: 2 });
}

/** Why a check is skipped of which the protocol knows nothing. */
const takesAProgram: readonly string[] = [
  'The client fetches tokens for its lookups alone.',
  'The client guards no APIs.',
  'The client has to be told where Maskinporten is.',
  'The client has to be told where the register is.',
  'The client leaves it to its users what an answer means.',
  'The client makes no links to MinProfil.',
  'The client reads no variables.',
  'The client takes every address.',
  'The client takes no certificates.',
  'The client takes whatever number it is given.',
  'The client tells nothing of the place of Maskinporten.',
  'The client tells nothing of the place of the register.',
];

/** The example with defects in place of what is right. */
function changed(name: string, changes: Readonly<Record<string, string>>): string {
  let text = readFileSync(example, 'utf8');
  for (const [right, wrong] of Object.entries(changes)) {
    expect(text, right).toContain(right);
    text = text.replace(right, wrong);
  }
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, text);
  return path;
}

test(
  'the example does what every check asks of it, and lets the others be skipped',
  async () => {
    const results = await tried(example, ['KRR-CLIENT-SPRAAK', 'KRR-CLIENT-BY-ID', 'MP-CLIENT-REUSE']);
    expect(results.filter(({ outcome }) => outcome === 'fail' || outcome === 'error')).toEqual([]);
    const passed = results.filter(({ outcome }) => outcome === 'pass').map(({ requirement }) => requirement);
    expect(passed).toEqual(expect.arrayContaining(['KRR-CLIENT-BY-ID', 'MP-CLIENT-REUSE']));
    const reasons = new Set(results.filter(({ outcome }) => outcome === 'skip').map(({ message }) => message));
    expect([...reasons].filter((reason) => !takesAProgram.includes(reason ?? ''))).toEqual([
      'The client does not change languages.',
    ]);
  },
  longestMs,
);

test(
  'a client with defects fails the requirements that they violate, and no others',
  async () => {
    const bad = changed('bad', {
      'exp: iat + 100': 'exp: iat + 300',
      'until: Date.now() + (expires_in - 10) * 1000': 'until: 0',
      "fetch(krrBaseUrl + path, { ...init, headers, redirect: 'manual' })":
        "fetch(krrBaseUrl + path + '?token=' + token?.value, { ...init, headers })",
      'at += 1000': 'at += 5000',
      'slice(at, at + 1000)': 'slice(at, at + 5000)',
      'return personidentifikatorer.map((id) => {': 'return personer; personidentifikatorer.map((id) => {',
      'response.status === 401 && !isSecondTry': 'false',
    });
    const violated = [
      'KRR-CLIENT-BATCH',
      'KRR-CLIENT-BY-ID',
      'KRR-CLIENT-CITIZEN',
      'KRR-CLIENT-EXAMPLE-OTHER',
      'KRR-CLIENT-FEW-CALLS',
      'KRR-CLIENT-REDIRECT',
      'KRR-CLIENT-RENEW',
      'MP-CLIENT-LIFETIME',
      'MP-CLIENT-REUSE',
      'MP-CLIENT-TOKEN-IN-HEADER',
    ];
    const results = await tried(bad, violated);
    const failed = results.filter(({ outcome }) => outcome === 'fail').map(({ requirement }) => requirement);
    expect(results.filter(({ outcome }) => outcome === 'error')).toEqual([]);
    expect([...new Set(failed)].sort()).toEqual(violated);
  },
  longestMs,
);

test(
  'our own clients do behind a driver whatever they do in this process, but what takes a program',
  async () => {
    const asked = clientChecks.filter(
      ({ requirement, profile }) =>
        /^(MP|KRR|FREG|AUTHLEVEL)-/.test(requirement) &&
        (profile ?? 'offentlig-med-hjemmel') === 'offentlig-med-hjemmel',
    );
    const all = sample(asked, 16);
    const command = `'${process.execPath}' --experimental-strip-types --disable-warning=ExperimentalWarning '${own}'`;
    const behind = await runChecks(await driverClient(command), all, { atOnce: 2 });
    const here = await runChecks(fellesklientClient(), all, { atOnce: 2 });
    const skipped = new Map(behind.filter(({ outcome }) => outcome === 'skip').map(({ id, message }) => [id, message]));
    const outcomes = (results: readonly Result[]) =>
      results.filter(({ id }) => !skipped.has(id)).map(({ id, outcome, message }) => [id, outcome, message]);
    expect(outcomes(behind)).toEqual(outcomes(here));
    for (const reason of skipped.values()) expect(takesAProgram).toContain(reason);
  },
  2 * longestMs,
);

test('a driver that breaks while it is asked is an error, and no refusal', async () => {
  const breaking = changed('breaking', { 'lookUp: (': 'lookUp: () => process.exit(7), was: (' });
  const refused = checks.filter(({ requirement, title }) => requirement === 'KRR-CLIENT-IDS-MIN' && title === 'nobody');
  const client = await driverClient(`'${process.execPath}' '${breaking}'`);
  expect((await runChecks(client, refused)).map(({ outcome, message }) => [outcome, message])).toEqual([
    ['error', expect.stringContaining('Asked for lookUp, the driver gave no answer: it ended with exit code 7')],
  ]);
});

test.each([
  ['nothing', 'ended with exit code', `'${process.execPath}' nowhere.mjs`],
  ['something else', 'gave a line that is no', 'echo hello'],
  ['a driver of nothing', 'started no driver', `echo '{"result":{"name":"x","operations":[]}}'`],
])('a command that starts %s is told of before any check', async (_, said, command) => {
  await expect(driverClient(command)).rejects.toThrow(said);
});
