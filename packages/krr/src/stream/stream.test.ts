import { setImmediate } from 'node:timers/promises';
import { type AnyFellesklientError, FellesklientError, notSent } from '@fellesklient/core';
import { expect, test } from 'vitest';
import { createKrrClient, type KrrClient } from '../krr-client.ts';
import { type Streamed, type StreamOptions, type StreamProgress, stream } from './index.ts';

const id = (n: number): string => `0199${String(n).padStart(7, '0')}`;
const ids = (count: number, from = 0): string[] => Array.from({ length: count }, (_, i) => id(from + i));

/** A client of a register that knows everybody, and what it was asked; `fail` gives the status of a call that fails. */
function against(fail: (call: number, asked: readonly string[]) => number | undefined = () => undefined) {
  const asked: (readonly string[])[] = [];
  let active = 0;
  let most = 0;
  const krr = createKrrClient({
    environment: 'test',
    auth: { get: async () => 'token', invalidate: () => {} },
    maxAttempts: 1,
    fetch: async (_url, init) => {
      const { personidentifikatorer } = JSON.parse(String(init?.body)) as { personidentifikatorer: string[] };
      asked.push(personidentifikatorer);
      const call = asked.length;
      most = Math.max(most, ++active);
      await setImmediate();
      active--;
      const status = fail(call, personidentifikatorer);
      if (status !== undefined) return new Response('{}', { status, headers: { 'content-type': 'application/json' } });
      const personer = personidentifikatorer.map((personidentifikator) => ({ personidentifikator, status: 'AKTIV' }));
      return Response.json({ personer });
    },
  });
  return { krr, asked, most: () => most };
}

async function collect(krr: KrrClient, given: Parameters<typeof stream>[1], options?: StreamOptions) {
  const results: Streamed[] = [];
  let thrown: AnyFellesklientError | undefined;
  try {
    for await (const result of stream(krr, given, options)) results.push(result);
  } catch (error) {
    thrown = error as AnyFellesklientError;
  }
  return { results, thrown };
}

test('any number of ids, 1000 in a call, so many calls at once, in the order of the ids', async () => {
  const { krr, asked, most } = against();
  const { results } = await collect(krr, ids(10_500), { concurrency: 3 });
  expect(results.map(({ position }) => position)).toEqual(Array.from({ length: 10_500 }, (_, i) => i));
  expect(
    results.every(
      ({ person, personidentifikator, error }) => !error && person?.personidentifikator === personidentifikator,
    ),
  ).toBe(true);
  expect([asked.length, most(), asked.at(-1)?.length]).toEqual([11, 3, 500]);
});

test('one call that fails loses none of the others, and tells each of its ids', async () => {
  const { krr } = against((_, [first]) => (first === id(2000) ? 500 : undefined));
  const { results, thrown } = await collect(krr, ids(5000));
  expect(thrown).toBeUndefined();
  expect(results).toHaveLength(5000);
  const failed = results.filter(({ error }) => error);
  expect(failed.map(({ position }) => position)).toEqual(Array.from({ length: 1000 }, (_, i) => 2000 + i));
  expect(failed[0]).toMatchObject({
    personidentifikator: id(2000),
    person: undefined,
    error: { code: 'server', status: 500 },
  });
});

test.each([
  [401, 'unauthorized'],
  [403, 'forbidden'],
])('%i ends the stream: no later call could fare better', async (status, code) => {
  const { krr, asked } = against((_, [first]) => (first === id(1000) ? status : undefined));
  const { results, thrown } = await collect(krr, ids(50_000), { concurrency: 1 });
  expect(results).toHaveLength(1000);
  expect(thrown?.code).toBe(code);
  expect(asked.length).toBeLessThanOrEqual(3);
});

test('a token source that is down for now is told by the ids that it cost; one that refuses for good ends the stream', async () => {
  const failing = async (code: 'network' | 'forbidden') => {
    let asked = 0;
    const token = { id: 'hentToken', method: 'POST', template: '/token' } as const;
    const krr = createKrrClient({
      environment: 'test',
      auth: {
        get: async () => {
          if (++asked === 2) throw new FellesklientError(code, notSent('maskinporten', token));
          return 'token';
        },
        invalidate: () => {},
      },
      fetch: async (_url, init) => {
        const { personidentifikatorer } = JSON.parse(String(init?.body)) as { personidentifikatorer: string[] };
        return Response.json({
          personer: personidentifikatorer.map((one) => ({ personidentifikator: one, status: 'AKTIV' })),
        });
      },
    });
    return collect(krr, ids(3000), { concurrency: 1 });
  };
  const down = await failing('network');
  expect([down.results.length, down.thrown]).toEqual([3000, undefined]);
  const failed = down.results.filter(({ error }) => error);
  expect(failed.map(({ position }) => position)).toEqual(Array.from({ length: 1000 }, (_, i) => 1000 + i));
  expect(failed[0]?.error).toMatchObject({ code: 'token', retryable: true, cause: { code: 'network' } });
  const refused = await failing('forbidden');
  expect([refused.results.length, refused.thrown?.code]).toEqual([1000, 'token']);
});

