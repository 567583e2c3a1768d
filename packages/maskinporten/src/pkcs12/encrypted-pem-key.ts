import type { KeyHolder } from '@fellesklient/core/key';
import forge from 'node-forge';
import { PKCS8ShroudedKeyBag, PrivateKeyInfo } from 'pkijs';
import { bitLength } from '../certificate/public-key.ts';
import { attempt } from './attempt.ts';
import { decrypt, utf8, wrongPassword } from './password-encryption.ts';
import { type PemKey, pemOf, rsaPrivateKey } from './pem-key.ts';

export interface EncryptedPemKeyOptions extends KeyHolder {
  /** `-----BEGIN ENCRYPTED PRIVATE KEY-----`, or `-----BEGIN RSA PRIVATE KEY-----` with `Proc-Type: 4,ENCRYPTED`. */
  readonly pem: string;
  readonly password: string;
}

/**
 * Decrypts a private RSA key in PEM: PKCS#8 (RFC 5958 section 3) or the older form of OpenSSL; `kid` and `x5c` go with it unchanged.
 *
 * @throws TypeError that names the option: what is no encrypted private key, a wrong password, a key that is not RSA of 2048 bits.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { encryptedPemKey } from '@fellesklient/maskinporten/pkcs12';
 *
 * const key = await encryptedPemKey({
 *   pem: await readFile('key.pem', 'utf8'),
 *   password: process.env.KEY_PASSWORD ?? '',
 *   kid: process.env.MASKINPORTEN_KID ?? '',
 * });
 * ```
 */
export async function encryptedPemKey({ pem, password, kid, x5c }: EncryptedPemKeyOptions): Promise<PemKey> {
  if (typeof password !== 'string') {
    throw new TypeError('Option password: missing. Give the password that the key was encrypted with.');
  }
  const info = privateKeyOf(pem, password);
  const key = rsaPrivateKey(info);
  if (!key) throw new TypeError(`${option} not an RSA key, and Maskinporten takes RSA only. ${makeOne}`);
  if (bitLength(key.modulus) < 2048) throw new TypeError(`${option} the RSA key is smaller than 2048 bits. ${makeOne}`);
  return { pem: pemOf(info), ...(kid !== undefined && { kid }), ...(x5c !== undefined && { x5c }) };
}

const option = 'Option pem:';
const makeOne = 'Make an RSA key of 2048 to 4096 bits and register its public part on the client.';

function privateKeyOf(pem: unknown, password: string): PrivateKeyInfo {
  const [block = '', label, body = ''] =
    (typeof pem === 'string' && /-----BEGIN ([A-Z]+ )?PRIVATE KEY-----([\s\S]*?)-----END /.exec(pem)) || [];
  if (label === 'ENCRYPTED ') return fromPkcs8(body, password);
  if (label === 'RSA ' && body.includes('ENCRYPTED')) return fromPkcs1(`${block}RSA PRIVATE KEY-----`, password);
  if (label === 'EC ') throw new TypeError(`${option} an EC key, and Maskinporten takes RSA only. ${makeOne}`);
  throw new TypeError(
    block
      ? `${option} not encrypted. Give it to createMaskinporten as it is: key: { pem }.`
      : `${option} not a private key. Give the text that begins with -----BEGIN ENCRYPTED PRIVATE KEY-----.`,
  );
}

function fromPkcs8(base64: string, password: string): PrivateKeyInfo {
  const { encryptionAlgorithm, encryptedData } = attempt(`${option} damaged. Export the key anew.`, () =>
    PKCS8ShroudedKeyBag.fromBER(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))),
  );
  const der = decrypt(option, encryptionAlgorithm, encryptedData.getValue(), password);
  return attempt(wrongPassword, () => PrivateKeyInfo.fromBER(der));
}

function fromPkcs1(block: string, password: string): PrivateKeyInfo {
  return attempt(wrongPassword, () => {
    const key = forge.pki.privateKeyToAsn1(forge.pki.decryptRsaPrivateKey(block, utf8(password)));
    const der = forge.asn1.toDer(forge.pki.wrapRsaPrivateKey(key)).getBytes();
    return PrivateKeyInfo.fromBER(new Uint8Array(forge.util.binary.raw.decode(der)));
  });
}
