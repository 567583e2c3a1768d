import { type CertificateEnvironment, certificateEnvironments } from './authorities.ts';
import { type CertificateFacts, readFacts } from './certificate-facts.ts';
import { type CertificateProblem, certificateProblems } from './certificate-problems.ts';

export interface CertificateReport extends CertificateFacts {
  /** Whole days, negative when it has expired. */
  readonly daysLeft: number;
  readonly problems: readonly CertificateProblem[];
}

export interface InspectOptions {
  /** The Maskinporten environment that the certificate is meant for; when absent, its own. */
  readonly environment?: CertificateEnvironment;
  /** The moment to judge from; now when absent. */
  readonly now?: Date;
}

/**
 * Says whose a business certificate is, where it may be used, for how long, and what Maskinporten would refuse about it; it proves
 * no signature and asks no revocation list. By felleslosninger/idporten-seid2-certificate-validator-lib and
 * idporten-certificate-validator-lib.
 *
 * @param certificate PEM text, base64 of DER, or DER
 * @throws TypeError that names the option: what is no certificate, an unknown environment, a date that is none.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { inspectCertificate } from '@fellesklient/maskinporten/certificate';
 *
 * const { daysLeft, problems } = inspectCertificate(await readFile('virksomhet.pem'), { environment: 'prod' });
 * for (const { meaning, remedy } of problems) console.warn(`${meaning} ${remedy}`);
 * if (daysLeft < 60) console.warn(`Expires in ${daysLeft} days`);
 * ```
 */
export function inspectCertificate(certificate: string | Uint8Array, options: InspectOptions = {}): CertificateReport {
  const { environment, now = new Date() } = options;
  if (environment !== undefined && !certificateEnvironments.includes(environment)) {
    throw new TypeError('Option environment: unknown. Give test or prod.');
  }
  if (!(now instanceof Date) || Number.isNaN(now.getTime())) {
    throw new TypeError('Option now: not a date. Give a valid Date, or leave it out.');
  }
  const facts = readFacts(certificate);
  return {
    ...facts,
    daysLeft: Math.floor((facts.validUntil.getTime() - now.getTime()) / 86_400_000),
    problems: certificateProblems(facts, now, environment),
  };
}
