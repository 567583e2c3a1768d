import type { Clock, EventListener, HeaderSource, RateLimiter, TokenSource } from '@fellesklient/core';
import type { Say, Secrets } from './secrets.ts';
import { thrown } from './thrown.ts';
import { virtualClock } from './virtual-clock.ts';

type Thrown = keyof typeof thrown;

/** Things of one kind that somebody else made, by what they do. */
export type Table<T> = Readonly<Record<string, (say: Say, known: Secrets, kind: Thrown) => T>>;

export const fail = (say: Say, kind: Thrown): never => {
  throw thrown[kind]?.(say);
};
const first = (values: readonly string[]): string => values[0] ?? '';

const steady = (token: string): TokenSource => ({ get: async () => token, invalidate: () => {} });

/** Token sources, by how they work. */
export const tokenSources: Table<TokenSource> = {
  steady: (_, { tokens }) => steady(first(tokens)),
  broken: (_, { brokenTokens }) => steady(first(brokenTokens)),
  renewing: (_, { tokens }) => {
    let asked = 0;
    return { get: async () => tokens[asked++ % tokens.length] ?? '', invalidate: async () => {} };
  },
  rejects: (say, _, kind) => ({ get: async () => fail(say, kind), invalidate: () => {} }),
  throws: (say, _, kind) => ({ get: () => fail(say, kind), invalidate: () => {} }),
  cannotInvalidate: (say, { tokens }, kind) => ({ ...steady(first(tokens)), invalidate: async () => fail(say, kind) }),
  invalidateThrows: (say, { tokens }, kind) => ({ ...steady(first(tokens)), invalidate: () => fail(say, kind) }),
  noText: (say) => ({ ...steady(''), get: async () => ({ access_token: say() }) as never }),
  silent: () => ({ ...steady(''), get: () => new Promise<never>(() => {}) }),
};

/** Clocks, by what goes wrong with them. All but the first two fail now and then. */
export const clocks: Table<Clock> = {
  right: () => virtualClock(),
  back: () => {
    const clock = virtualClock();
    let asked = 0;
    return { ...clock, now: () => clock.now() - ++asked };
  },
  stopped: (say, _, kind) => rarely(virtualClock(), 'now', () => fail(say, kind)),
  sleepless: (say, _, kind) => rarely(virtualClock(), 'sleep', async () => fail(say, kind)),
  sleepThrows: (say, _, kind) => rarely(virtualClock(), 'sleep', () => fail(say, kind)),
};

function rarely<K extends keyof Clock>(clock: Clock, method: K, fails: () => never | Promise<never>): Clock {
  let asked = 0;
  const original = clock[method] as (...args: unknown[]) => unknown;
  return { ...clock, [method]: (...args: unknown[]) => (++asked % 3 === 0 ? fails() : original(...args)) };
}

/** Listeners, by what they do with an event. */
export const listeners: Table<EventListener> = {
  quiet: () => () => {},
  throws: (say, _, kind) => () => fail(say, kind),
  rejects: (say, _, kind) => async () => fail(say, kind),
  changes: (say) => (event) => {
    Object.assign(event, { register: say(), urlTemplate: say(), call: say() });
  },
};

/** Sources of headers, by what they give. */
export const headerSources: Table<HeaderSource> = {
  trace: () => () => ({ traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' }),
  secrets: (say) => () => ({ 'x-secret': say(), [say()]: say(), authorization: say() }),
  throws: (say, _, kind) => () => fail(say, kind),
};

/** Rate limiters, by how they work; those over a store fail as the store does. */
export const rateLimiters: Table<RateLimiter | undefined> = {
  none: () => undefined,
  short: () => ({ reserve: () => 10 }),
  rejects: (say, _, kind) => ({ reserve: async () => fail(say, kind) }),
  throws: (say, _, kind) => ({ reserve: () => fail(say, kind) }),
  wrong: (say) => ({ reserve: async () => say() as never }),
};
