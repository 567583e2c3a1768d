import { expect, test } from 'vitest';
import { isInProfiles, profilesOf, readProfile } from './profiles.ts';
import type { Requirement } from './requirement.ts';

const record = (register: string, profiles?: readonly string[]): Requirement => ({
  id: 'A-1',
  register,
  level: 'MUST',
  statement: 'It works.',
  source: { document: 'The demo page', section: '1' },
  confidence: 'documented',
  subject: 'register',
  ...(profiles && { profiles }),
});
const records = [record('krr'), record('freg', ['presse', 'eid']), record('freg', ['eid'])];

test('profiles are the registers and their faces', () => {
  expect(profilesOf(records)).toEqual(['freg', 'freg/eid', 'freg/presse', 'krr']);
  expect(readProfile('krr', records)).toEqual({ register: 'krr' });
  expect(readProfile('freg/eid', records)).toEqual({ register: 'freg', face: 'eid' });
  expect(() => readProfile('freg/finans', records)).toThrow('There are: freg, freg/eid, freg/presse, krr.');
});

test.each<[string, string | undefined, Requirement, boolean]>([
  ['krr', undefined, record('krr'), true],
  ['krr', undefined, record('freg'), false],
  ['freg', 'presse', record('freg', ['presse']), true],
  ['freg/presse', 'presse', record('freg', ['presse', 'eid']), true],
  ['freg/presse', 'eid', record('freg', ['presse', 'eid']), false],
  // A check without a profile tries all of its requirement's.
  ['freg/presse', undefined, record('freg', ['presse', 'eid']), true],
  ['freg/presse', undefined, record('freg', ['eid']), false],
])('%s: a check of %s', (profile, of, requirement, expected) => {
  const check = of === undefined ? {} : { profile: of };
  expect(isInProfiles(check, requirement, [readProfile(profile, records)])).toBe(expected);
});

test('without profiles everything belongs, with several what belongs to one', () => {
  expect(isInProfiles({}, record('krr'), [])).toBe(true);
  const two = [readProfile('krr', records), readProfile('freg/eid', records)];
  expect(isInProfiles({ profile: 'eid' }, record('freg', ['eid']), two)).toBe(true);
});
