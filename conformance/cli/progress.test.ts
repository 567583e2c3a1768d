import { expect, test } from 'vitest';
import type { Outcome, Result } from '../src/index.ts';
import { showProgress } from './progress.ts';

const result = (outcome: Outcome): Result => ({
  id: 'A-1/once',
  requirement: 'A-1',
  title: 'once',
  subject: 'demo',
  outcome,
  ...(outcome !== 'pass' && { message: 'status: expected 1, came 2' }),
  durationMs: 1,
  evidence: [],
});

function shown(isTTY: boolean, columns?: number): string {
  const written: string[] = [];
  const stream = { isTTY, columns, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  const progress = showProgress(stream, 20);
  progress.say('Starting a sandbox …');
  for (let i = 0; i < 20; i++) progress.count(result(i === 4 ? 'fail' : i === 5 ? 'skip' : 'pass'));
  progress.end();
  return written.join('');
}

test('a line for every tenth where there is no terminal, and one for each failure', () => {
  const lines = shown(false).split('\n');
  expect(lines.slice(0, 5)).toEqual([
    'Starting a sandbox …',
    '2 of 20 checks, none failed or broken',
    '4 of 20 checks, none failed or broken',
    '✗ A-1/once: status: expected 1, came 2',
    '6 of 20 checks, 1 failed or broken',
  ]);
  expect(lines).toHaveLength(13);
  expect(shown(false)).not.toContain('\u001b');
});

test('one line drawn anew on a terminal, never wider than it, and gone at the end', () => {
  const text = shown(true, 30);
  expect(text.split('\n')).toHaveLength(2);
  const drawn = text.split('\r\u001b[2K');
  expect(drawn.at(-1)).toBe('');
  expect(drawn.at(-2)).toBe('20 of 20 checks, 1 failed or ');
});
