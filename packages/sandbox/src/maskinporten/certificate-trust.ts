import type { CertificateAuthority, TrustedCertificates } from '../certificate-authority/certificate-authority.ts';
import type { EnvironmentName } from '../environment.ts';
import type { Quirks } from '../quirks.ts';
import type { BusinessCertificate } from './certificate.ts';
import { invalidAssertion } from './grant-refused.ts';

/** Which certificates grants may be signed with, and at what time. */
export interface CertificateRules {
  readonly authority: CertificateAuthority;
  readonly environment: EnvironmentName;
  readonly usage: Quirks['maskinporten']['certificateUsage'];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Refuses certificates that the environment's authority has not issued, as felleslosninger/idporten-seid2-certificate-validator-lib
 * does (issuer, key usage, critical extensions). Revocation is not looked at: the sandbox revokes nothing.
 *
 * @throws GrantRefused: MP-124 when the certificate has expired, MP-120 when it may not be used here.
 */
export async function requireTrusted(certificate: BusinessCertificate, rules: CertificateRules): Promise<void> {
  const { notBefore, notAfter, isRsa, keyUsage, isUnderstood } = certificate;
  if (rules.now < notBefore || rules.now > notAfter) {
    throw invalidAssertion('MP-124', 'Invalid signature. The certificate has expired or is not valid yet.');
  }
  const usages = rules.usage === 'authentication' ? ['digitalSignature'] : ['digitalSignature', 'nonRepudiation'];
  const isUsable = isRsa && isUnderstood && keyUsage.some((usage) => usages.includes(usage));
  if (!isUsable) throw invalidAssertion('MP-120', 'Invalid certificate: it needs an RSA key for digital signatures.');
  // What has a path prefix stands in for the test environment.
  const trusted = await rules.authority.trusted(rules.environment === 'prod' ? 'prod' : 'test');
  if (!(await isIssuedBy(trusted, certificate, rules.now))) {
    throw invalidAssertion(
      'MP-120',
      'Invalid certificate: no certificate authority of this environment has issued it.',
    );
  }
}

async function isIssuedBy(
  { root, issuing }: TrustedCertificates,
  { certificate }: BusinessCertificate,
  now: number,
): Promise<boolean> {
  const { CertificateChainValidationEngine } = await import('pkijs');
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [root],
    certs: [issuing, certificate],
    checkDate: new Date(now),
  });
  return (await engine.verify()).result;
}
