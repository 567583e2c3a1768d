import type { JWK } from 'jose';
import { monthsBefore } from '../time/oslo.ts';
import { signingAlgorithms } from './assertion.ts';

export interface RegisteredKey {
  readonly kid: string;
  readonly jwk: JWK;
  /** Keys last a year from registration (maskinporten_virksomhetssertifikat.md). Milliseconds since 1970. */
  readonly registered: number;
}

/**
 * What is kept of the keys that a client registers: at most 5, RSA of at least 2048 bits, public half, each with a kid of its own
 * (felleslosninger/docs, idporten/oidc/oidc_func_clientreg.md).
 *
 * @throws TypeError that names the option.
 */
export function registeredKeys(jwk: JWK | readonly JWK[], registered: number): readonly RegisteredKey[] {
  const jwks: readonly JWK[] = [jwk].flat();
  if (jwks.length > 5) throw new TypeError('Option jwk: a client has at most 5 keys (oidc_func_clientreg.md).');
  const keys = jwks.map((key) => ({ ...publicKeyOf(key), registered }));
  if (new Set(keys.map(({ kid }) => kid)).size < keys.length) {
    throw new TypeError('Option jwk: two keys have the same kid. Give each key of a client a kid of its own.');
  }
  return keys;
}

export function isExpired(key: RegisteredKey, now: number): boolean {
  return key.registered <= monthsBefore(now, 12);
}

function publicKeyOf(key: JWK): { readonly kid: string; readonly jwk: JWK } {
  if (typeof key !== 'object' || key === null) throw new TypeError('Option jwk: must be a JWK object, or several.');
  const { kty, kid, n, e, d, use, alg } = key;
  if (d !== undefined)
    throw new TypeError('Option jwk: holds a private key. Register only its public half (kty, kid, n, e).');
  if (kty !== 'RSA' || typeof n !== 'string' || typeof e !== 'string')
    throw new TypeError('Option jwk: must be an RSA key.');
  if (n.length * 6 < 2048) throw new TypeError('Option jwk: the RSA key must have at least 2048 bits.');
  if (typeof kid !== 'string' || !/^[\w.-]+$/.test(kid)) {
    throw new TypeError('Option jwk: must have a kid of letters, digits, dot, underscore and hyphen.');
  }
  if (use !== undefined && use !== 'sig') throw new TypeError("Option jwk: is not for signing. Its use must be 'sig'.");
  if (alg !== undefined && !signingAlgorithms.includes(alg)) {
    throw new TypeError(`Option jwk: alg must be one of ${signingAlgorithms.join(', ')}.`);
  }
  return { kid, jwk: Object.freeze({ kty, n, e }) };
}
