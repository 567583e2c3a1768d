import { readPem } from './pem.ts';
import { readX5c } from './x5c.ts';

/** Signature algorithms that Digdir's services take (felleslosninger/docs, maskinporten_protocol_jwtgrant.md). */
export type Algorithm = 'RS256' | 'RS384' | 'RS512';

/** How the client shows whose key it is. A client with a registered key needs `kid`, one without needs `x5c` alone. */
export interface KeyHolder {
  /** The id under which the public key is registered on the client. */
  readonly kid?: string;
  /** The business certificate (virksomhetssertifikat), with its chain if it is held: PEM, or base64 of DER. */
  readonly x5c?: string | readonly string[];
}

/** A private RSA key of at least 2048 bits that this program holds. */
export type HeldKey = KeyHolder &
  (
    | {
        /** The key as a JSON Web Key, private part included; its `kid` and `alg` are taken unless others are given. */
        readonly jwk: Readonly<Record<string, unknown>>;
      }
    | {
        /** The key as PEM text, PKCS#8 or PKCS#1, not encrypted. */
        readonly pem: string;
      }
  );

/** A key that stays where it is, for example in an HSM or a cloud's key management. */
export interface RemoteKey extends KeyHolder {
  /** Signs there: RSASSA-PKCS1-v1_5 over the data. */
  readonly sign: (data: Uint8Array<ArrayBuffer>, algorithm: Algorithm) => Promise<Uint8Array>;
}

/** What signs, and the header that goes with it. */
export interface Signer {
  readonly header: { readonly alg: Algorithm; readonly kid?: string; readonly x5c?: readonly string[] };
  /** The key, unless it stays elsewhere. Rejects with a TypeError that names the option when it turns out to be unusable. */
  load(): Promise<CryptoKey | undefined>;
  sign(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

const algorithms: readonly unknown[] = ['RS256', 'RS384', 'RS512'] satisfies Algorithm[];
const leastBits = 2048;
const makeOne = 'Make an RSA key of 2048 to 4096 bits and register its public part on the client.';

/**
 * Makes the signer of a key.
 *
 * @param option name of the option that the key was given as, for errors
 * @param algorithm the JWK's own, or RS256, when absent
 * @throws TypeError that names the option and the remedy. What only shows when the key is used rejects `load` and `sign`.
 */
export function createSigner(key: HeldKey | RemoteKey, option: string, algorithm?: Algorithm): Signer {
  const given: unknown = key; // `in` quotes what is no object, for example the PEM text itself
  if (typeof given === 'object' && given !== null) {
    if ('jwk' in key) {
      const { kid = key.jwk?.kid, x5c } = key;
      const data = checkedJwk(key.jwk, option);
      const header = headerOf(kid, x5c, option, algorithm ?? key.jwk.alg);
      return { header, ...withKey('jwk', data, option, header.alg) };
    }
    const header = 'pem' in key || 'sign' in key ? headerOf(key.kid, key.x5c, option, algorithm) : undefined;
    if (header && 'pem' in key) {
      return { header, ...withKey('pkcs8', readPem(key.pem, `${option}.pem`), option, header.alg) };
    }
    if (header && 'sign' in key && typeof key.sign === 'function') {
      return { header, load: async () => undefined, sign: (data) => key.sign(data, header.alg) };
    }
  }
  throw new TypeError(`Option ${option}: missing. Give { jwk }, { pem } or { sign }, with kid or x5c.`);
}

function headerOf(kid: unknown, x5c: unknown, option: string, alg: unknown = 'RS256'): Signer['header'] {
  if (!algorithms.includes(alg)) throw new TypeError(`Option algorithm: must be one of ${algorithms.join(', ')}.`);
  if (kid !== undefined ? typeof kid !== 'string' || kid === '' : x5c === undefined) {
    throw new TypeError(
      `Option ${option}.kid: missing. Give the id under which the key is registered, or the business certificate as ${option}.x5c.`,
    );
  }
  return {
    alg: alg as Algorithm,
    ...(kid !== undefined && { kid: kid as string }),
    ...(x5c !== undefined && { x5c: readX5c(x5c, `${option}.x5c`) }),
  };
}

function checkedJwk(jwk: Readonly<Record<string, unknown>>, option: string): JsonWebKey {
  const wrong = (problem: string): TypeError => new TypeError(`Option ${option}.jwk: ${problem}`);
  if (typeof jwk !== 'object' || jwk === null) throw wrong('must be the JWK as an object.');
  if (jwk.kty !== 'RSA') throw wrong(`not an RSA key, and no other is taken. ${makeOne}`);
  const { kty, n, e, d, p, q, dp, dq, qi } = jwk;
  if (typeof n !== 'string' || typeof d !== 'string') {
    throw wrong('holds no private key (n and d). Give the private JWK, not the registered public one.');
  }
  if (n.length * 6 < leastBits - 8) throw wrong(tooSmall);
  return { kty, n, e, d, p, q, dp, dq, qi } as JsonWebKey;
}

function withKey(
  format: 'jwk' | 'pkcs8',
  data: JsonWebKey | BufferSource,
  option: string,
  alg: Algorithm,
): Omit<Signer, 'header'> {
  const wrong = (problem: string): TypeError =>
    new TypeError(`Option ${option}.${format === 'jwk' ? 'jwk' : 'pem'}: ${problem}`);
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: `SHA-${alg.slice(2)}` };
  const load = async (): Promise<CryptoKey> => {
    const key = await crypto.subtle
      .importKey(format as 'pkcs8', data as BufferSource, rsa, false, ['sign'])
      .catch(() => undefined);
    if (!key) throw wrong(`not an RSA key, or damaged. ${makeOne}`);
    if ((key.algorithm as RsaKeyAlgorithm).modulusLength < leastBits) throw wrong(tooSmall);
    return key;
  };
  let loading: Promise<CryptoKey> | undefined;
  const loaded = (): Promise<CryptoKey> => {
    loading ??= load();
    return loading;
  };
  return {
    load: loaded,
    sign: async (message) => new Uint8Array(await crypto.subtle.sign(rsa.name, await loaded(), message)),
  };
}

const tooSmall = `the RSA key is smaller than ${leastBits} bits. ${makeOne}`;
