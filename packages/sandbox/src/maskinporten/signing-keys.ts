import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { EnvironmentName } from '../environment.ts';

/** A key that access tokens are signed with. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** As published at `/jwk`. */
  readonly publicJwk: JWK;
}

/** The signing key of each environment, made when it is first needed. 2048 bits, where Digdir has 4096: faster to make. */
export type SigningKeys = (environment: EnvironmentName) => Promise<SigningKey>;

export function createSigningKeys(): SigningKeys {
  const keys = new Map<EnvironmentName, Promise<SigningKey>>();
  return (environment) => {
    const known = keys.get(environment);
    if (known) return known;
    const made = makeSigningKey();
    keys.set(environment, made);
    return made;
  };
}

async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const { kty, n, e } = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint({ kty, n, e } as JWK);
  return { kid, privateKey, publicKey, publicJwk: { kty, e, use: 'sig', kid, alg: 'RS256', n } as JWK };
}
