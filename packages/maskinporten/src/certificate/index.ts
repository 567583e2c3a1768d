export type { CertificateEnvironment } from './authorities.ts';
export type { CertificateFacts } from './certificate-facts.ts';
export type { CertificateHolder } from './certificate-holder.ts';
export type { CertificateProblem } from './certificate-problems.ts';
export { type CertificateReport, type InspectOptions, inspectCertificate } from './inspect-certificate.ts';
export type { CertificateKind, KeyUsage } from './key-usage.ts';
export type { PublicKeyReport } from './public-key.ts';
