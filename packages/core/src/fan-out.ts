import { numberOption } from './number-option.ts';
import { follow } from './pipeline/abortable.ts';

/** How a fan-out runs. */
export interface FanOutOptions {
  /** Most items worked on at once; 4 when absent. */
  readonly concurrency?: number;
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
  options: FanOutOptions = {},
): AsyncGenerator<R, void, undefined> {
  const { signal } = options;
  const concurrency = numberOption(options, 'concurrency', 4);
  // Not by `in`, which quotes text.
  const source = (items as AsyncIterable<T>)[Symbol.asyncIterator]?.() ?? (items as Iterable<T>)[Symbol.iterator]();
  const stop = new AbortController();
  const untie = signal && follow(stop, signal);
  let ended = false;
  let taken: Promise<unknown> = Promise.resolve();

  const next = async (): Promise<IteratorResult<T>> => {
    if (ended) return over;
    const item = await source.next();
    ended = item.done === true;
    return item;
  };
  // A place takes its item when those before it have theirs, and ends with the result.
  const places: Promise<R | typeof over>[] = [];
  const grow = (): void => {
    if (ended || places.length >= concurrency) return;
    const item = taken.then(next);
    taken = item.catch(() => {
      ended = true;
    });
    const place = item.then<R | typeof over>((found) => {
      if (found.done) return over;
      grow();
      return work(found.value, stop.signal);
    });
    place.catch(() => {}); // seen when its turn comes
    places.push(place);
  };

  try {
    for (;;) {
      grow();
      const result = await places[0];
      if (result === over) return;
      places.shift();
      yield result as R;
    }
  } finally {
    untie?.();
    stop.abort(over); // with a reason, since without one it builds a DOMException with its stack
    if (!ended) await source.return?.();
  }
}

const over = { done: true, value: undefined } as const;
