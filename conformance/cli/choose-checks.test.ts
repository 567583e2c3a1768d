import { expect, test } from 'vitest';
import { demoRequirement } from '../reports/testing/demo-report.ts';
import { check } from '../src/index.ts';
import { type Choice, chooseChecks } from './choose-checks.ts';

const faces = ['presse', 'eid'];
const requirements = [
  demoRequirement('KRR-A'),
  demoRequirement('KRR-CLIENT-A', { subject: 'client' }),
  demoRequirement('KRR-UNTESTED', { not_tested: 'Nobody can.' }),
  demoRequirement('FREG-A', { register: 'folkeregisteret', profiles: faces }),
  demoRequirement('FREG-UNTESTED', { register: 'folkeregisteret', profiles: faces, not_tested: 'Nobody can.' }),
];
const nothing = async (): Promise<void> => {};
const checks = {
  register: [
    check('KRR-A', 'once', nothing),
    check('KRR-A', 'twice', nothing),
    ...faces.map((face) => check('FREG-A', face, nothing, face)),
  ],
  client: [check('KRR-CLIENT-A', 'once', nothing)],
};

function chosen(choice: Partial<Choice>, of: Parameters<typeof chooseChecks>[0] = checks) {
  const {
    register,
    client,
    belongs,
    requirements: about,
    registers,
  } = chooseChecks(of, requirements, {
    profile: [],
    only: [],
    ...choice,
  });
  const all = [...register, ...client];
  return {
    titles: all.map(({ requirement, title }) => `${requirement} ${title}`),
    omitted: all.filter((one) => !belongs(one)).map(({ title }) => title),
    about: about.map(({ id }) => id),
    registers: [...registers],
  };
}

test('everything, and the records that nothing tries', () => {
  expect(chosen({})).toEqual({
    titles: ['KRR-A once', 'KRR-A twice', 'FREG-A presse', 'FREG-A eid', 'KRR-CLIENT-A once'],
    omitted: [],
    about: ['KRR-A', 'KRR-CLIENT-A', 'KRR-UNTESTED', 'FREG-A', 'FREG-UNTESTED'],
    registers: ['krr', 'folkeregisteret'],
  });
});

test('a register leaves the others out, a face of one omits its others', () => {
  expect(chosen({ profile: ['krr'] })).toMatchObject({ omitted: [], registers: ['krr'] });
  expect(chosen({ profile: ['folkeregisteret/eid'] })).toEqual({
    titles: ['FREG-A presse', 'FREG-A eid'],
    omitted: ['presse'],
    about: ['FREG-A', 'FREG-UNTESTED'],
    registers: ['folkeregisteret'],
  });
});

test('some checks are about their records only', () => {
  expect(chosen({ only: ['KRR-A/twice'] })).toMatchObject({ titles: ['KRR-A twice'], about: ['KRR-A'] });
  expect(chosen({}, { register: [], client: checks.client })).toMatchObject({ about: ['KRR-CLIENT-A'] });
});

test('shards are taken of what was chosen, over both kinds', () => {
  const parts = [1, 2].map((part) => chosen({ profile: ['krr'], shard: { part, of: 2 } }).titles);
  expect(parts).toEqual([['KRR-A once', 'KRR-CLIENT-A once'], ['KRR-A twice']]);
});

test.each<[string, Partial<Choice>]>([
  ['KRR-B names no check', { only: ['KRR-A', 'KRR-B'] }],
  ['There is no profile krr/eid', { profile: ['krr/eid'] }],
  ['no check in common', { only: ['KRR-A'], profile: ['folkeregisteret'] }],
])('%s', (said, choice) => {
  expect(() => chosen(choice)).toThrow(said);
});
