import type { Clock } from '@fellesklient/core';
import type { TokenStore } from './token-store.ts';

/** A token and how long it is good for; in a store as it stands. */
export interface HeldToken {
  readonly token: string;
  /** Milliseconds since 1970 from which a new one is fetched in the background. */
  readonly refreshAt: number;
  /** Milliseconds since 1970 from which it is not handed out any more. */
  readonly useUntil: number;
}

/** Asks for a token, with the key under which a store has it. */
export interface TokenQuestion {
  storeKey(): Promise<string>;
  ask(): Promise<HeldToken>;
}

const mostTokens = 1000;
const mostRefused = 100;
const storeTimeoutMs = 2000;

/** Tokens in this process's memory, in a store if there is one, and the requests for them that are under way. */
export class TokenCache {
  readonly #held = new Map<string, HeldToken & { readonly storeKey: string }>();
  readonly #underWay = new Map<string, Promise<string>>();
  readonly #refused = new Set<string>();
  readonly #clock: Clock;
  readonly #store: TokenStore | undefined;

  constructor(clock: Clock, store: TokenStore | undefined) {
    this.#clock = clock;
    this.#store = store;
  }

  /** The token for a key; asks for one when there is none, once however many wait for it. */
  get(key: string, question: TokenQuestion): string | Promise<string> {
    const held = this.#held.get(key);
    const now = this.#clock.now();
    if (!held || now >= held.useUntil) return this.#fetch(key, question);
    // Whoever waits for nobody cannot be told of a failure: the next caller meets it, when the token has run out.
    if (now >= held.refreshAt) this.#fetch(key, question).catch(() => this.#postpone(key, now));
    return held.token;
  }

  async invalidate(token: string): Promise<void> {
    this.#refused.add(token);
    for (const oldest of this.#refused) if (this.#refused.size > mostRefused) this.#refused.delete(oldest);
    for (const [key, held] of this.#held) {
      if (held.token !== token) continue;
      this.#held.delete(key);
      await this.#fromStore((store) => store.delete(held.storeKey));
    }
  }

  #postpone(key: string, now: number): void {
    const held = this.#held.get(key);
    if (held) this.#held.set(key, { ...held, refreshAt: (now + held.useUntil) / 2 });
  }

  #fetch(key: string, question: TokenQuestion): Promise<string> {
    const waiting = this.#underWay.get(key);
    if (waiting) return waiting;
    const fetched = this.#fetchOnce(key, question).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, fetched);
    return fetched;
  }

  async #fetchOnce(key: string, { storeKey: keyOf, ask }: TokenQuestion): Promise<string> {
    const storeKey = this.#store ? await keyOf() : '';
    const shared = await this.#fromStore((store) => store.get(storeKey));
    if (isHeldToken(shared) && this.#clock.now() < shared.refreshAt && !this.#refused.has(shared.token)) {
      this.#keep(key, { ...shared, storeKey });
      return shared.token;
    }
    const { token, refreshAt, useUntil } = await ask();
    this.#keep(key, { token, refreshAt, useUntil, storeKey });
    const ttlMs = useUntil - this.#clock.now();
    if (ttlMs > 0) await this.#fromStore((store) => store.set(storeKey, { token, refreshAt, useUntil }, ttlMs));
    return token;
  }

  /** What fails or takes too long is as if it were empty: a store saves requests and must not cost any. */
  async #fromStore(ask: (store: TokenStore) => Promise<unknown>): Promise<unknown> {
    const store = this.#store;
    if (!store) return undefined;
    const answered = new AbortController();
    try {
      // Each begun on its own, so that whichever fails at once leaves no other's failure behind.
      const work = (async () => ask(store))();
      const late = (async () => this.#clock.sleep(storeTimeoutMs, answered.signal))();
      return await Promise.race([work, late]);
    } catch {
      return undefined;
    } finally {
      answered.abort();
    }
  }

  #keep(key: string, held: HeldToken & { readonly storeKey: string }): void {
    if (this.#held.size >= mostTokens) {
      const now = this.#clock.now();
      for (const [old, { useUntil }] of this.#held) if (useUntil <= now) this.#held.delete(old);
      const [oldest] = this.#held.keys();
      if (this.#held.size >= mostTokens && oldest !== undefined) this.#held.delete(oldest);
    }
    this.#held.set(key, held);
  }
}

function isHeldToken(value: unknown): value is HeldToken {
  const { token, refreshAt, useUntil } = (value ?? {}) as Partial<HeldToken>;
  return typeof token === 'string' && typeof refreshAt === 'number' && typeof useUntil === 'number';
}
