// People are others in every world, and do other things on other days: what is demanded of a register holds for all of them.
import { describe, expect, test } from 'vitest';
import { mayShow, registerChecks } from '../checks/index.ts';
import { runChecks } from '../src/index.ts';
import { sandboxInProcess, size, testEnvironment } from '../subjects/sandbox/in-process.ts';
import { sample } from './faults/sample.ts';

const worlds: readonly { readonly seed: number; readonly from: string; readonly about: string }[] = [
  { seed: 2, from: '2027-03-28T00:30:00Z', about: 'the night in which summer time begins' },
  { seed: 3, from: '2026-12-31T23:30:00Z', about: 'a new year that has begun in Oslo only' },
  { seed: 4, from: '2027-10-31T00:59:00Z', about: 'the hour that comes twice' },
  { seed: 5, from: '2028-02-29T12:00:00Z', about: 'a leap day' },
  { seed: 4_294_967_295, from: '2026-12-24T08:00:00Z', about: 'the last world of all' },
];

// The other registers have no people of their own but those of the test environment, who are always the same.
const ofPeople = registerChecks.filter(({ requirement }) => requirement.startsWith('FREG-'));

describe.each(sample(worlds))('world $seed from $from: $about', ({ seed, from }) => {
  test('every check passes, or says whom it lacks', { timeout: 600_000 }, async () => {
    const began = Date.now();
    const now = (): number => Date.parse(from) + Date.now() - began;
    const { sandbox, withPersons } = await sandboxInProcess({ seed, size, now });
    const fetch: typeof globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
    const subject = await withPersons({ ...testEnvironment, name: `world ${seed}`, fetch });
    const results = await runChecks(subject, sample(ofPeople, 24), { mayShow });
    const told = results.filter(({ outcome }) => outcome === 'fail' || outcome === 'error');
    expect(told.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
    const passed = results.filter(({ outcome }) => outcome === 'pass').length;
    expect(passed / results.length).toBeGreaterThan(0.95);
  });
});
