import { asFellesklientError, type Clock, chooseEnvironment, notSent, systemClock } from '@fellesklient/core';
import { jwtVerify } from 'jose/jwt/verify';
import { environments } from '../generated/environments.ts';
import { jwk } from '../generated/operations.ts';
import type { MaskinportenOptions } from '../maskinporten.ts';
import { type KeyOptions, signingKeys } from './signing-keys.ts';
import { isTokenRefused, TokenRefused, type TokenRefusedCode } from './token-refused.ts';
import { readClaims, type VerifiedToken } from './verified-token.ts';

export interface TokenVerifierOptions extends KeyOptions {
  /** Whose tokens are accepted: `test`, `prod`, or `{ baseUrl }` of another issuer. */
  readonly environment: MaskinportenOptions['environment'];
  /** The API's scope. Of several, any one is enough. */
  readonly scope: string | readonly string[];
  /**
   * The API's own name in `aud`, as agreed with its callers: tokens without it are refused. When absent, tokens that are
   * meant for another API are refused, and those with no `aud`, or with `unspecified`, are accepted.
   */
  readonly audience?: string;
  /** `required` when every token must be restricted to a person, whoever it is. */
  readonly pid?: 'required';
  /** Milliseconds for fetching the issuer's keys; 10 000 when absent. */
  readonly deadlineMs?: number;
}

/** Checks the Maskinporten tokens that come to an API. */
export interface TokenVerifier {
  readonly issuer: string;
  /**
   * What the token says, once it has been found right. With `pid`, the person the request is about, the token must be
   * restricted to that very person. Rejects with a `TokenRefused`.
   */
  verify(token: string | null | undefined, request?: { readonly pid: string }): Promise<VerifiedToken>;
}

/** Clocks differ; Maskinporten itself tolerates as much (maskinporten_protocol_jwtgrant.md). */
const toleranceS = 10;

/**
 * Makes a verifier of access tokens for the owner of an API: signature, algorithm, issuer, times, audience, scope and person, as
 * felleslosninger/docs has it (maskinporten_protocol_token.md, maskinporten_func_audience_restricted_tokens.md,
 * maskinporten_func_pid_restricted_tokens.md). The issuer's keys are fetched when first needed and kept for a day.
 *
 * @throws TypeError that names the option: an unknown or retired environment, a missing scope, an empty audience.
 *
 * @example
 * ```ts
 * import { bearerToken, createTokenVerifier } from '@fellesklient/maskinporten/verifier';
 *
 * const verifier = createTokenVerifier({ environment: 'prod', scope: 'example:api.read' });
 *
 * async function callerOf(request: Request): Promise<string | undefined> {
 *   const { consumer } = await verifier.verify(bearerToken(request.headers.get('authorization')));
 *   return consumer.organisationNumber;
 * }
 * ```
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { audience, pid: pidRule, clock = systemClock } = options;
  const { baseUrl } = chooseEnvironment(environments, options.environment);
  const scopes = checkedScopes(options.scope);
  if (audience !== undefined && (typeof audience !== 'string' || audience === '')) {
    throw new TypeError('Option audience: must be a text. Leave it out if callers ask for no resource.');
  }
  if (pidRule !== undefined && pidRule !== 'required') {
    throw new TypeError("Option pid: must be 'required'. Leave it out if tokens need not be restricted to a person.");
  }
  const issuer = `${baseUrl}/`;
  const refuse = (code: TokenRefusedCode, cause?: TokenRefused['cause']): TokenRefused =>
    new TokenRefused(code, scopes, cause);
  const getKey = signingKeys(baseUrl, options, refuse);

  async function signedClaims(token: string, nowMs: number): Promise<Readonly<Record<string, unknown>>> {
    try {
      const algorithms = ['RS256', 'RS384', 'RS512'];
      const currentDate = new Date(nowMs);
      const { payload } = await jwtVerify(token, getKey, {
        algorithms,
        issuer,
        currentDate,
        clockTolerance: toleranceS,
      });
      return payload;
    } catch (thrown) {
      throw isTokenRefused(thrown) ? thrown : refuse(codeOf(thrown));
    }
  }

  return {
    issuer,
    async verify(token, request) {
      if (typeof token !== 'string' || token === '') throw refuse('missing');
      const nowMs = timeOf(clock);
      const claims = await signedClaims(token, nowMs);
      const verified = readClaims(claims);
      if (!verified) throw refuse('claims');
      if (Number(claims.iat) > nowMs / 1000 + toleranceS) throw refuse('not-yet-valid');
      if (!isMeantFor(audience, claims.aud)) throw refuse('audience');
      if (!verified.scopes.some((scope) => scopes.includes(scope))) throw refuse('scope');
      const isOther = request ? request.pid === undefined || verified.pid !== request.pid : false;
      if (isOther || (pidRule && verified.pid === undefined)) throw refuse('pid');
      return verified;
    },
  };
}

/** @throws FellesklientError when the clock fails: that is not the token's fault, and its text may hold anything. */
function timeOf(clock: Clock): number {
  try {
    return clock.now();
  } catch (thrown) {
    throw asFellesklientError(thrown, notSent('maskinporten', jwk));
  }
}

/** With an audience: its presence. Without: nobody else's (RFC 7519 section 4.1.3); "unspecified" is nobody's. */
function isMeantFor(audience: string | undefined, claim: unknown): boolean {
  const named = claim === undefined ? [] : [claim].flat();
  return audience === undefined ? named.every((name) => name === 'unspecified') : named.includes(audience);
}

/** The reason behind what jose throws; its errors hold the token's claims and are not passed on. */
function codeOf(thrown: unknown): TokenRefusedCode {
  const { code, claim } = thrown as { readonly code?: unknown; readonly claim?: unknown };
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED' && claim === 'iss') return 'issuer';
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED' && claim === 'nbf') return 'not-yet-valid';
  return reasons[String(code)] ?? 'malformed';
}

const reasons: Readonly<Record<string, TokenRefusedCode>> = {
  ERR_JOSE_ALG_NOT_ALLOWED: 'algorithm',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'signature',
  ERR_JWT_EXPIRED: 'expired',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'claims',
};

function checkedScopes(scope: unknown): readonly string[] {
  const scopes: readonly unknown[] = Array.isArray(scope) ? scope : [scope];
  if (
    scopes.length > 0 &&
    scopes.every((one) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(typeof one === 'string' ? one : ''))
  ) {
    return scopes as readonly string[];
  }
  throw new TypeError("Option scope: must be the API's scope, or an array of them. Write it like 'example:api.read'.");
}
