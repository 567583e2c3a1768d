import {
  abortable,
  asFellesklientError,
  type ClientOptions,
  chooseEnvironment,
  createPipeline,
  FellesklientError,
  isFellesklientError,
  notSent,
  type Operation,
  systemClock,
  type TokenRequest,
  type TokenSource,
} from '@fellesklient/core';
import { CompactSign } from 'jose/jws/compact/sign';
import { environments } from './generated/environments.ts';
import { operations } from './generated/operations.ts';
import { type Algorithm, checkKey, type MaskinportenKey } from './key.ts';
import { maskinportenRegister } from './register.ts';
import { type CachedToken, TokenCache } from './token-cache.ts';
import { grantClaims, requestProblems } from './token-request.ts';

export interface MaskinportenOptions extends Omit<ClientOptions, 'rateLimiter' | 'validate'> {
  /** `test` or `prod`; `{ baseUrl }` for another address, for example a sandbox. The issuer is the base URL with a slash. */
  readonly environment: 'test' | 'prod' | { readonly baseUrl: string };
  /** The client's id in Digdir's self-service. */
  readonly clientId: string;
  readonly key: MaskinportenKey;
  /** The JWK's own `alg`, or RS256, when absent. */
  readonly algorithm?: Algorithm;
}

/** A source of Maskinporten tokens for any register client. */
export interface Maskinporten extends TokenSource {
  /** The issuer that the grants are addressed to, with its trailing slash. */
  readonly issuer: string;
}

/** Grants may live at most 120 s (felleslosninger/docs, maskinporten_protocol_jwtgrant.md); a shorter life leaks less. */
const grantLifetimeS = 60;

/**
 * Makes a token source that signs a new grant for every request it sends, caches each token until shortly before it
 * expires, and asks once for callers that need the same one.
 *
 * @throws TypeError that names the option: an unknown or retired environment, a missing client id, a key that is not RSA,
 *   too small, encrypted or without `kid`. What only shows when the key is loaded rejects the first `get`.
 *
 * @example
 * ```ts
 * import { createMaskinporten } from '@fellesklient/maskinporten';
 *
 * const auth = createMaskinporten({
 *   environment: 'test',
 *   clientId: process.env.MASKINPORTEN_CLIENT_ID ?? '',
 *   key: { jwk: JSON.parse(process.env.MASKINPORTEN_CLIENT_JWK ?? '{}') },
 * });
 * const token = await auth.get({ register: 'krr', scopes: ['krr:global/kontaktinformasjon.read'] });
 * ```
 */
export function createMaskinporten(options: MaskinportenOptions): Maskinporten {
  const { clientId, clock = systemClock } = options;
  const { baseUrl } = chooseEnvironment(environments, options.environment);
  if (typeof clientId !== 'string' || clientId === '') {
    throw new TypeError('Option clientId: missing. Give the id of the client in self-service.');
  }
  const key = checkKey(options.key, options.algorithm);
  const issuer = `${baseUrl}/`;
  const pipeline = createPipeline({ ...options, register: maskinportenRegister });
  const cache = new TokenCache();

  const refuse = (problems: readonly string[]): FellesklientError =>
    new FellesklientError('invalid-input', nothingSent, { problems });

  let loading: Promise<CryptoKey> | undefined;
  const loadKey = (): Promise<CryptoKey> => {
    loading ??= key.load().catch((problem: TypeError) => Promise.reject(refuse([problem.message])));
    return loading;
  };

  async function sign(request: TokenRequest, privateKey: CryptoKey): Promise<URLSearchParams> {
    const iat = Math.floor(clock.now() / 1000);
    const claims = {
      ...grantClaims(request),
      aud: issuer,
      iss: clientId,
      iat,
      exp: iat + grantLifetimeS,
      jti: crypto.randomUUID(),
    };
    const assertion = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: key.alg, kid: key.kid })
      .sign(privateKey);
    return new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  }

  async function ask(request: TokenRequest): Promise<CachedToken> {
    const privateKey = await loadKey();
    const askedAt = clock.now();
    // A grant works once: every attempt signs its own.
    const { json, status } = await pipeline({
      operation,
      url: `${baseUrl}/token`,
      body: () => sign(request, privateKey),
    });
    const { access_token: token, expires_in: lifetimeS } = (json ?? {}) as Record<string, unknown>;
    if (typeof token !== 'string' || typeof lifetimeS !== 'number') {
      const problems = ['access_token and expires_in: missing or of another type'];
      throw new FellesklientError('invalid-response', { ...nothingSent, attempts: 1 }, { status, problems });
    }
    return { token, useUntil: askedAt + lifetimeS * 1000 - marginMs(lifetimeS) };
  }

  return {
    issuer,
    async get(request, signal) {
      try {
        const problems = requestProblems(request);
        if (problems.length > 0) throw refuse(problems);
        const claims = grantClaims(request);
        const token = cache.get(JSON.stringify(claims), clock.now(), () => ask(request));
        return await (signal ? abortable(token, signal) : token);
      } catch (thrown) {
        // The reason of a signal may be anything, and so may what a request's own getters throw.
        if (signal?.aborted && !isFellesklientError(thrown)) throw new FellesklientError('aborted', nothingSent);
        throw asFellesklientError(thrown, nothingSent);
      }
    },
    invalidate: (token) => cache.invalidate(token),
  };
}

const operation = operations['POST /token'] as Operation;
const nothingSent = notSent('maskinporten', operation);

/** Tokens live 120 s by default and 7200 s at most: a fixed margin would be useless at one end. */
function marginMs(lifetimeS: number): number {
  return Math.min(60_000, lifetimeS * 100);
}
