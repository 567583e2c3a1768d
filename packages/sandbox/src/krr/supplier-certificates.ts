import { type CertificateValidity, requireValidity } from '../certificate-authority/certificate-order.ts';
import { selfSignedCertificate } from '../self-signed-certificate.ts';
import type { Leverandoer } from './supplier-numbers.ts';

/** A supplier's new certificate. */
export interface SupplierCertificateRenewal {
  readonly leverandoer: Leverandoer;
  /** From now, and for three years, when left out. */
  readonly validity?: Partial<CertificateValidity>;
}

export interface RenewedCertificate {
  /** Base64 of the DER form, one line, as in a person's `sertifikat`. */
  readonly sertifikat: string;
}

/** The one certificate of each supplier. */
export interface SupplierCertificates {
  /** Base64 of the DER form, one line. Made when first asked for, and the same until it is renewed, also after it has expired. */
  of(leverandoer: Leverandoer): Promise<string>;
  /** Replaces it at once. @throws TypeError that names the option. */
  renew(renewal: SupplierCertificateRenewal): Promise<RenewedCertificate>;
}

const year = 365 * 86_400_000;

/** Made with random keys, the certificates are among the few things in an answer that differ from run to run. */
export function createSupplierCertificates(
  numbers: Readonly<Record<Leverandoer, string>>,
  now: () => number,
): SupplierCertificates {
  const current = new Map<Leverandoer, Promise<string>>();
  const make = (leverandoer: Leverandoer, validity: CertificateValidity): Promise<string> => {
    const subject = { commonName: `${leverandoer} (sandbox)`, organisationNumber: numbers[leverandoer] };
    const made = selfSignedCertificate({ ...subject, ...validity }).then(({ base64 }) => base64);
    current.set(leverandoer, made);
    return made;
  };
  return {
    of: (leverandoer) =>
      current.get(leverandoer) ?? make(leverandoer, { notBefore: now() - year, notAfter: now() + 2 * year }),
    async renew({ leverandoer, validity = {} }) {
      if (!Object.hasOwn(numbers, leverandoer)) {
        throw new TypeError(`Option leverandoer: is unknown. Use one of: ${Object.keys(numbers).join(', ')}.`);
      }
      requireValidity(validity);
      const { notBefore = now(), notAfter = notBefore + 3 * year } = validity;
      return { sertifikat: await make(leverandoer, { notBefore, notAfter }) };
    },
  };
}
