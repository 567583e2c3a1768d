import forge from 'node-forge';
import type { AlgorithmIdentifier } from 'pkijs';
import { attempt } from './attempt.ts';

/** Null when a file was made without a password; some programs write an empty one for that. */
export type Password = string | null;

export const wrongPassword =
  'Option password: wrong, or what it protects is damaged. Give the password that was set when the key was exported.';

/** What follows the name of an option. */
export const unknownEncryption =
  'protected in a way that is not read here. Export it anew with AES-256 and SHA-256, as OpenSSL 3 does.';

/**
 * Decrypts what a password protects: PBES2 (RFC 8018 section 6.2), and 3DES and RC2-40 of PKCS#12 (RFC 7292 appendix C).
 *
 * @param option What the data came by, with its colon, for the errors
 * @throws TypeError that names the option and the remedy.
 */
export function decrypt(
  option: string,
  { algorithmId, algorithmParams }: AlgorithmIdentifier,
  data: ArrayBuffer,
  password: Password,
): Uint8Array<ArrayBuffer> {
  const cipher = attempt(`${option} ${unknownEncryption}`, () => {
    const parameters = forge.asn1.fromDer(forge.util.createBuffer(algorithmParams.toBER()));
    return pbe.getCipher(algorithmId, parameters, algorithmId === pbes2 ? utf8(password) : password);
  });
  const whole = attempt(wrongPassword, () => {
    cipher.update(forge.util.createBuffer(data));
    return cipher.finish();
  });
  if (!whole) throw new TypeError(wrongPassword);
  return forge.util.binary.raw.decode(cipher.output.getBytes()) as Uint8Array<ArrayBuffer>;
}

/** PBES2 and old PEM files take a password's UTF-8 bytes, PKCS#12 its UTF-16; node-forge takes bytes as letters. */
export function utf8(password: Password): string {
  return forge.util.binary.raw.encode(new TextEncoder().encode(password ?? ''));
}

const pbes2 = '1.2.840.113549.1.5.13';

/** The part of node-forge that its types leave out. */
interface PasswordBasedEncryption {
  getCipher(algorithm: string, parameters: forge.asn1.Asn1, password: Password): forge.cipher.BlockCipher;
}
const { pbe } = forge.pki as unknown as { readonly pbe: PasswordBasedEncryption };
