import { requireSyntheticOrganisationNumber } from '../organisation-number.ts';
import type { CertificateExtension, NameAttributes } from './sign-certificate.ts';

/** Test and production have certificate authorities of their own. */
export type CertificateEnvironment = 'test' | 'prod';

/** The three certificates of a business certificate bag (SEID2 profile): one to authenticate, one to sign, one to encrypt with. */
export type CertificateUsage = 'authentication' | 'signing' | 'encryption';

/** When a certificate is valid, in milliseconds since 1970. */
export interface CertificateValidity {
  readonly notBefore: number;
  readonly notAfter: number;
}

/** A business certificate (virksomhetssertifikat) to be issued. */
export interface CertificateOrder {
  /** Of the holder. Numbers of real organisations are refused. */
  readonly organisationNumber: string;
  /** Whose certificate authority issues it. Default `test`, whose certificates the local addresses accept as well. */
  readonly environment?: CertificateEnvironment;
  /** What it may be used for. Default `authentication`, which is what grants are signed with. */
  readonly keyUsage?: CertificateUsage;
  /** From now, and for three years, when left out. */
  readonly validity?: Partial<CertificateValidity>;
  /** `SEID2`, the default, has the organisation number in organizationIdentifier; `SEID1`, which ran out in 2025, in serialNumber. */
  readonly profile?: 'SEID1' | 'SEID2';
  /** Asks for a PKCS#12 file as well, encrypted with this password. */
  readonly password?: string;
}

const keyUsageBits = { authentication: 0b1000_0000, signing: 0b0100_0000, encryption: 0b0010_1000 } as const;

/** @throws TypeError that names the option. */
export function requireOrder(order: CertificateOrder): void {
  requireSyntheticOrganisationNumber('organisationNumber', order.organisationNumber);
  requireCertificateEnvironment(order.environment);
  requireOneOf('keyUsage', order.keyUsage, Object.keys(keyUsageBits));
  requireOneOf('profile', order.profile, ['SEID1', 'SEID2']);
  if (order.password !== undefined && typeof order.password !== 'string') {
    throw new TypeError('Option password: must be a text. Leave it out for no PKCS#12 file.');
  }
  requireValidity(order.validity);
}

/** @throws TypeError that names the option. */
export function requireCertificateEnvironment(environment: CertificateEnvironment | undefined): void {
  requireOneOf('environment', environment, ['test', 'prod']);
}

/** @throws TypeError that names the option. */
export function requireValidity({ notBefore, notAfter }: Partial<CertificateValidity> = {}): void {
  if (![notBefore, notAfter].every((time) => time === undefined || Number.isSafeInteger(time))) {
    throw new TypeError('Option validity: notBefore and notAfter must be milliseconds since 1970.');
  }
  if (notBefore !== undefined && notAfter !== undefined && notBefore > notAfter) {
    throw new TypeError('Option validity: ends before it begins. Exchange notBefore and notAfter.');
  }
}

/** The holder's name by the SEID profile. */
export function subjectOf({ organisationNumber, profile = 'SEID2' }: CertificateOrder): NameAttributes {
  const name = `Sandkassevirksomhet ${organisationNumber}`;
  return [
    ['2.5.4.6', 'NO'],
    ['2.5.4.10', name],
    profile === 'SEID2' ? ['2.5.4.97', `NTRNO-${organisationNumber}`] : ['2.5.4.5', organisationNumber],
    ['2.5.4.3', name],
  ];
}

/** What the certificate may be used for, and under which policy it is issued: one that both environments accept. */
export async function extensionsOf({
  keyUsage = 'authentication',
}: CertificateOrder): Promise<readonly CertificateExtension[]> {
  const { CertificatePolicies, PolicyInformation } = await import('pkijs');
  const policies = new CertificatePolicies({
    // On both lists of felleslosninger/idporten-seid2-certificate-validator-lib, CertificateAuthoritiesProperties.java.
    certificatePolicies: [new PolicyInformation({ policyIdentifier: '2.16.578.1.26.1.3.5' })],
  });
  return [
    await keyUsageExtension(keyUsageBits[keyUsage]),
    { type: '2.5.29.32', critical: false, value: policies.toSchema().toBER() },
  ];
}

/** RFC 5280 section 4.2.1.3: critical; the first use is the highest bit, and unused bits at the end are cut off. */
export async function keyUsageExtension(bits: number): Promise<CertificateExtension> {
  const { BitString } = await import('asn1js');
  const unusedBits = 31 - Math.clz32(bits & -bits);
  const value = new BitString({ valueHex: new Uint8Array([bits]), unusedBits }).toBER();
  return { type: '2.5.29.15', critical: true, value };
}

function requireOneOf(option: string, value: unknown, allowed: readonly string[]): void {
  if (value !== undefined && !allowed.includes(value as string)) {
    throw new TypeError(`Option ${option}: is unknown. Use one of: ${allowed.join(', ')}.`);
  }
}
