import { expect, test } from 'vitest';
import { operation } from '../../test/register.ts';
import { type IdSource, type StreamOptions, streamLookups } from './index.ts';

/** Knows everybody. */
const streamOf = (ids: IdSource, options: StreamOptions = {}) =>
  streamLookups<string, string>(ids, options, {
    register: 'demo',
    operation,
    perCall: 1,
    problemOf: () => undefined,
    lookUp: async (some) => [...some],
    idOf: (id) => id,
    resultOf: (id) => id,
  });

async function* oneThenNothing() {
  yield '11';
  await new Promise(() => {});
}

test('whoever stops reading is not held up by a source that waits', async () => {
  for await (const id of streamOf(oneThenNothing())) {
    expect(id).toBe('11');
    break;
  }
});

test('an abort is heard while the source waits, and its listener goes with the stream', async () => {
  const abort = new AbortController();
  const listeners = new Set<unknown>();
  const { signal } = abort;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (type: string, listener: never, options: never) => {
    listeners.add(listener);
    add(type, listener, options);
  };
  signal.removeEventListener = (type: string, listener: never) => {
    listeners.delete(listener);
    remove(type, listener);
  };
  for await (const _ of streamOf(oneThenNothing(), { signal })) break;
  expect(listeners.size).toBe(0);
  const reading = async () => {
    for await (const _ of streamOf(oneThenNothing(), { signal })) abort.abort();
  };
  await expect(reading()).rejects.toMatchObject({ code: 'aborted' });
});

test('what makes the ids is told as soon as nobody reads on', async () => {
  let told: AbortSignal | undefined;
  const source = (signal: AbortSignal): AsyncIterable<string> => {
    told = signal;
    return oneThenNothing();
  };
  for await (const _ of streamOf(source)) {
    expect(told?.aborted).toBe(false);
    break;
  }
  expect(told?.aborted).toBe(true);
});
