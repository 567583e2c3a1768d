import { expect, test } from 'vitest';
import { eachOf } from './each-of.ts';

async function* batches(lists: readonly (readonly number[])[], log: string[] = []) {
  try {
    for (const list of lists) {
      yield list.values();
      log.push(`read ${list.length}`);
    }
  } finally {
    log.push('closed');
  }
}

const ended = () => {};

test('gives one by one what is in batches, the empty ones included', async () => {
  const log: string[] = [];
  const items: number[] = [];
  for await (const item of eachOf(batches([[1, 2], [], [3], []], log), ended)) items.push(item);
  expect(items).toEqual([1, 2, 3]);
  expect(log).toEqual(['read 2', 'read 0', 'read 1', 'read 0', 'closed']);
});

test('whoever stops in the middle of a batch closes the batches and gets no more', async () => {
  const log: string[] = [];
  const each = eachOf(batches([[1, 2], [3]], log), () => log.push('ended'));
  for await (const item of each) if (item === 1) break;
  expect(log).toEqual(['ended', 'closed']);
  expect(await each.next()).toEqual({ done: true, value: undefined });
});

test('a failure comes after what was there before it', async () => {
  async function* failing() {
    yield [1].values();
    throw new RangeError('no more');
  }
  const items: number[] = [];
  const reading = async () => {
    for await (const item of eachOf(failing(), ended)) items.push(item);
  };
  await expect(reading()).rejects.toThrow(RangeError);
  expect(items).toEqual([1]);
});

test('is an async generator in every way that matters', async () => {
  const each = eachOf(batches([[1], [2]]), ended);
  expect(each[Symbol.asyncIterator]()).toBe(each);
  expect(await each.next()).toEqual({ done: false, value: 1 });
  await expect(each.throw(new RangeError('from outside'))).rejects.toThrow('from outside');
  expect(await each.next()).toEqual({ done: true, value: undefined });
});
