import { X509Certificate } from 'node:crypto';
import { ExpectationFailed } from '../../src/index.ts';

/** @throws ExpectationFailed unless it is the base64 of a DER certificate. */
export function readCertificate(field: string, base64: unknown): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(String(base64), 'base64'));
  } catch {
    throw new ExpectationFailed(
      `${field}: expected a DER certificate, came ${String(base64).length} characters of something else`,
    );
  }
}
