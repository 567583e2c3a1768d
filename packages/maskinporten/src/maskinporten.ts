import {
  type AnswerCheck,
  abortable,
  type ClientOptions,
  chooseEnvironment,
  createPipeline,
  FellesklientError,
  isFellesklientError,
  notSent,
  systemClock,
  type TokenSource,
  tokenSourceError,
} from '@fellesklient/core';
import { type Algorithm, createSigner, type Signer } from '@fellesklient/core/key';
import { environments } from './generated/environments.ts';
import { token as operation } from './generated/operations.ts';
import { signGrant } from './grant.ts';
import type { MaskinportenKey } from './key.ts';
import { maskinportenRegister } from './register.ts';
import { type HeldToken, TokenCache } from './token-cache.ts';
import { grantClaims, type MaskinportenRequest, type ResourceForm, requestProblems } from './token-request.ts';
import type { TokenStore } from './token-store.ts';

export interface MaskinportenOptions extends Omit<ClientOptions, 'rateLimiter' | 'validate'> {
  /** `test` or `prod`; `{ baseUrl }` for another address, for example a sandbox. The issuer is the base URL with a slash. */
  readonly environment: 'test' | 'prod' | { readonly baseUrl: string };
  /** The client's id in Digdir's self-service. */
  readonly clientId: string;
  /** The key, or a function that gives it: asked before every grant, so that a key can be replaced while the program runs. */
  readonly key: MaskinportenKey | (() => MaskinportenKey | Promise<MaskinportenKey>);
  /** The JWK's own `alg`, or RS256, when absent. */
  readonly algorithm?: Algorithm;
  /** Where this process shares tokens with others; tokens stay in its memory when absent. */
  readonly store?: TokenStore;
  /** How `resource` is written: as documented, an array, when absent; one string is what many clients send. */
  readonly resourceForm?: ResourceForm;
}

/** A source of Maskinporten tokens for any register client. */
export interface Maskinporten extends TokenSource {
  /** The issuer that the grants are addressed to, with its trailing slash. */
  readonly issuer: string;
  /** The access token, cached. Rejects with a `FellesklientError`. */
  get(request: MaskinportenRequest, signal?: AbortSignal): Promise<string>;
  /**
   * The same source, with more in every request that does not say otherwise; key and cached tokens are shared.
   *
   * @example
   * ```ts
   * import { createKrrClient, type KrrClient } from '@fellesklient/krr';
   * import type { Maskinporten } from '@fellesklient/maskinporten';
   *
   * function krrFor(customer: string, maskinporten: Maskinporten): KrrClient {
   *   return createKrrClient({ environment: 'test', auth: maskinporten.with({ systemUser: { org: customer } }) });
   * }
   * ```
   */
  with(more: Partial<MaskinportenRequest>): Maskinporten;
}

