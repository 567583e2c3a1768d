import { importJWK, importPKCS8, type JWK } from 'jose';

/** Signature algorithms that Maskinporten takes (felleslosninger/docs, maskinporten_protocol_jwtgrant.md). */
export type Algorithm = 'RS256' | 'RS384' | 'RS512';

/** A private RSA key of at least 2048 bits, registered on the client in Digdir's self-service. */
export type MaskinportenKey =
  | {
      /** The key as a JSON Web Key, private part included. */
      readonly jwk: Readonly<Record<string, unknown>>;
      /** Its id on the client; the JWK's own `kid` when absent. */
      readonly kid?: string;
    }
  | {
      /** The key as PKCS#8 text: `-----BEGIN PRIVATE KEY-----`. */
      readonly pem: string;
      /** Its id on the client. */
      readonly kid: string;
    };

/** A key whose form is right; only loading it tells whether its content is. */
export interface CheckedKey {
  readonly kid: string;
  readonly alg: Algorithm;
  /** Rejects with a TypeError that names the option and the remedy. */
  load(): Promise<CryptoKey>;
}

const algorithms: readonly unknown[] = ['RS256', 'RS384', 'RS512'] satisfies Algorithm[];
const leastBits = 2048;
const makeOne = 'Make an RSA key of 2048 to 4096 bits and register its public part on the client.';

/** @throws TypeError that names the option and the remedy. */
export function checkKey(key: MaskinportenKey, algorithm?: Algorithm): CheckedKey {
  if (key && 'jwk' in key) return checkJwk(key.jwk, key.kid, algorithm);
  if (key && 'pem' in key) return checkPem(key.pem, key.kid, algorithm);
  throw new TypeError('Option key: missing. Give { jwk } or { pem, kid }.');
}

function checkJwk(jwk: Readonly<Record<string, unknown>>, kid = jwk?.kid, algorithm = jwk?.alg): CheckedKey {
  if (typeof jwk !== 'object' || jwk === null) throw new TypeError('Option key.jwk: must be the JWK as an object.');
  if (jwk.kty !== 'RSA')
    throw new TypeError(`Option key.jwk: not an RSA key, and Maskinporten takes no other. ${makeOne}`);
  if (typeof jwk.n !== 'string' || typeof jwk.d !== 'string') {
    throw new TypeError(
      'Option key.jwk: holds no private key (n and d). Give the private JWK, not the registered public one.',
    );
  }
  if (jwk.n.length * 6 < leastBits - 8) throw tooSmall('key.jwk');
  const alg = checkAlgorithm(algorithm);
  const load = async (): Promise<CryptoKey> => {
    const loaded = await importJWK(jwk as unknown as JWK, alg).catch(() => undefined);
    if (loaded instanceof Uint8Array || !loaded)
      throw new TypeError(`Option key.jwk: not a usable RSA key. ${makeOne}`);
    return loaded;
  };
  return { kid: checkKid(kid), alg, load };
}

function checkPem(pem: string, kid: unknown, algorithm: unknown): CheckedKey {
  const label = typeof pem === 'string' ? /-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem)?.[1] : undefined;
  if (label !== 'PRIVATE KEY') throw new TypeError(`Option key.pem: ${pemProblems[label ?? ''] ?? pemProblems['']}`);
  const alg = checkAlgorithm(algorithm);
  const load = async (): Promise<CryptoKey> => {
    const loaded = await importPKCS8(pem, alg).catch(() => undefined);
    if (!loaded) throw new TypeError(`Option key.pem: not an RSA key, or damaged. ${makeOne}`);
    if ((loaded.algorithm as RsaKeyAlgorithm).modulusLength < leastBits) throw tooSmall('key.pem');
    return loaded;
  };
  return { kid: checkKid(kid), alg, load };
}

const pemProblems: Readonly<Record<string, string>> = {
  '': 'not a PEM private key. Give the text that begins with -----BEGIN PRIVATE KEY-----.',
  'RSA PRIVATE KEY': 'PKCS#1. Convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem',
  'ENCRYPTED PRIVATE KEY': 'encrypted. Decrypt it: openssl pkcs8 -topk8 -nocrypt -in key.pem',
  'EC PRIVATE KEY': `an EC key, and Maskinporten takes RSA only. ${makeOne}`,
  'PUBLIC KEY': 'a public key. Give the private one.',
  CERTIFICATE: 'a certificate. Give the private key that belongs to it.',
};

function checkKid(kid: unknown): string {
  if (typeof kid === 'string' && kid !== '') return kid;
  throw new TypeError('Option key.kid: missing. Give the id under which the key is registered on the client.');
}

function checkAlgorithm(algorithm: unknown = 'RS256'): Algorithm {
  if (algorithms.includes(algorithm)) return algorithm as Algorithm;
  throw new TypeError(`Option algorithm: Maskinporten takes ${algorithms.join(', ')} only.`);
}

function tooSmall(option: string): TypeError {
  return new TypeError(`Option ${option}: the RSA key is smaller than ${leastBits} bits. ${makeOne}`);
}
