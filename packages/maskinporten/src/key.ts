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
  const given: unknown = key; // `in` quotes what is no object, for example the PEM text itself
  if (typeof given === 'object' && given !== null) {
    if ('jwk' in key) return checkJwk(key.jwk, key.kid, algorithm);
    if ('pem' in key) return checkPem(key.pem, key.kid, algorithm);
  }
  throw new TypeError('Option key: missing. Give { jwk } or { pem, kid }.');
}

function checkJwk(jwk: Readonly<Record<string, unknown>>, kid = jwk?.kid, algorithm = jwk?.alg): CheckedKey {
  const option = 'Option key.jwk:';
  if (typeof jwk !== 'object' || jwk === null) throw new TypeError(`${option} must be the JWK as an object.`);
  if (jwk.kty !== 'RSA') throw new TypeError(`${option} not an RSA key, and Maskinporten takes no other. ${makeOne}`);
  const { kty, n, e, d, p, q, dp, dq, qi } = jwk;
  if (typeof n !== 'string' || typeof d !== 'string') {
    throw new TypeError(
      `${option} holds no private key (n and d). Give the private JWK, not the registered public one.`,
    );
  }
  if (n.length * 6 < leastBits - 8) throw tooSmall(option);
  return checked(option, kid, algorithm, ['jwk', { kty, n, e, d, p, q, dp, dq, qi } as JsonWebKey]);
}

function checkPem(pem: string, kid: unknown, algorithm: unknown): CheckedKey {
  const option = 'Option key.pem:';
  const [, label = '', base64 = ''] =
    (typeof pem === 'string' && /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)/.exec(pem)) || [];
  if (label !== 'PRIVATE KEY') throw new TypeError(`${option} ${pemProblems[label] ?? pemProblems['']}`);
  return checked(option, kid, algorithm, ['pkcs8', bytesOf(base64)]);
}

type Material = ['jwk', JsonWebKey] | ['pkcs8', Uint8Array<ArrayBuffer>];

function checked(option: string, kid: unknown, algorithm: unknown = 'RS256', material: Material): CheckedKey {
  if (!algorithms.includes(algorithm)) {
    throw new TypeError(`Option algorithm: Maskinporten takes ${algorithms.join(', ')} only.`);
  }
  if (typeof kid !== 'string' || kid === '') {
    throw new TypeError('Option key.kid: missing. Give the id under which the key is registered on the client.');
  }
  const alg = algorithm as Algorithm;
  const load = async (): Promise<CryptoKey> => {
    const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: `SHA-${alg.slice(2)}` };
    const [format, data] = material;
    const loaded = await crypto.subtle
      .importKey(format as 'pkcs8', data as BufferSource, rsa, false, ['sign'])
      .catch(() => undefined);
    if (!loaded) throw new TypeError(`${option} not an RSA key, or damaged. ${makeOne}`);
    if ((loaded.algorithm as RsaKeyAlgorithm).modulusLength < leastBits) throw tooSmall(option);
    return loaded;
  };
  return { kid, alg, load };
}

/** Nothing for what is no base64: importing it then fails. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

const pemProblems: Readonly<Record<string, string>> = {
  '': 'not a PEM private key. Give the text that begins with -----BEGIN PRIVATE KEY-----.',
  'RSA PRIVATE KEY': 'PKCS#1. Convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem',
  'ENCRYPTED PRIVATE KEY': 'encrypted. Decrypt it: openssl pkcs8 -topk8 -nocrypt -in key.pem',
  'EC PRIVATE KEY': `an EC key, and Maskinporten takes RSA only. ${makeOne}`,
  'PUBLIC KEY': 'a public key. Give the private one.',
  CERTIFICATE: 'a certificate. Give the private key that belongs to it.',
};

function tooSmall(option: string): TypeError {
  return new TypeError(`${option} the RSA key is smaller than ${leastBits} bits. ${makeOne}`);
}
