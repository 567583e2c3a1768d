import { describe, expect, test } from 'vitest';
import { documents } from '../test/documents.ts';
import { copy } from '../test/draft.ts';
import { pairs } from '../test/pairs.ts';
import { diff } from './diff.ts';
import type { Finding, Verdict } from './finding/finding.ts';
import { allRules } from './rules/all-rules.ts';

const letter = (verdict: Verdict): string => (verdict === 'none' ? '-' : verdict.slice(0, 1));
const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ wire, types, auth, bump }) => `${[wire, types, auth].map(letter).join('')} ${bump}`).sort();
const ruleOf = ({ id }: Finding): string => id.replace(/-[0-9a-f]{12}$/, '');
const mirrors = new Map(
  allRules.flatMap(({ name, mirror }) => ['request-', 'response-', ''].map((side) => [side + name, side + mirror])),
);

const seen = new Set<string>();

test('the grammar makes enough pairs, none of them twice', () => {
  const texts = new Set(pairs.map(({ name }) => name));
  expect(texts.size).toBe(pairs.length);
  expect(pairs.length).toBeGreaterThanOrEqual(250);
});

describe('what a change is known to do is found, forwards and backwards, and nothing else', () => {
  test.each(pairs)('$name', ({ open, expected, expectedBack }) => {
    const [before, after] = open();
    const forward = diff(before, after).findings;
    const backward = diff(after, before).findings;
    expect(told(forward)).toEqual(expected);
    expect(told(backward)).toEqual(expectedBack);
    expect(backward.map(ruleOf).sort()).toEqual(forward.map((finding) => mirrors.get(ruleOf(finding))).sort());
    for (const finding of [...forward, ...backward]) seen.add(ruleOf(finding));
  });
});

test('every rule has been seen at work in each of its directions', () => {
  const all = allRules.flatMap(({ name, request, response, whole }) => [
    ...(request ? [`request-${name}`] : []),
    ...(response ? [`response-${name}`] : []),
    ...(whole ? [name] : []),
  ]);
  expect(all.filter((name) => !seen.has(name))).toEqual([]);
});

test.each(Object.entries(documents))('%s is the same as itself', (_, document) => {
  expect(diff(document, copy(document))).toEqual({ findings: [], bump: 'none' });
});