test('an id that is none is told at its place and not sent', async () => {
  const { krr, asked } = against();
  const given = [id(1), '123', 5 as never, undefined as never, id(2), id(1)];
  const { results } = await collect(krr, given);
  expect(results.map(({ person, error }) => error?.problems ?? person?.personidentifikator)).toEqual([
    id(1),
    ['ids/1: must be a string of eleven digits'],
    ['ids/2: must be a string of eleven digits'],
    ['ids/3: must be a string of eleven digits'],
    id(2),
    id(1),
  ]);
  expect(asked).toEqual([[id(1), id(2)]]);
});

test('nothing but wrong ids, and no ids at all, send nothing', async () => {
  const { krr, asked } = against();
  expect((await collect(krr, ['x'])).results).toHaveLength(1);
  expect((await collect(krr, [])).results).toEqual([]);
  expect(asked).toEqual([]);
});

test('an iterable that fails midway: what it gave is answered first, and the error says how far', async () => {
  const { krr } = against();
  async function* failing(): AsyncGenerator<string> {
    yield* ids(1500);
    throw new Error('row 01810012345');
  }
  const { results, thrown } = await collect(krr, failing());
  expect(results).toHaveLength(1500);
  expect(thrown).toMatchObject({ code: 'invalid-input', problems: ['ids: the iterable failed after 1500 ids'] });
  expect(thrown?.stack).not.toContain('01810012345');
});

test('goes on where it was told to, with the positions of the whole', async () => {
  const { krr, asked } = against();
  const { results } = await collect(krr, ids(3500), { from: 2000 });
  expect([results[0]?.position, results.length, asked[0]?.[0]]).toEqual([2000, 1500, id(2000)]);
});

test('progress is told after each call, once its results have been read', async () => {
  const { krr } = against((_, [first]) => (first === id(1000) ? 500 : undefined));
  let read = 0;
  const told: unknown[] = [];
  const onProgress = (progress: StreamProgress): void => void told.push({ ...progress, read });
  for await (const _ of stream(krr, ids(2500), { onProgress })) read++;
  expect(told).toEqual([
    { done: 1000, failed: 0, from: 1000, read: 1000 },
    { done: 2000, failed: 1000, from: 2000, read: 2000 },
    { done: 2500, failed: 1000, from: 2500, read: 2500 },
  ]);
});

test('whoever dies and goes on from the progress loses nobody and asks nobody twice', async () => {
  const { krr } = against();
  const seen = new Map<string, number>();
  let from = 0;
  const readSome = async (most: number): Promise<void> => {
    let pending: string[] = [];
    const onProgress = (progress: StreamProgress): void => {
      for (const one of pending) seen.set(one, (seen.get(one) ?? 0) + 1);
      pending = [];
      from = progress.from;
    };
    for await (const { personidentifikator } of stream(krr, ids(7000), { from, onProgress })) {
      pending.push(personidentifikator);
      if (--most === 0) return; // what is pending dies with us
    }
  };
  await readSome(2750);
  expect(from).toBe(2000);
  await readSome(Number.POSITIVE_INFINITY);
  expect([seen.size, Math.max(...seen.values())]).toEqual([7000, 1]);
});

test('whoever stops reading stops the calls and closes the iterable', async () => {
  const { krr, asked } = against();
  let closed = false;
  function* endless(): Generator<string> {
    try {
      for (let n = 0; ; n++) yield id(n);
    } finally {
      closed = true;
    }
  }
  for await (const { position } of stream(krr, endless(), { concurrency: 2 })) if (position === 1500) break;
  const sent = asked.length;
  await setImmediate();
  expect([closed, asked.length, sent <= 4]).toEqual([true, sent, true]);
});

test('an abort ends the stream', async () => {
  const { krr } = against();
  const controller = new AbortController();
  const results: number[] = [];
  await expect(async () => {
    for await (const { position } of stream(krr, ids(9000), { signal: controller.signal })) {
      results.push(position);
      if (position === 999) controller.abort();
    }
  }).rejects.toMatchObject({ code: 'aborted' });
  expect(results.length).toBeLessThan(9000);
});

test('persons that the register does not know are nobody when they are not to be answered', async () => {
  const krr = createKrrClient({
    environment: 'test',
    auth: { get: async () => 'token', invalidate: () => {} },
    fetch: async () => Response.json({ personer: [{ personidentifikator: id(1), status: 'AKTIV' }] }),
  });
  const { results } = await collect(krr, ids(3), { inkluderIkkeRegistrerte: false });
  expect(results.map(({ person, error }) => [person?.personidentifikator, error])).toEqual([
    [undefined, undefined],
    [id(1), undefined],
    [undefined, undefined],
  ]);
});

test.each([
  [undefined, {}, 'ids: must be an iterable of strings'],
  ['01990000001', {}, 'ids: must be an iterable of strings'],
  [[], { from: -1 }, 'from: must be a position, a whole number from 0'],
  [[], { from: 1.5 }, 'from: must be a position, a whole number from 0'],
])('%j with %j is refused', async (given, options, problem) => {
  const { thrown } = await collect(against().krr, given as never, options);
  expect(thrown).toMatchObject({ code: 'invalid-input', problems: [problem] });
});
