import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleTable } from '../../test/rule-table.ts';
import { allRules } from './all-rules.ts';
import type { Judgement, Rule } from './rule.ts';

const byName = new Map(allRules.map((rule) => [rule.name, rule]));
const mirrorOf = ({ mirror }: Rule): Rule | undefined => byName.get(mirror);
const judgements = allRules.flatMap(({ name, request, response, whole }) =>
  [request, response, whole].filter((judgement) => judgement !== undefined).map((judgement) => ({ name, judgement })),
);
const verdicts = ({ wire, types, auth }: Judgement): readonly string[] =>
  [wire, types, auth].map((verdict) => verdict ?? 'none');

test('no two rules have the same name', () => {
  expect(byName.size).toBe(allRules.length);
});

test('every rule has a mirror, whose mirror it is, in the same directions', () => {
  for (const rule of allRules) {
    const mirror = mirrorOf(rule);
    expect(mirror && mirrorOf(mirror), rule.name).toBe(rule);
    for (const side of ['request', 'response', 'whole'] as const) {
      expect(Boolean(mirror?.[side]), `${rule.name} ${side}`).toBe(Boolean(rule[side]));
    }
  }
});

test('every rule on what is sent has a twin on what is read, or a reason why not', () => {
  for (const rule of allRules) {
    const { name, request, response, whole, twin, alone } = rule;
    const isTold = twin !== undefined || alone !== undefined;
    if (request && response) expect(isTold, `${name} needs no twin and no reason`).toBe(false);
    else if (!whole) expect(isTold, `${name} needs a twin or a reason`).toBe(true);
    if (twin === undefined) continue;
    const other = byName.get(twin);
    expect(other?.twin, name).toBe(name);
    expect(other?.mirror && byName.get(other.mirror)?.twin, name).toBe(rule.mirror);
    expect([Boolean(other?.request), Boolean(other?.response)], name).toEqual([Boolean(response), Boolean(request)]);
  }
});

test('a request is judged as the mirrored change of an answer is, or there is a reason why not', () => {
  for (const rule of allRules) {
    const mirror = mirrorOf(rule);
    const answer = mirror?.response ?? byName.get(mirror?.twin ?? '')?.response;
    if (!rule.request || !answer) continue;
    const isDual = (rule.request.wire ?? 'none') === (answer.wire ?? 'none');
    const hasReason = rule.exception !== undefined || mirror?.exception !== undefined;
    if (!isDual) expect(hasReason, `${rule.name} is no dual of its mirror and says not why`).toBe(true);
  }
});

test('a reason why not is only given where there is need', () => {
  for (const rule of allRules.filter(({ exception }) => exception !== undefined)) {
    const mirror = mirrorOf(rule);
    const pairs = [
      [rule.request, mirror?.response ?? byName.get(mirror?.twin ?? '')?.response],
      [mirror?.request, rule.response ?? byName.get(rule.twin ?? '')?.response],
    ];
    expect(
      pairs.some(([one, other]) => one?.wire !== other?.wire),
      rule.name,
    ).toBe(true);
  }
});

test('what breaks is major, and nothing else is', () => {
  for (const { name, judgement } of judgements) {
    expect(judgement.bump === 'major', name).toBe(verdicts(judgement).includes('breaking'));
    expect(
      verdicts(judgement).some((verdict) => verdict !== 'none'),
      name,
    ).toBe(true);
    expect(judgement.bump, name).not.toBe('none');
  }
});

test('every bump has its reason, which ends a sentence', () => {
  for (const { name, judgement } of judgements) expect(judgement.because, name).toMatch(/^[a-z0-9].*[^.]$/);
  for (const { name, says } of allRules) expect(says, name).toMatch(/^[A-Z{].*[^.]$/);
});

test('the table in the README is that of the rules', () => {
  expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(ruleTable());
});
