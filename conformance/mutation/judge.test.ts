import { expect, test } from 'vitest';
import type { Outcome, Result } from '../src/index.ts';
import { judge } from './judge.ts';

const mutant = { violates: 'KRR-A' };

function resultOf(id: string, outcome: Outcome, message?: string): Result {
  const [requirement = '', title = ''] = id.split('/');
  return {
    id,
    requirement,
    title,
    subject: 'sandbox',
    outcome,
    ...(message !== undefined && { message }),
    durationMs: 1,
    evidence: [],
  };
}

test('a failed check of the requirement kills', () => {
  const results = [resultOf('KRR-A/one', 'pass'), resultOf('KRR-A/two', 'fail'), resultOf('KRR-A/three', 'error')];
  expect(judge(mutant, { results })).toEqual({ outcome: 'killed', killedBy: 'KRR-A/two' });
});

test('a failed check of another does not', () => {
  const results = [resultOf('KRR-A/one', 'pass'), resultOf('KRR-A-B/one', 'fail'), resultOf('KRR-B/one', 'fail')];
  expect(judge(mutant, { results })).toEqual({ outcome: 'survived' });
});

test('a check that broke proves nothing, also beside one that passed', () => {
  const results = [resultOf('KRR-A/one', 'pass'), resultOf('KRR-A/two', 'error', 'No token.')];
  expect(judge(mutant, { results })).toEqual({ outcome: 'error', why: 'KRR-A/two broke: No token.' });
});

test('nor do checks that were skipped', () => {
  const results = [resultOf('KRR-A/one', 'skip'), resultOf('KRR-B/one', 'fail')];
  expect(judge(mutant, { results }).outcome).toBe('error');
});

test('nor does a command that ended without results', () => {
  expect(judge(mutant, { broke: 'It ended with 2.' })).toEqual({ outcome: 'error', why: 'It ended with 2.' });
});
