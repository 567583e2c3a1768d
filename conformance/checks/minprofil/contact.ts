import { type Check, check, expectEqual, type RegisterSubject } from '../../src/index.ts';
import { citizenOf } from '../idporten/login.ts';
import { kontaktOf, lookUpOne } from '../krr/lookup.ts';
import { addressAfter } from './visit.ts';

/** What citizens change in MinProfil. */
export const profileContactChecks: readonly Check<RegisterSubject>[] = [
  check('MINPROFIL-CONTACT', 'another e-mail address', async (subject) => {
    const former = await registeredAddress(subject);
    try {
      for (const epostadresse of ['minprofil@conformance.example', 'Ola.Nordmann+2@Conformance.example']) {
        await addressAfter(subject, {}, { epostadresse });
        expectEqual('epostadresse in KRR', await registeredAddress(subject), epostadresse);
      }
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
