import type { JWK } from 'jose';

/**
 * What is kept of a key that is registered: RSA of at least 2048 bits, public half, with a kid of letters, digits, dot, underscore
 * and hyphen (felleslosninger/docs, idporten/oidc/oidc_func_clientreg.md).
 *
 * @throws TypeError that names the option.
 */
export function publicKeyOf({ kty, kid, n, e, d }: JWK): { readonly kid: string; readonly jwk: JWK } {
  if (d !== undefined)
    throw new TypeError('Option jwk: holds a private key. Register only its public half (kty, kid, n, e).');
  if (kty !== 'RSA' || typeof n !== 'string' || typeof e !== 'string')
    throw new TypeError('Option jwk: must be an RSA key.');
  if (n.length * 6 < 2048) throw new TypeError('Option jwk: the RSA key must have at least 2048 bits.');
  if (typeof kid !== 'string' || !/^[\w.-]+$/.test(kid)) {
    throw new TypeError('Option jwk: must have a kid of letters, digits, dot, underscore and hyphen.');
  }
  return { kid, jwk: Object.freeze({ kty, n, e }) };
}
