import type { Finding } from '@fellesklient/spec-diff';
import { expect, test } from 'vitest';
import { askedIn } from './asked-in.ts';

const finding = { text: 'Optional property `a` is new.' } as Finding;
const edit = (mechanical: boolean) => ({ mechanical, operations: [] });
const difference = { at: 'Boat', what: 'operation-added', name: 'a', ours: 'nothing', theirs: 'nothing' };

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
  [false, false, false],
])('nobody there, with --yes %s: what is mechanical (%s) is done: %s', async (yes, mechanical, done) => {
  const asked = askedIn({ print: () => {}, tell: () => {} }, yes);
  expect(await asked.decide(finding, edit(mechanical))).toBe(done);
  expect(asked.explainer).toBeUndefined();
});

/** Somebody who gives these answers, one after the other, and what that person was told and asked. */
function somebody(...answers: string[]) {
  const said: string[] = [];
  const terminal = {
    print: () => {},
    tell: (line: string) => void said.push(line),
    ask: async (question: string) => {
      said.push(question);
      return answers.shift() ?? '';
    },
  };
  return { terminal, said };
}

test('somebody is asked, and only yes is yes', async () => {
  const { terminal, said } = somebody('y', 'no', '', 'YES ');
  const { decide } = askedIn(terminal, false);
  const answers = [];
  for (const mechanical of [true, true, false, false]) answers.push(await decide(finding, edit(mechanical)));
  expect(answers).toEqual([true, false, false, true]);
  expect(said.slice(0, 2)).toEqual([finding.text, 'Should our document follow? (y/n) ']);
});

test('with --yes, nobody is asked for what is mechanical', async () => {
  const { terminal, said } = somebody('n');
  const { decide } = askedIn(terminal, true);
  expect(await decide(finding, edit(true))).toBe(true);
  expect(said).toEqual([]);
  expect(await decide(finding, edit(false))).toBe(false);
});

test('a reason is asked for until it is one, and nothing leaves it open', async () => {
  const { terminal } = somebody('Because.', ' The owner has forgotten it. ', '');
  const { explainer } = askedIn(terminal, false);
  expect(await explainer?.reasonFor(difference)).toBe('The owner has forgotten it.');
  expect(await explainer?.reasonFor(difference)).toBeUndefined();
});
