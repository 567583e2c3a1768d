import {
  type AnyFellesklientError,
  asFellesklientError,
  type ClientOptions,
  createPipeline,
  notSent,
  type Operation,
  type Register,
} from '@fellesklient/core';
import { createRemoteJWKSet, customFetch } from 'jose/jwks/remote';
import type { JWTVerifyGetKey } from 'jose/jwt/verify';
import { jwk } from '../generated/operations.ts';

/** Options for fetching the keys. */
export type KeyOptions = Omit<ClientOptions, 'rateLimiter' | 'validate'>;

/**
 * The issuer's published keys, fetched through the pipeline when first needed, kept for a day as documented
 * (maskinporten_protocol_token.md), and fetched anew for an unknown `kid`, at most every 30 s.
 *
 * @param refuse Makes what is thrown for a token whose key is not there.
 */
export function signingKeys(
  baseUrl: string,
  options: KeyOptions,
  refuse: (code: 'unknown-key' | 'keys-unavailable', cause?: AnyFellesklientError) => Error,
): JWTVerifyGetKey {
  const register: Register = { name: 'maskinporten', retryAfterUnit: 's' };
  const pipeline = createPipeline({ deadlineMs: 10_000, ...options, register });
  const keySet = createRemoteJWKSet(new URL(`${baseUrl}/jwk`), {
    cacheMaxAge: 24 * 60 * 60 * 1000,
    // Its signal is left aside: the pipeline has a deadline of its own.
    [customFetch]: async (url) => new Response((await pipeline({ operation, url })).text),
  });
  return async (header, token) => {
    // Without a kid any single key would do.
    if (typeof header.kid !== 'string') throw refuse('unknown-key');
    try {
      return await keySet(header, token);
    } catch (thrown) {
      if (noSuchKey.test(String((thrown as { code?: unknown }).code))) throw refuse('unknown-key');
      throw refuse('keys-unavailable', asFellesklientError(thrown, notSent('maskinporten', operation)));
    }
  };
}

const noSuchKey = /^ERR_JWKS_(NO|MULTIPLE)_MATCHING_KEYS?$/;

const operation: Operation = {
  ...jwk,
  accept: ['application/json', 'application/jwk-set+json'], // RFC 7517 section 8.5.1
};