/**
 * Makes a token source that signs a new grant for every request it sends, caches each token until shortly before it
 * expires, renews it in the background, and asks once for callers that need the same one.
 *
 * @throws TypeError that names the option: an unknown or retired environment, a missing client id, a key that is not RSA,
 *   too small, encrypted, or with neither `kid` nor `x5c`. What only shows when the key is used rejects the first `get`.
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
  const { clientId, key, algorithm, store, resourceForm = 'array', clock = systemClock } = options;
  const { baseUrl } = chooseEnvironment(environments, options.environment);
  if (typeof clientId !== 'string' || clientId === '') {
    throw new TypeError('Option clientId: missing. Give the id of the client in self-service.');
  }
  const fixed = typeof key === 'function' ? undefined : createSigner(key, 'key', algorithm);
  const issuer = `${baseUrl}/`;
  const pipeline = createPipeline({ ...options, register: maskinportenRegister(clock) });
  const cache = new TokenCache(clock, store);

  async function signer(): Promise<Signer> {
    const given = fixed ? undefined : await (key as () => MaskinportenKey | Promise<MaskinportenKey>)();
    try {
      const by = fixed ?? createSigner(given as MaskinportenKey, 'key', algorithm);
      await by.load();
      return by;
    } catch (problem) {
      throw problem instanceof TypeError ? invalidInput([problem.message]) : problem;
    }
  }

  async function exchange(claims: object, by: Signer): Promise<HeldToken> {
    const askedAt = clock.now();
    // A grant works once: every attempt signs its own.
    const body = async (): Promise<URLSearchParams> => {
      const assertion = await signGrant(claims, { issuer, clientId, now: clock.now() }, by);
      if (assertion === undefined) throw invalidInput([noSignature]);
      return new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
    };
    const { json } = await pipeline({ operation, url: `${baseUrl}/token`, body, check });
    const { access_token, expires_in } = json as TokenResponse;
    return { token: access_token, ...usableFrom(askedAt, expires_in) };
  }

  async function ask(claims: object): Promise<HeldToken> {
    const by = await signer();
    try {
      return await exchange(claims, by);
    } catch (thrown) {
      // The key may have been replaced while the grant was on its way.
      const newer = refusesKey(thrown) ? await signer() : by;
      if (sameHolder(newer, by)) throw thrown;
      return exchange(claims, newer);
    }
  }

  /** A hash, since claims may hold a personidentifikator. */
  async function storeKey(claims: object): Promise<string> {
    const { header } = await signer();
    const text = new TextEncoder().encode(JSON.stringify([issuer, clientId, header, claims]));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
    return `maskinporten:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  }

  async function get(
    defaults: Partial<MaskinportenRequest>,
    asked: MaskinportenRequest,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    try {
      const request = { ...defaults, ...asked };
      if (signal?.aborted) throw new FellesklientError('aborted', nothingSent);
      const problems = requestProblems(request, resourceForm);
      if (problems.length > 0) throw invalidInput(problems);
      const claims = grantClaims(request, resourceForm);
      const question = { storeKey: () => storeKey(claims), ask: () => ask(claims) };
      const token = cache.get(JSON.stringify(claims), question);
      return await (signal ? abortable(token, signal) : token);
    } catch (thrown) {
      throw tokenSourceError(thrown, nothingSent, signal);
    }
  }

  const sourceWith = (defaults: Partial<MaskinportenRequest>): Maskinporten => ({
    issuer,
    get: (request, signal) => get(defaults, request, signal),
    invalidate: (token) => cache.invalidate(token),
    with: (more) => sourceWith({ ...defaults, ...more }),
  });
  return sourceWith({});
}

const nothingSent = notSent('maskinporten', operation);

interface TokenResponse {
  readonly access_token: string;
  readonly expires_in: number;
}

const check: AnswerCheck = ({ json }) => {
  const { access_token, expires_in } = (json ?? {}) as Partial<Record<keyof TokenResponse, unknown>>;
  if (typeof access_token === 'string' && typeof expires_in === 'number') return undefined;
  return { problems: ['access_token and expires_in: missing or of another type'] };
};

const noSignature = 'Option key.sign: must give the signature of an RSA key of at least 2048 bits, as a Uint8Array.';

function invalidInput(problems: readonly string[]): FellesklientError {
  return new FellesklientError('invalid-input', nothingSent, { problems });
}

function refusesKey(thrown: unknown): boolean {
  return isFellesklientError(thrown) && /^MP-1(00|2[0-4])$/.test(thrown.registerCode ?? '');
}

function sameHolder(one: Signer, other: Signer): boolean {
  return JSON.stringify(one.header) === JSON.stringify(other.header);
}

/** Tokens live 120 s by default and 7200 s at most: fixed margins would be useless at one end. */
function usableFrom(askedAt: number, lifetimeS: number): { readonly refreshAt: number; readonly useUntil: number } {
  const marginMs = Math.min(60_000, lifetimeS * 100);
  const useUntil = askedAt + lifetimeS * 1000 - marginMs;
  return { refreshAt: useUntil - 2 * marginMs, useUntil };
}
