import { expect, test } from 'vitest';
import { operation } from '../../test/register.ts';
import { FellesklientError, notSent } from '../error.ts';
import { chunksOf } from './chunks.ts';

const { signal } = new AbortController();
const options = { register: 'demo', operation, perCall: 2, from: 0, signal };

async function collect(ids: Iterable<unknown> | AsyncIterable<unknown>, more: Partial<typeof options> = {}) {
  const chunks: unknown[] = [];
  let thrown: unknown;
  try {
    for await (const { position, ids: inIt } of chunksOf(ids, { ...options, ...more }))
      chunks.push([position, ...inIt]);
  } catch (error) {
    thrown = error;
  }
  return { chunks, thrown };
}

async function* later(ids: readonly string[]) {
  yield* ids;
}

test.each([
  ['at once', (ids: string[]) => ids],
  ['later', later],
])('ids that come %s are cut into calls, with the position of the first', async (_, source) => {
  expect((await collect(source(['a', 'b', 'c']))).chunks).toEqual([
    [0, 'a', 'b'],
    [2, 'c'],
  ]);
  expect((await collect(source(['a', 'b', 'c']), { from: 1 })).chunks).toEqual([[1, 'b', 'c']]);
  expect((await collect(source([]))).chunks).toEqual([]);
});

test('an iterable that fails: what it gave comes first, and nothing of its words', async () => {
  async function* failing() {
    yield* ['a', 'b', 'c'];
    throw new Error('01810012345');
  }
  const { chunks, thrown } = await collect(failing());
  expect(chunks).toHaveLength(2);
  expect(thrown).toMatchObject({ code: 'invalid-input', problems: ['ids: the iterable failed after 3 ids'] });
  expect(String((thrown as Error).stack)).not.toContain('01810012345');
});

test('an error of ours is passed on as it is, after what came before it', async () => {
  const gone = new FellesklientError('gone', notSent('demo', operation), { status: 410 });
  async function* failing() {
    yield 'a';
    throw gone;
  }
  expect(await collect(failing())).toEqual({ chunks: [[0, 'a']], thrown: gone });
});

test('an abort is heard while an id is waited for that never comes', async () => {
  const abort = new AbortController();
  async function* hanging() {
    yield 'a';
    abort.abort();
    await new Promise(() => {});
  }
  const { thrown } = await collect(hanging(), { signal: abort.signal });
  expect(thrown).toMatchObject({ code: 'aborted', register: 'demo' });
});

test('what is left behind is closed when it comes to its next id', async () => {
  const abort = new AbortController();
  let go: () => void = () => {};
  let closed = false;
  async function* slow() {
    try {
      abort.abort();
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      yield 'a';
    } finally {
      closed = true;
    }
  }
  await collect(slow(), { signal: abort.signal });
  expect(closed).toBe(false);
  go();
  await new Promise(setImmediate);
  expect(closed).toBe(true);
});

test('whoever stops closes the iterable', async () => {
  let closed = false;
  async function* endless() {
    try {
      for (;;) yield 'a';
    } finally {
      closed = true;
    }
  }
  for await (const _ of chunksOf(endless(), options)) break;
  expect(closed).toBe(true);
});
