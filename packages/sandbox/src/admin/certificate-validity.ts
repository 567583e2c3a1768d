import type { CertificateValidity } from '../certificate-authority/certificate-order.ts';

/** The two fields of a command as the one option that they stand for; what was not said is left out. */
export function validityOf(notBefore: number | undefined, notAfter: number | undefined): Partial<CertificateValidity> {
  return { ...(notBefore !== undefined && { notBefore }), ...(notAfter !== undefined && { notAfter }) };
}
