import { isOrganisationNumber } from '../organisation-number.ts';
import { type CertificateEnvironment, environmentsOfPolicies } from './authorities.ts';
import type { CertificateFacts } from './certificate-facts.ts';

/** What is wrong with using a certificate, and what to do; the text holds nothing of the certificate but dates. */
export interface CertificateProblem {
  readonly code:
    | 'expired'
    | 'not-yet-valid'
    | 'not-rsa'
    | 'rsa-too-small'
    | 'not-for-authentication'
    | 'wrong-environment'
    | 'no-organisation-number'
    | 'invalid-organisation-number'
    | 'self-signed'
    | 'unknown-authority'
    | 'critical-extensions'
    | 'seid1'
    | 'unlisted-policy';
  readonly meaning: string;
  readonly remedy: string;
}

const orderOne = 'Order a business certificate (virksomhetssertifikat, RSA) from Buypass or Commfides';
const keyUsage = '2.5.29.15';
const recognised: readonly string[] = [keyUsage, '2.5.29.19'];

/**
 * The checks of felleslosninger/idporten-seid2-certificate-validator-lib (2026-04-24) that need no network, and what
 * Maskinporten asks of the key (felleslosninger/docs, maskinporten_protocol_jwtgrant.md).
 */
export function certificateProblems(
  facts: CertificateFacts,
  now: Date,
  environment?: CertificateEnvironment,
): readonly CertificateProblem[] {
  const { key, organisationNumber, critical } = facts;
  const accepting = environmentsOfPolicies(facts.policies);
  const wanted = environment ?? facts.environment;
  const problems: CertificateProblem[] = [];
  const report = (found: boolean, code: CertificateProblem['code'], meaning: string, remedy: string): void => {
    if (found) problems.push({ code, meaning, remedy: `${remedy}.` });
  };
  const day = (date: Date): string => date.toISOString().slice(0, 10);

  const { validFrom, validUntil } = facts;
  report(now > validUntil, 'expired', `The certificate expired on ${day(validUntil)}.`, orderOne);
  report(
    now < validFrom,
    'not-yet-valid',
    `The certificate is not valid before ${day(validFrom)}.`,
    'Use it from then on, or set the clock of this machine right',
  );
  report(
    key.type !== 'RSA',
    'not-rsa',
    `The key is ${key.type === 'EC' ? 'EC' : 'not RSA'}; Maskinporten takes RSA only.`,
    orderOne,
  );
  report(
    key.type === 'RSA' && (key.bits ?? 0) < 2048,
    'rsa-too-small',
    'The RSA key is smaller than 2048 bits.',
    orderOne,
  );
  report(
    facts.kind !== 'authentication',
    'not-for-authentication',
    'The key usage lacks digitalSignature, so it is not the authentication certificate.',
    'Take the authentication certificate that the CA handed out with it',
  );
  const other = facts.environment === 'test' ? 'test' : 'production';
  report(
    environment !== undefined && facts.environment !== undefined && environment !== facts.environment,
    'wrong-environment',
    `It is a ${other} certificate, which Maskinporten refuses in ${environment} (MP-120).`,
    environment === 'test' ? 'Order a test certificate from Buypass or Commfides' : orderOne,
  );
  report(
    organisationNumber === undefined,
    'no-organisation-number',
    'The subject holds no organisation number, so Maskinporten cannot tell whose it is.',
    orderOne,
  );
  report(
    organisationNumber !== undefined && !isOrganisationNumber(organisationNumber),
    'invalid-organisation-number',
    'The check digit of the organisation number is wrong.',
    'Have the CA issue it anew with the number of Enhetsregisteret',
  );
  report(facts.selfSigned, 'self-signed', 'The certificate is self-signed.', orderOne);
  report(
    !facts.selfSigned && !facts.authority.known,
    'unknown-authority',
    'The issuer is not a CA that Maskinporten is known to accept.',
    orderOne,
  );
  report(
    critical.some((id) => !recognised.includes(id)) || (facts.keyUsage.length > 0 && !critical.includes(keyUsage)),
    'critical-extensions',
    'keyUsage must be a critical extension, and only basicConstraints may be one beside it.',
    orderOne,
  );
  report(
    facts.profile === 'SEID1',
    'seid1',
    'It is a SEID1 certificate; the last of them ran out by 2025-06-01.',
    orderOne,
  );
  report(
    wanted ? !accepting.includes(wanted) : accepting.length === 0,
    'unlisted-policy',
    `None of its certificate policies is on the list${wanted ? ` for ${wanted}` : ''}.`,
    orderOne,
  );
  return problems;
}
