import { certificateKeyPair } from '../certificate-authority/sign-certificate.ts';
import { selfSignedCertificate } from '../self-signed-certificate.ts';

/** The certificate of an inhabitant, by index: base64 of the DER form, one line. */
export type PersonCertificates = (index: number) => Promise<string>;

const year = 365 * 86_400_000;

/** Of all persons: keys take long to make, and nobody can tell. */
let keyPair: Promise<CryptoKeyPair> | undefined;

/** A certificate for each person. */
export function createPersonCertificates(now: () => number): PersonCertificates {
  const made = new Map<number, Promise<string>>();
  const make = async (index: number): Promise<string> => {
    keyPair ??= certificateKeyPair();
    const validity = { notBefore: now() - year, notAfter: now() + 2 * year };
    const subject = { commonName: `Innbygger ${index} (sandbox)`, ...validity };
    return (await selfSignedCertificate(subject, await keyPair)).base64;
  };
  return (index) => {
    const certificate = made.get(index) ?? make(index);
    made.set(index, certificate);
    return certificate;
  };
}
