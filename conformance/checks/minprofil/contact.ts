import { type Check, check, expectEqual, type RegisterSubject } from '../../src/index.ts';
import { citizenOf } from '../idporten/login.ts';
import { kontaktOf, lookUpOne } from '../krr/lookup.ts';
import { addressAfter } from './visit.ts';

/** What citizens change in MinProfil. */
export const profileContactChecks: readonly Check<RegisterSubject>[] = [
  check('MINPROFIL-CONTACT', 'another e-mail address', async (subject) => {
    const former = await registeredAddress(subject);
    const epostadresse = 'minprofil@conformance.example';
    try {
      await addressAfter(subject, {}, { epostadresse });
      expectEqual('epostadresse in KRR', await registeredAddress(subject), epostadresse);
    } finally {
      await addressAfter(subject, {}, { epostadresse: former });
    }
  }),
];

/** What KRR tells of the citizen; the empty text when there is none. */
async function registeredAddress(subject: RegisterSubject): Promise<string> {
  const { epostadresse = '' } = kontaktOf(await lookUpOne(subject, citizenOf(subject).personidentifikator));
  return String(epostadresse);
}
