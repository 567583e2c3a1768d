import { decodeJwt, decodeProtectedHeader } from 'jose';
import { type GrantRefused, invalidRequest } from './grant-refused.ts';

/** A grant as it came: read, but nothing of it verified. */
export interface Assertion {
  readonly compact: string;
  readonly alg: SigningAlgorithm;
  readonly kid: string | undefined;
  readonly x5c: unknown;
  readonly claims: Readonly<Record<string, unknown>>;
}

export type SigningAlgorithm = 'RS256' | 'RS384' | 'RS512';

/** maskinporten_protocol_jwtgrant.md; RS384 and RS512 since 2023-06-29. */
export const signingAlgorithms: readonly string[] = ['RS256', 'RS384', 'RS512'];

/** @throws GrantRefused (MP-011) for anything but a compact JWS of a JSON object with an allowed algorithm and a key reference. */
export function readAssertion(compact: string): Assertion {
  const { header, claims } = decode(compact);
  const { alg, kid, x5c, crit } = header as Readonly<Record<string, unknown>>;
  if (typeof alg !== 'string' || !signingAlgorithms.includes(alg)) {
    throw invalidRequest('MP-011', `Header alg must be one of ${signingAlgorithms.join(', ')}.`);
  }
  if (crit !== undefined) throw invalidRequest('MP-011', 'Header crit is not supported.');
  if (kid !== undefined && typeof kid !== 'string') throw invalidRequest('MP-011', 'Header kid must be a string.');
  if (kid === undefined && x5c === undefined) {
    throw invalidRequest('MP-011', 'Header must hold kid for a registered key, or x5c for a business certificate.');
  }
  return { compact, alg: alg as SigningAlgorithm, kid, x5c, claims };
}

function decode(compact: string): { header: object; claims: Readonly<Record<string, unknown>> } {
  // RFC 7515 section 7.1. Decoders of base64url are often lenient, and read over line breaks.
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(compact)) throw unreadable();
  try {
    return { header: decodeProtectedHeader(compact), claims: decodeJwt(compact) };
  } catch {
    throw unreadable();
  }
}

function unreadable(): GrantRefused {
  const reason = 'The assertion is not a signed JWT in compact form. Look for line breaks and cut-off text.';
  return invalidRequest('MP-011', reason);
}
