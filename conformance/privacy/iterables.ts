import { fail, type Table } from './collaborators.ts';

type Ids = Iterable<string> | AsyncIterable<string>;

/** An iterable whose iterator is as given. */
const iterable = (iterator: () => unknown): Ids => ({ [Symbol.iterator]: iterator }) as Ids;
const slowIterable = (iterator: () => unknown): Ids => ({ [Symbol.asyncIterator]: iterator }) as Ids;

/** Where ids come from, by what goes wrong. */
export const iterables: Table<Ids> = {
  list: (_, { persons }) => persons,
  slow: (_, { persons }) =>
    (async function* () {
      yield* persons;
    })(),
  many: (_, { persons }) => [
    ...persons,
    ...Array.from({ length: 1200 }, (_, i) => `0199${String(i).padStart(7, '0')}`),
  ],
  mistyped: (_, { persons, mistyped }) => [...mistyped, ...persons],
  mixed: (say, { persons }) => [...persons, say(), { [say()]: say() }, Symbol(say()), 5, null] as never,
  noText: (say, { persons }, kind) => [...persons, { toString: () => fail(say, kind) }, Object.create(null)] as never,
  throws: (say, _, kind) => iterable(() => fail(say, kind)),
  throwsLater: (say, { persons }, kind) =>
    (function* () {
      yield* persons;
      fail(say, kind);
    })(),
  rejects: (say, { persons }, kind) =>
    (async function* () {
      yield* persons;
      fail(say, kind);
    })(),
  cannotEnd: (say, { persons }, kind) => {
    let left = 5000; // without an end, a stream that is to begin far from here would never come to it
    return slowIterable(() => ({
      next: async () => ({ done: left-- <= 0, value: persons[0] }),
      return: async () => fail(say, kind),
    }));
  },
  noIterator: (say) => iterable(() => say()),
  noResult: (say) => iterable(() => ({ next: () => say() })),
  getters: (say, _, kind) =>
    iterable(() => ({ next: () => Object.defineProperty({}, 'done', { get: () => fail(say, kind) }) })),
  proxy: (say, _, kind) => new Proxy({}, { get: () => fail(say, kind), has: () => fail(say, kind) }) as never,
  text: (say) => say(),
  number: (_, { persons }) => Number(persons[0]) as never,
  none: () => null as never,
};
