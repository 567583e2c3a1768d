import { expect, test } from 'vitest';
import { operation } from '../../test/register.ts';
import { FellesklientError, isFellesklientError, notSent } from '../error.ts';
import type { ErrorCode } from '../error-code.ts';
import { streamLookups } from './index.ts';

/** What comes of three ids, each asked for in a call of its own, when the second call fails so. */
async function streamed(code: ErrorCode, retryable?: boolean): Promise<readonly string[]> {
  const came: string[] = [];
  const results = streamLookups<string, string>(
    ['11', '22', '33'],
    { concurrency: 1 },
    {
      register: 'demo',
      operation,
      perCall: 1,
      problemOf: () => undefined,
      lookUp: async ([id = '']) => {
        if (id === '22') throw new FellesklientError(code, notSent('demo', operation), { retryable });
        return [id];
      },
      idOf: (id) => id,
      resultOf: (_id, _position, found, error) => found ?? error?.code ?? 'nobody',
    },
  );
  try {
    for await (const result of results) came.push(result);
  } catch (thrown) {
    came.push(`ended: ${isFellesklientError(thrown) && thrown.code}`);
  }
  return came;
}

test.each(['unauthorized', 'forbidden', 'aborted', 'token'] as const)(
  '%s ends the stream: no later call could fare better',
  async (code) => expect(await streamed(code)).toEqual(['11', `ended: ${code}`]),
);

test.each([
  ['server', undefined],
  ['rejected', undefined],
  ['token', true], // the token endpoint is down for now
] as const)('%s, retryable %s, is told by its ids and the others go on', async (code, retryable) => {
  expect(await streamed(code, retryable)).toEqual(['11', code, '33']);
});
