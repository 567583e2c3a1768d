/** What a register needs a token for. Everything in it may change the token, so all of it belongs in a cache key. */
export interface TokenRequest {
  /** The register that will receive the token, for example `krr`. */
  readonly register: string;
  /** Scopes as the API owner spells them, for example `krr:global/kontaktinformasjon.read`. */
  readonly scopes: readonly string[];
  /** The organisation a supplier acts for: nine digits. */
  readonly consumerOrg?: string;
  /** The one person the token is restricted to: eleven digits. */
  readonly pid?: string;
  /** The APIs the token is restricted to, as URIs. */
  readonly resource?: readonly string[];
}

/**
 * Where a client gets its access tokens: Maskinporten, ID-porten or a stub in a test.
 *
 * A source caches as it sees fit. The client asks before every attempt and calls `invalidate` with a token that
 * the register answered 401 to; the next `get` must then not return it.
 *
 * @example
 * ```ts
 * import type { TokenSource } from '@fellesklient/core';
 *
 * const fixed: TokenSource = { get: async () => 'a-token', invalidate: () => {} };
 * ```
 */
export interface TokenSource {
  /** The access token itself, without `Bearer`. Rejects when none can be had, and when the signal is aborted. */
  get(request: TokenRequest, signal?: AbortSignal): Promise<string>;
  /** Forget this token. */
  invalidate(token: string): void | Promise<void>;
}
