import { expect, test } from 'vitest';
import { missedLines } from './missed-lines.ts';

test('a line for each document, and for all pages of a host that were missed alike', () => {
  const silent = { state: 'unreachable', reason: 'no answer (ENOTFOUND)' } as const;
  const gone = { state: 'unreachable', reason: 'it answered 404' } as const;
  const seen = { state: 'seen', sha256: '0'.repeat(64) } as const;
  expect(
    missedLines({
      documents: { test: { state: 'unusable', reason: 'The document is empty.' }, prod: silent },
      pages: {
        'https://a.example/1': silent,
        'https://b.example/1': silent,
        'https://a.example/2': silent,
        'https://a.example/3': gone,
        'https://a.example/4': seen,
      },
    }),
  ).toEqual([
    'test: unusable: The document is empty.',
    'prod: unreachable: no answer (ENOTFOUND).',
    '2 pages of a.example: unreachable: no answer (ENOTFOUND).',
    'https://b.example/1: unreachable: no answer (ENOTFOUND).',
    'https://a.example/3: unreachable: it answered 404.',
  ]);
});
