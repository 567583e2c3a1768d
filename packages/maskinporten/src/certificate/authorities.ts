/**
 * Who issues the business certificates that Digdir accepts, by environment: Buypass and Commfides (felleslosninger/docs,
 * maskinporten_virksomhetssertifikat.md), as felleslosninger/idporten-seid2-certificate-validator-lib lists them in
 * CertificateAuthoritiesProperties.java (2026-04-24). A policy that ends in `.*` stands for itself and all below it.
 */
const authorities = {
  test: {
    names: [
      'Buypass Class 3 Test4 Root CA',
      'Buypass Class 3 Test4 CA 3',
      'Buypass Class 3 Test4 Root CA G2 ST',
      'Buypass Class 3 Test4 CA G2 ST Business',
      'Commfides Root CA G3 TEST',
      'Commfides Legal Person G3 TEST',
    ],
    policies: [
      '2.16.578.1.26.1.3.5',
      '2.16.578.1.26.1.3.2',
      '2.16.578.1.26.1.0.3.2',
      '2.16.578.1.29.13.1.1.0',
      '2.16.578.1.29.913.1.1.0',
      '2.16.578.1.29.913.200.*',
      '2.16.578.1.29.913.210.*',
      '2.16.578.1.29.913.220.*',
      '2.16.578.1.1.1.1.100',
    ],
  },
  prod: {
    names: [
      'Buypass Class 3 Root CA',
      'Buypass Class 3 CA 3',
      'Buypass Class 3 Root CA G2 ST',
      'Buypass Class 3 CA G2 ST Business',
      'Buypass Class 3 Root CA G2 HT',
      'Buypass Class 3 CA G2 HT Business',
      'Commfides Root CA G3',
      'Commfides Legal Person G3',
    ],
    policies: [
      '2.16.578.1.26.1.3.5',
      '2.16.578.1.26.1.3.2',
      '2.16.578.1.29.13.200.*',
      '2.16.578.1.29.13.210.*',
      '2.16.578.1.29.13.220.*',
      '2.16.578.1.29.13.1.1.0',
      '2.16.578.1.29.13.1',
    ],
  },
} as const;

/** A key of the table above. */
export type CertificateEnvironment = 'test' | 'prod';

export const certificateEnvironments: readonly CertificateEnvironment[] = ['test', 'prod'];

/** The environment of a CA by its common name; undefined for one that is not known. */
export function environmentOfAuthority(commonName: string | undefined): CertificateEnvironment | undefined {
  // Commfides sets its names off with hyphens: `Commfides Legal Person - G3 - TEST`.
  const name = commonName?.replaceAll(' - ', ' ');
  return certificateEnvironments.find((environment) => authorities[environment].names.some((known) => known === name));
}

/** The environments that accept one of a certificate's policies. */
export function environmentsOfPolicies(policies: readonly string[]): readonly CertificateEnvironment[] {
  return certificateEnvironments.filter((environment) =>
    authorities[environment].policies.some((listed) =>
      policies.some((policy) =>
        listed.endsWith('.*') ? `${policy}.`.startsWith(listed.slice(0, -1)) : policy === listed,
      ),
    ),
  );
}
