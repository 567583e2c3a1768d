import { Certificate } from 'pkijs';

/**
 * Reads the first certificate of a PEM text, base64 of DER, or DER; bytes may hold any of them.
 *
 * @throws TypeError that names the option and the remedy, and nothing of the input.
 */
export function readCertificate(given: unknown): Certificate {
  const isDer = given instanceof Uint8Array && given[0] === sequence;
  const text = given instanceof Uint8Array ? new TextDecoder().decode(given) : given;
  try {
    // A copy, so that nobody can change the bytes afterwards.
    return Certificate.fromBER(isDer ? new Uint8Array(given) : derOf(text as string));
  } catch {
    throw new TypeError(
      'Option certificate: not a certificate. Give PEM (-----BEGIN CERTIFICATE-----), base64 of DER, or the bytes of DER.',
    );
  }
}

/** What DER of a certificate begins with. */
const sequence = 0x30;

function derOf(text: string): Uint8Array<ArrayBuffer> {
  const base64 = /-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/.exec(text)?.[1] ?? text;
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
