import { Certificate } from 'pkijs';
import { readSertifikat, type Sertifikat } from '../certificate/read-sertifikat.ts';
import { derOf } from './der.ts';
import { Refused } from './refused.ts';

/** Who signed an answer, by what `x5c` says. Nothing of it is proved yet. */
export interface Signer {
  readonly sertifikat: Sertifikat;
  /** The signer's certificate, then the one that certifies it, and so on (RFC 7515 section 4.1.6). */
  readonly chain: readonly [Certificate, ...Certificate[]];
}

export function readSigner(x5c: readonly string[] | undefined): Signer {
  try {
    const [first = '', ...more] = x5c ?? [];
    const read = (base64: string): Certificate => Certificate.fromBER(derOf(base64));
    return { sertifikat: readSertifikat(first), chain: [read(first), ...more.map(read)] };
  } catch {
    throw new Refused("x5c: must be certificates, the signer's first");
  }
}

const rs256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** RFC 7518 section 3.3: RSA, no smaller than 2048 bits. */
export async function signatureKey({ sertifikat, chain: [certificate] }: Signer): Promise<CryptoKey> {
  const { type, bits = 0 } = sertifikat.publicKey;
  try {
    // Of the certificate that was judged, so that no second reader finds another key in it.
    const spki = certificate.subjectPublicKeyInfo.toSchema().toBER();
    if (type === 'RSA' && bits >= 2048) return await crypto.subtle.importKey('spki', spki, rs256, false, ['verify']);
  } catch {
    // What it throws may quote the certificate.
  }
  throw new Refused('certificate: not of an RSA key of at least 2048 bits');
}
