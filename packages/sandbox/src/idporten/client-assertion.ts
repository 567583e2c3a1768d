import { compactVerify, decodeJwt, decodeProtectedHeader, type JWK } from 'jose';
import type { CertificateRules } from '../maskinporten/certificate-trust.ts';
import { certifiedKey } from '../maskinporten/certified-key.ts';
import { GrantRefused } from '../maskinporten/grant-refused.ts';
import { isExpired, type RegisteredKey } from '../maskinporten/registered-key.ts';
import type { ExpiringMap } from './expiring-map.ts';
import { invalidClient, invalidRequest } from './oauth-refused.ts';

export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export interface AssertionRules {
  readonly clientId: string;
  readonly organisationNumber: string;
  /** Without any, the client signs with the business certificate of its organisation. */
  readonly keys: readonly RegisteredKey[];
  readonly certificates: CertificateRules;
  /** Any one of them is right. */
  readonly audiences: readonly string[];
  /** Names of the assertions that have been used. */
  readonly used: ExpiringMap<true>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

// Seconds that clocks may differ.
const leeway = 10;

/**
 * Verifies a client assertion (RFC 7523 section 3, oidc_protocol_token.md). A claim that is missing is a request of wrong form: for
 * `sub` a 400 was observed (felleslosninger/docs PR #338); all else is failed authentication.
 *
 * @throws OauthRefused.
 */
export async function verifyClientAssertion(compact: string, rules: AssertionRules): Promise<void> {
  const { clientId, audiences, used, now } = rules;
  const { header, claims } = decode(compact);
  const { iss, sub, aud, exp, iat, nbf, jti } = claims;
  for (const [name, value] of Object.entries({ iss, sub, jti })) {
    if (typeof value !== 'string') throw invalidRequest(`client_assertion: claim ${name} is missing.`);
  }
  for (const [name, value] of Object.entries({ exp, iat })) {
    if (typeof value !== 'number') throw invalidRequest(`client_assertion: claim ${name} is missing.`);
  }
  if (header.alg !== 'RS256') throw invalidClient('client_assertion: alg must be RS256.');
  await requireSignature(compact, await keyFor(header, rules));
  if (iss !== clientId || sub !== clientId) throw invalidClient('client_assertion: iss and sub must be the client_id.');
  if (typeof aud !== 'string' || !audiences.includes(aud)) {
    throw invalidClient('client_assertion: aud must be the issuer, as a single value.');
  }
  const seconds = now / 1000;
  if (Number(exp) <= seconds) throw invalidClient('client_assertion: has expired.');
  if ([iat, nbf].some((time) => typeof time === 'number' && time > seconds + leeway)) {
    throw invalidClient('client_assertion: is not valid yet.');
  }
  const name = JSON.stringify([clientId, jti]);
  if (used.get(name)) throw invalidClient('client_assertion: has been used before. Each jti works once.');
  used.set(name, true, Number(exp) * 1000);
}

function decode(compact: string): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  try {
    return { header: { ...decodeProtectedHeader(compact) }, claims: decodeJwt(compact) };
  } catch {
    throw invalidRequest('client_assertion: is not a signed JWT in compact form.');
  }
}

async function keyFor(header: Record<string, unknown>, rules: AssertionRules): Promise<JWK | CryptoKey> {
  const { keys, certificates, organisationNumber, now } = rules;
  if (keys.length === 0) {
    try {
      return await certifiedKey({ x5c: header.x5c, alg: 'RS256' }, organisationNumber, certificates);
    } catch (refused) {
      if (!(refused instanceof GrantRefused)) throw refused;
      throw invalidClient(`client_assertion: ${refused.message}`);
    }
  }
  const key = keys.find(({ kid }) => kid === header.kid);
  if (!key) throw invalidClient('client_assertion: kid is not that of a registered key.');
  if (isExpired(key, now)) throw invalidClient('client_assertion: the registered key has expired.');
  return key.jwk;
}

async function requireSignature(compact: string, key: JWK | CryptoKey): Promise<void> {
  try {
    await compactVerify(compact, key, { algorithms: ['RS256'] });
  } catch {
    throw invalidClient('client_assertion: the signature is wrong.');
  }
}
