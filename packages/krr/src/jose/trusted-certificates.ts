import { Certificate } from 'pkijs';
import { derOf } from './der.ts';

/** PEM (RFC 7468) of one or more certificates, as text or bytes, or DER of one. */
export type CertificateInput = string | Uint8Array;

/** @throws TypeError that quotes nothing of them. */
export function readTrusted(given: CertificateInput | readonly CertificateInput[]): readonly Certificate[] {
  const inputs: readonly CertificateInput[] =
    typeof given === 'string' || given instanceof Uint8Array ? [given] : given;
  try {
    const trusted = inputs.flatMap((input) => {
      const ders = dersOf(input);
      if (ders.length === 0) throw new TypeError('no certificate');
      return ders.map((der) => Certificate.fromBER(der));
    });
    if (trusted.length > 0) return trusted;
  } catch {
    // What they throw may quote what was given.
  }
  throw new TypeError(
    'Option trusted: must be one or more certificates, or nothing would be proved. Give PEM, or the bytes of DER.',
  );
}

/** What DER of a certificate begins with. */
const sequence = 0x30;

function dersOf(input: CertificateInput): readonly Uint8Array<ArrayBuffer>[] {
  // A copy, so that nobody can change the bytes afterwards.
  if (input instanceof Uint8Array && input[0] === sequence) return [new Uint8Array(input)];
  const text = input instanceof Uint8Array ? new TextDecoder().decode(input) : input;
  const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g);
  return Array.from(blocks, ([, base64 = '']) => derOf(base64));
}
