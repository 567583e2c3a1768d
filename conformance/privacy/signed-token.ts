import { type JWK, SignJWT } from 'jose';
import { jwk } from './keys.ts';
import { realWork } from './real-work.ts';

const { kty, n, e } = jwk;

/** What issuers publish of the key that signs here: the very key that clients have, since nobody compares them. */
export const publicKeys: { readonly keys: readonly JWK[] } = {
  keys: [{ kty, n, e, kid: 'key-1', alg: 'RS256', use: 'sig' } as JWK],
};

/** When the virtual clock begins, in seconds. */
export const beginning: number = Date.UTC(2026, 0, 1) / 1000;

/** A token with these claims, valid for longer than any run lasts. */
export function signedToken(claims: Readonly<Record<string, unknown>>, header: object = {}): Promise<string> {
  const times = { iat: beginning, exp: beginning + 1_000_000_000 };
  const token = new SignJWT({ ...times, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'key-1', ...header });
  return realWork(token.sign(jwk as JWK));
}
