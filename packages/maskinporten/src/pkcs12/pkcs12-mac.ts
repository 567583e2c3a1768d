import forge from 'node-forge';
import type { MacData } from 'pkijs';
import type { Password } from './password-encryption.ts';

const { sha1, sha256, sha384, sha512 } = forge.md;
const hashes: Readonly<Record<string, { create(): forge.md.MessageDigest }>> = {
  '1.3.14.3.2.26': sha1,
  '2.16.840.1.101.3.4.2.1': sha256,
  '2.16.840.1.101.3.4.2.2': sha384,
  '2.16.840.1.101.3.4.2.3': sha512,
};

/**
 * Whether a password gives the checksum of a PKCS#12 file (RFC 7292 section 4).
 *
 * @throws Error for a checksum that is made in another way, for example by PBMAC1 (RFC 9579).
 */
export function macHolds({ mac, macSalt, iterations = 1 }: MacData, content: ArrayBuffer, password: Password): boolean {
  const hash = hashes[mac.digestAlgorithm.algorithmId];
  if (!hash) throw new Error('Unknown checksum.');
  const salt = forge.util.createBuffer(macSalt.getValue());
  const key = forge.pkcs12.generateKey(password, salt, 3, iterations, hash.create().digestLength, hash.create());
  const hmac = forge.hmac.create();
  hmac.start(hash.create(), key);
  hmac.update(forge.util.createBuffer(content).getBytes());
  return hmac.digest().toHex() === forge.util.createBuffer(mac.digest.getValue()).toHex();
}
