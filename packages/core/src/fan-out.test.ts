import { expect, test } from 'vitest';
import { fanOut } from './fan-out.ts';

const later = <T>(value: T, turns: number): Promise<T> =>
  turns === 0 ? Promise.resolve(value) : new Promise((resolve) => setImmediate(() => resolve(later(value, turns - 1))));

test('keeps the order however long each takes, and never more at once than allowed', async () => {
  let active = 0;
  let most = 0;
  const results: number[] = [];
  const work = async (n: number): Promise<number> => {
    most = Math.max(most, ++active);
    await later(n, (7 * n) % 5);
    active--;
    return n * 10;
  };
  for await (const result of fanOut([0, 1, 2, 3, 4, 5, 6, 7], work, { concurrency: 3 })) results.push(result);
  expect(results).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
  expect(most).toBe(3);
});

test('takes no more items than there is room for', async () => {
  let taken = 0;
  function* items(): Generator<number> {
    for (;;) yield taken++;
  }
  const iterator = fanOut(items(), async (n) => n, { concurrency: 2 });
  await iterator.next();
  expect(taken).toBeLessThanOrEqual(3);
  await iterator.return();
});

test('does not hold a result back while the iterable is slow', async () => {
  let release: () => void = () => {};
  async function* items(): AsyncGenerator<number> {
    yield 1;
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    yield 2;
  }
  const iterator = fanOut(items(), async (n) => n, { concurrency: 4 });
  expect((await iterator.next()).value).toBe(1);
  release();
  expect((await iterator.next()).value).toBe(2);
  expect((await iterator.next()).done).toBe(true);
});

test('gives the results of what an iterable yielded before it failed, then its failure', async () => {
  const results: number[] = [];
  async function* items(): AsyncGenerator<number> {
    yield 1;
    yield 2;
    throw new Error('source');
  }
  await expect(async () => {
    for await (const result of fanOut(items(), (n) => later(n, 3), { concurrency: 4 })) results.push(result);
  }).rejects.toThrow('source');
  expect(results).toEqual([1, 2]);
});

test.each([1, 2, 1.5, 2 ** 40, Number.POSITIVE_INFINITY])(
  'works on all items with a concurrency of %d',
  async (concurrency) => {
    const results: number[] = [];
    for await (const result of fanOut([3, 1, 2, 0], (n) => later(n, n), { concurrency })) results.push(result);
    expect(results).toEqual([3, 1, 2, 0]);
  },
);

test('a concurrency below 1 is refused', async () => {
  await expect(fanOut([1], async (n) => n, { concurrency: 0 }).next()).rejects.toThrow(/Option concurrency/);
});

test('closes the iterable when the reader stops', async () => {
  let closed = false;
  function* items(): Generator<number> {
    try {
      for (let n = 0; ; n++) yield n;
    } finally {
      closed = true;
    }
  }
  for await (const _ of fanOut(items(), async (n) => n, { concurrency: 2 })) break;
  expect(closed).toBe(true);
});

test('aborts what is under way when the caller’s signal is', async () => {
  const controller = new AbortController();
  const work = (_: number, signal: AbortSignal): Promise<never> =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const reading = fanOut([1, 2], work, { concurrency: 2, signal: controller.signal }).next();
  setImmediate(() => controller.abort(new Error('enough')));
  await expect(reading).rejects.toThrow('enough');
});

test('aborts what is under way when the reader stops', async () => {
  const signals: AbortSignal[] = [];
  const work = async (n: number, signal: AbortSignal): Promise<number> => {
    signals.push(signal);
    return n;
  };
  for await (const _ of fanOut([1, 2, 3], work, { concurrency: 2 })) break;
  expect(signals.every((signal) => signal.aborted)).toBe(true);
});

test('gives what came before a failure, then the failure', async () => {
  const results: number[] = [];
  const work = async (n: number): Promise<number> => {
    if (n === 2) throw new Error('two');
    return n;
  };
  await expect(async () => {
    for await (const result of fanOut([0, 1, 2, 3], work, { concurrency: 4 })) results.push(result);
  }).rejects.toThrow('two');
  expect(results).toEqual([0, 1]);
});
