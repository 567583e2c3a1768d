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

/** The signing keys of each environment, made when first needed. 2048 bits, where Digdir has 4096: faster to make. */
export interface SigningKeys {
  /** The key that tokens are signed with now. */
  (environment: EnvironmentName): Promise<SigningKey>;
  /** The keys that tokens can be verified with: the one of now, and the one before it. */
  published(environment: EnvironmentName): Promise<readonly [SigningKey, ...SigningKey[]]>;
  /** Signs with a new key from now on, in every environment that has one. The one before the old one is no longer published. */
  rotate(): void;
}

/** Of the sandboxes of a process, by what they are for: to make one takes a tenth of a second, and many tests make a sandbox each. */
const made = new Map<string, Promise<SigningKey>>();

/** @param seed of the sandbox: those with the same sign with the same keys. */
export function createSigningKeys(issuer: 'maskinporten' | 'idporten', seed: number): SigningKeys {
  /** How often the keys of an environment have been replaced. */
  const rotations = new Map<EnvironmentName, number>();
  const rotationsOf = (environment: EnvironmentName): number => {
    const count = rotations.get(environment) ?? 0;
    rotations.set(environment, count);
    return count;
  };
  const keyAfter = (environment: EnvironmentName, count: number): Promise<SigningKey> => {
    const purpose = `${seed} ${issuer} ${environment} ${count}`;
    const key = made.get(purpose) ?? makeSigningKey();
    made.set(purpose, key);
    return key;
  };
  return Object.assign((environment: EnvironmentName) => keyAfter(environment, rotationsOf(environment)), {
    published(environment: EnvironmentName) {
      const count = rotationsOf(environment);
      const current = keyAfter(environment, count);
      return Promise.all(count > 0 ? ([current, keyAfter(environment, count - 1)] as const) : ([current] as const));
    },
    rotate() {
      for (const [environment, count] of rotations) rotations.set(environment, count + 1);
    },
  });
}

async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const { kty, n, e } = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint({ kty, n, e } as JWK);
  return { kid, privateKey, publicKey, publicJwk: { kty, e, use: 'sig', kid, alg: 'RS256', n } as JWK };
}
