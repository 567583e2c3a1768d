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

interface KeysOfEnvironment {
  readonly current: Promise<SigningKey>;
  readonly previous?: Promise<SigningKey>;
}

export function createSigningKeys(): SigningKeys {
  const environments = new Map<EnvironmentName, KeysOfEnvironment>();
  const keysOf = (environment: EnvironmentName): KeysOfEnvironment => {
    const keys = environments.get(environment) ?? { current: makeSigningKey() };
    environments.set(environment, keys);
    return keys;
  };
  return Object.assign((environment: EnvironmentName) => keysOf(environment).current, {
    published(environment: EnvironmentName) {
      const { current, previous } = keysOf(environment);
      return Promise.all(previous ? ([current, previous] as const) : ([current] as const));
    },
    rotate() {
      for (const [environment, { current }] of environments) {
        environments.set(environment, { current: makeSigningKey(), previous: current });
      }
    },
  });
}

async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const { kty, n, e } = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint({ kty, n, e } as JWK);
  return { kid, privateKey, publicKey, publicJwk: { kty, e, use: 'sig', kid, alg: 'RS256', n } as JWK };
}
