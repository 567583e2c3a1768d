import { follow } from './pipeline/abortable.ts';

/** How a fan-out runs. */
export interface FanOutOptions {
  /** Most items worked on at once. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Works on items of any iterable, so many at once, and yields the results in the order of the items, each as soon as it and
 * those before it are there.
 *
 * Backpressure: an item is taken only when there is room for its result. Whoever stops reading stops the work: items under
 * way are aborted through the signal given to `work`, and the iterable is closed. A failure, of the work or of the iterable,
 * comes after the results before it.
 *
 * @throws TypeError when `concurrency` is below 1, at the first read.
 */
export async function* fanOut<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T, signal: AbortSignal) => Promise<R>,
  { concurrency, signal }: FanOutOptions,
): AsyncGenerator<R, void, undefined> {
  if (!(concurrency >= 1)) throw new TypeError('Option concurrency: must be at least 1.');
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const stop = new AbortController();
  const untie = signal ? follow(stop, signal) : undefined;
  const underWay: Promise<R>[] = [];
  let taking: Promise<void> | undefined;
  let ended = false;
  let failure: { readonly thrown: unknown } | undefined;

  const take = async (): Promise<void> => {
    try {
      const next = await source.next();
      if (next.done) {
        ended = true;
      } else {
        const result = work(next.value, stop.signal);
        result.catch(() => {}); // seen when its turn comes
        underWay.push(result);
      }
    } catch (thrown) {
      ended = true;
      failure = { thrown };
    }
    taking = undefined;
  };

  try {
    for (;;) {
      if (!ended && underWay.length < concurrency) taking ??= take();
      const [first] = underWay;
      if (!first && !taking) break;
      if (!first || (taking && !(await settledBefore(first, taking)))) {
        await taking;
      } else {
        underWay.shift();
        yield await first;
      }
    }
    if (failure) throw failure.thrown;
  } finally {
    untie?.();
    if (underWay.length > 0) stop.abort();
    if (!ended) await source.return?.();
  }
}

function settledBefore(first: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  const yes = (): boolean => true;
  return Promise.race([first.then(yes, yes), other.then(() => false)]);
}
