import { follow } from './pipeline/abortable.ts';

/** How a fan-out runs. */
export interface FanOutOptions {
  /** Most items worked on at once. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Works on items of any iterable, so many at once, and yields the results in the order of the items.
 *
 * Backpressure: an item is taken only when there is room for its result. Whoever stops reading stops the work: items under
 * way are aborted through the signal given to `work`. The first failure ends the fan-out when its turn comes.
 */
export async function* fanOut<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T, signal: AbortSignal) => Promise<R>,
  { concurrency, signal }: FanOutOptions,
): AsyncGenerator<R, void, undefined> {
  const stop = new AbortController();
  const untie = signal ? follow(stop, signal) : undefined;
  const underWay: Promise<R>[] = [];
  try {
    for await (const item of items) {
      const result = work(item, stop.signal);
      result.catch(() => {}); // seen when its turn comes
      underWay.push(result);
      if (underWay.length >= concurrency) yield await (underWay.shift() as Promise<R>);
    }
    while (underWay.length > 0) yield await (underWay.shift() as Promise<R>);
  } finally {
    untie?.();
    if (underWay.length > 0) stop.abort();
  }
}
