import { fanOut } from '@fellesklient/core';
import { type Behaviour, behaviour } from './behaviour.ts';
import { expectEqual, expectThat } from './expect.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function* upTo(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

export const fanOutBehaviours: readonly Behaviour[] = [
  behaviour('fans out in order and never wider than asked', async () => {
    let running = 0;
    let most = 0;
    const work = async (item: number): Promise<number> => {
      most = Math.max(most, ++running);
      await pause(item % 3 === 0 ? 15 : 1);
      running--;
      return item;
    };
    const results: number[] = [];
    for await (const result of fanOut(upTo(12), work, { concurrency: 4 })) results.push(result);
    expectEqual('results', results, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expectThat('at once', most >= 2 && most <= 4, '2 to 4', most);
  }),
  behaviour('stops the work of a fan-out that nobody reads on', async () => {
    const aborted: number[] = [];
    const work = (item: number, signal: AbortSignal): Promise<number> =>
      new Promise((resolve, reject) => {
        if (item === 0) setTimeout(resolve, 20, item); // the others are under way by then
        signal.addEventListener('abort', () => {
          aborted.push(item);
          reject(signal.reason);
        });
      });
    for await (const _ of fanOut([0, 1, 2], work, { concurrency: 3 })) break;
    expectEqual(
      'aborted',
      aborted.filter((item) => item > 0),
      [1, 2],
    );
  }),
  behaviour('ends a fan-out with its first failure', async () => {
    const work = async (item: number): Promise<number> => {
      if (item === 1) throw new Error('second');
      return item;
    };
    const results: number[] = [];
    let message = '';
    try {
      for await (const result of fanOut([0, 1, 2], work, { concurrency: 2 })) results.push(result);
    } catch (thrown) {
      message = (thrown as Error).message;
    }
    expectEqual('results and failure', [results, message], [[0], 'second']);
  }),
];
