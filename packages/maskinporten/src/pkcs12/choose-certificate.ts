import type { PrivateKeyInfo } from 'pkijs';
import { type CertificateReport, type InspectOptions, inspectCertificate } from '../certificate/inspect-certificate.ts';
import { rsaPublicKey } from '../certificate/public-key.ts';
import { readCertificate } from '../certificate/read-certificate.ts';
import { rsaPrivateKey } from './pem-key.ts';
import type { Pkcs12Content } from './read-pkcs12.ts';

export interface ChosenCertificate {
  /** DER. */
  readonly certificate: Uint8Array<ArrayBuffer>;
  readonly key: PrivateKeyInfo;
}

/** What makes a certificate useless wherever it is used; of the rest the CA must be asked, and a sandbox may not mind. */
const fatal: readonly string[] = ['expired', 'not-yet-valid', 'rsa-too-small', 'wrong-environment'];

/**
 * Takes the authentication certificate whose private RSA key is in the file too: a CA hands out several certificates in one file,
 * each with a key (vtfk/maskinportenAuth, README).
 *
 * @throws TypeError that names the option and the remedy.
 */
export function chooseCertificate(option: string, content: Pkcs12Content, options: InspectOptions): ChosenCertificate {
  const { keys, certificates } = content;
  if (keys.length === 0) {
    throw new TypeError(`${option} holds no private key. Export the certificate together with its private key.`);
  }
  const reports = distinct(certificates).map((certificate) => ({
    certificate,
    report: inspectCertificate(certificate, options),
  }));
  const candidates = reports.flatMap(({ certificate, report }) => {
    const key = report.kind === 'authentication' && keys.find((each) => isPair(each, certificate));
    return key ? [{ certificate, key, report, problem: report.problems.find(({ code }) => fatal.includes(code)) }] : [];
  });
  const [usable, ...more] = candidates.filter(({ problem }) => !problem);
  if (usable && more.length === 0) return usable;
  if (usable) {
    throw new TypeError(
      `${option} holds ${more.length + 1} authentication certificates with their keys. Export the one to use into a file of its own.`,
    );
  }
  // Renewed certificates lie beside those that they replace.
  const [best] = candidates.sort((a, b) => b.report.validUntil.getTime() - a.report.validUntil.getTime());
  if (best?.problem) throw new TypeError(`${option} ${best.problem.meaning} ${best.problem.remedy}`);
  if (!keys.some(rsaPrivateKey)) {
    throw new TypeError(
      `${option} holds keys of another type (such as EC), and Maskinporten takes RSA only. Order an RSA certificate.`,
    );
  }
  throw new TypeError(
    `${option} holds no authentication certificate (key usage digitalSignature) together with its RSA key. ` +
      `It holds ${keys.length} private keys and these certificates: ${summary(reports)}. Export the one for authentication, with its RSA key.`,
  );
}

function isPair(key: PrivateKeyInfo, certificate: Uint8Array): boolean {
  const secret = rsaPrivateKey(key);
  const open = rsaPublicKey(readCertificate(certificate).subjectPublicKeyInfo);
  return (
    !!secret && !!open && secret.modulus.isEqual(open.modulus) && secret.publicExponent.isEqual(open.publicExponent)
  );
}

function distinct(certificates: readonly Uint8Array<ArrayBuffer>[]): readonly Uint8Array<ArrayBuffer>[] {
  return [...new Map(certificates.map((certificate) => [String(certificate), certificate])).values()];
}

/** Kinds and key types only: nothing of what the certificates say. */
function summary(reports: readonly { readonly report: CertificateReport }[]): string {
  const counts = new Map<string, number>();
  for (const { report } of reports) {
    const sort = `${report.kind ?? 'other'} (${report.key.type})`;
    counts.set(sort, (counts.get(sort) ?? 0) + 1);
  }
  return [...counts].map(([sort, count]) => `${count} ${sort}`).join(', ') || 'none';
}
