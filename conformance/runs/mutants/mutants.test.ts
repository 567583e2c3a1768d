// Small defects, put into copies of the packages as they are built: does the suite find them? The gate tries a sample, which
// FELLESKLIENT_SEED picks; FELLESKLIENT_FULL=1 tries all.
import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { requirementsOfPackage } from '../../cli/requirements-of-package.ts';
import { readBuilt } from '../../mutation/built-copy.ts';
import { kindOf } from '../../mutation/kind-of.ts';
import { loadMutants } from '../../mutation/load-mutants.ts';
import { mutantProblems } from '../../mutation/mutant-problems.ts';
import { seededSample } from '../../mutation/seeded-sample.ts';
import { tryMutants } from '../../mutation/try-mutants.ts';

const { FELLESKLIENT_FULL, FELLESKLIENT_SEED = '1' } = process.env;
const isFull = FELLESKLIENT_FULL === '1';
const oneIn = 60;
/** Of so few as the gate tries one may be among those that no check finds yet. */
const leastScore = isFull ? 95 : 80;
const longestMs = isFull ? 4 * 3_600_000 : 600_000;
const results = new URL('../../results/', import.meta.url);

const mutants = await loadMutants(new URL('../../mutants/', import.meta.url));
const requirements = await requirementsOfPackage();

test('every mutant can be applied, and violates a requirement that is tested', async () => {
  expect(await mutantProblems(mutants, requirements, readBuilt)).toEqual([]);
});

test('they are spread over all registers and clients', () => {
  const registerOf = new Map(requirements.map(({ id, register, subject }) => [id, `${subject} ${register}`]));
  const all = new Set(registerOf.values());
  all.delete('register live'); // only environments that their owners run are tried on these
  const violated = new Set(mutants.map(({ violates }) => registerOf.get(violates)));
  expect([...violated].sort()).toEqual([...all].sort());
  const count = (kind: string): number => mutants.filter((mutant) => kindOf(mutant) === kind).length;
  expect(count('register')).toBeGreaterThanOrEqual(100);
  expect(count('client')).toBeGreaterThanOrEqual(40);
});

test(`the suite finds ${leastScore} of a hundred${isFull ? '' : ', in a sample'}`, {
  timeout: longestMs,
}, async () => {
  const chosen = isFull ? mutants : seededSample(mutants, Math.ceil(mutants.length / oneIn), Number(FELLESKLIENT_SEED));
  const score = await tryMutants(chosen, requirements);
  await mkdir(results, { recursive: true });
  await writeFile(new URL('conformance.mutants.json', results), `${JSON.stringify(score, null, 2)}\n`);
  expect(score.mutants.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  const survivors = score.mutants.filter(({ outcome }) => outcome === 'survived');
  expect(score.score, JSON.stringify(survivors, null, 2)).toBeGreaterThanOrEqual(leastScore);
});
