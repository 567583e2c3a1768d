import { CertificatePolicies } from 'pkijs';
import { type CertificateEnvironment, environmentOfAuthority, environmentsOfPolicies } from './authorities.ts';
import { type CertificateHolder, holderOf, organisationNumberOf, profileOf } from './certificate-holder.ts';
import { type CertificateKind, type KeyUsage, kindOf, readKeyUsage } from './key-usage.ts';
import { describePublicKey, type PublicKeyReport } from './public-key.ts';
import { readCertificate } from './read-certificate.ts';

/** What a certificate says. */
export interface CertificateFacts {
  readonly holder: CertificateHolder;
  /** As Digdir reads it from the subject; its check digit may be wrong (see `problems`). */
  readonly organisationNumber: string | undefined;
  /** The Norwegian certificate profile, by where the organisation number stands. */
  readonly profile: 'SEID1' | 'SEID2' | 'unknown';
  /** Who issued it, by name only: nothing here proves a signature. */
  readonly authority: { readonly commonName: string | undefined; readonly known: boolean };
  /** Where it may be used, by its CA or, for an unknown CA, by policies that only one environment lists. */
  readonly environment: CertificateEnvironment | undefined;
  /** Object identifiers. */
  readonly policies: readonly string[];
  readonly key: PublicKeyReport;
  readonly keyUsage: readonly KeyUsage[];
  readonly kind: CertificateKind | undefined;
  readonly selfSigned: boolean;
  /** Object identifiers of the critical extensions. */
  readonly critical: readonly string[];
  readonly validFrom: Date;
  readonly validUntil: Date;
}

/** @throws TypeError for what is no certificate. */
export function readFacts(given: string | Uint8Array): CertificateFacts {
  const certificate = readCertificate(given);
  const { subject, issuer, extensions = [] } = certificate;
  const find = (id: string) => extensions.find((extension) => extension.extnID === id);
  const { parsedValue } = find('2.5.29.32') ?? {};
  const policies =
    parsedValue instanceof CertificatePolicies
      ? parsedValue.certificatePolicies.map(({ policyIdentifier }) => policyIdentifier)
      : [];
  const keyUsage = readKeyUsage(find('2.5.29.15'));
  const { commonName } = holderOf(issuer);
  const ofAuthority = environmentOfAuthority(commonName);
  const [ofPolicies, another] = environmentsOfPolicies(policies);
  return {
    holder: holderOf(subject),
    organisationNumber: organisationNumberOf(subject),
    profile: profileOf(subject),
    authority: { commonName, known: ofAuthority !== undefined },
    environment: ofAuthority ?? (another ? undefined : ofPolicies),
    policies,
    key: describePublicKey(certificate.subjectPublicKeyInfo),
    keyUsage,
    kind: kindOf(keyUsage),
    selfSigned: issuer.isEqual(subject),
    critical: extensions.filter(({ critical }) => critical).map(({ extnID }) => extnID),
    validFrom: certificate.notBefore.value,
    validUntil: certificate.notAfter.value,
  };
}
