/** A token and when to stop using it. */
export interface CachedToken {
  readonly token: string;
  /** Milliseconds since 1970 after which it is not handed out any more. */
  readonly useUntil: number;
}

const mostTokens = 1000;

/** Tokens in this process's memory, and the requests for them that are under way. */
export class TokenCache {
  readonly #tokens = new Map<string, CachedToken>();
  readonly #underWay = new Map<string, Promise<string>>();

  /** The token for a key; asks for one when there is none, once however many wait for it. */
  get(key: string, now: number, request: () => Promise<CachedToken>): string | Promise<string> {
    const cached = this.#tokens.get(key);
    if (cached && now < cached.useUntil) return cached.token;
    const waiting = this.#underWay.get(key);
    if (waiting) return waiting;
    const asked = request()
      .then((answer) => {
        this.#keep(key, answer, now);
        return answer.token;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, asked);
    return asked;
  }

  invalidate(token: string): void {
    for (const [key, cached] of this.#tokens) if (cached.token === token) this.#tokens.delete(key);
  }

  #keep(key: string, answer: CachedToken, now: number): void {
    if (this.#tokens.size >= mostTokens) {
      for (const [old, { useUntil }] of this.#tokens) if (useUntil <= now) this.#tokens.delete(old);
      const [oldest] = this.#tokens.keys();
      if (this.#tokens.size >= mostTokens && oldest !== undefined) this.#tokens.delete(oldest);
    }
    this.#tokens.set(key, answer);
  }
}
