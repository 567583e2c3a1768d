import { type Clock, systemClock } from '@fellesklient/core';
import { BitString } from 'asn1js';
import type { Certificate } from 'pkijs';
import { isIssuedBy } from './issued-by.ts';
import { Refused } from './refused.ts';
import type { Signer } from './signer.ts';
import { type CertificateInput, readTrusted } from './trusted-certificates.ts';

export interface TrustOptions {
  /**
   * Certificates whose word is taken: of the authorities that issue the register's (root or issuing), or the signer's own. What an
   * answer carries beside the signer's is not documented; when it is nothing, the issuing authority's must be here. Required, since
   * without any a signature proves nothing.
   */
  readonly trusted: CertificateInput | readonly CertificateInput[];
  /**
   * The organisation that must have signed, nine digits: an authority issues to anybody. 991825827 when absent, Digdir, who
   * owns the register; that it stands in the live certificate is inferred, for the certificate is not published.
   */
  readonly organisationNumber?: string;
  /** What certificates must be valid by; the system's when absent. */
  readonly clock?: Clock;
}

/** Whom to believe. */
export interface Trust {
  readonly trusted: readonly Certificate[];
  readonly organisationNumber: string;
  readonly clock: Clock;
}

/** @throws TypeError that names the option. */
export function readTrust(options: TrustOptions): Trust {
  const { trusted, organisationNumber = '991825827', clock = systemClock } = options;
  if (typeof organisationNumber !== 'string' || !/^\d{9}$/.test(organisationNumber)) {
    throw new TypeError('Option organisationNumber: must be nine digits. Leave it out for Digdir.');
  }
  return { trusted: readTrusted(trusted), organisationNumber, clock };
}

const remedy =
  'Do not use the answer. Compare the options trusted and organisationNumber, and the clock, with the certificate of the register.';

/** @throws Refused */
export async function requireTrusted(signer: Signer, { trusted, organisationNumber, clock }: Trust): Promise<void> {
  const { validFrom, validUntil, organisationNumber: holder } = signer.sertifikat;
  const now = new Date(clock.now());
  const refuse = (problem: string): Refused => new Refused(`certificate: ${problem}`, remedy);
  if (now < validFrom) throw refuse('not yet valid');
  if (now > validUntil) throw refuse('expired');
  if (!maySign(signer.chain[0])) throw refuse('not for signatures');
  if (holder !== organisationNumber) throw refuse('of another organisation than organisationNumber');
  if (!(await isIssuedBy(trusted, signer.chain, now))) throw refuse('not issued by one of trusted');
}

/** RFC 5280 section 4.2.1.3: digitalSignature or nonRepudiation, the first two bits, unless it does not say. */
function maySign({ extensions = [] }: Certificate): boolean {
  const keyUsage = extensions.find(({ extnID }) => extnID === '2.5.29.15');
  if (!keyUsage) return true;
  const bits: unknown = keyUsage.parsedValue;
  return bits instanceof BitString && ((bits.valueBlock.valueHexView[0] ?? 0) & 0b1100_0000) !== 0;
}
