import { type Check, check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { personOf, publishedIds } from '../published-persons.ts';
import { type Fields, kontaktOf, lookUpKnown, lookUpOne, type Person } from './lookup.ts';
import { unregisteredIds } from './unregistered.ts';

const [unregistered = ''] = unregisteredIds(1);

/** Who may be notified. Judged by what the answer itself says of the person. */
export const varslingsstatusChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-V2-VARSLING-FRESH', 'published persons with fresh contact information', async (subject) => {
    const fresh = await personsWhere(
      subject,
      (person, limit) => person.reservasjon === 'NEI' && newest(person) > limit,
    );
    for (const person of fresh) expectEqual('varslingsstatus', person.varslingsstatus, 'KAN_VARSLES');
  }),
  check('KRR-V2-VARSLING-EXPIRED', 'published persons with old contact information', async (subject) => {
    const old = await personsWhere(subject, (person, limit) => newest(person) > 0 && newest(person) < limit);
    for (const person of old) expectEqual('varslingsstatus', person.varslingsstatus, 'KAN_IKKE_VARSLES');
  }),
  check('KRR-V2-VARSLING-RESERVED', 'published persons who are reserved', async (subject) => {
    const reserved = await personsWhere(subject, (person) => person.reservasjon === 'JA');
    for (const person of reserved) expectEqual('varslingsstatus', person.varslingsstatus, 'KAN_IKKE_VARSLES');
  }),
  check('KRR-V2-VARSLING-GONE', 'a deleted person', async (subject) => {
    const { varslingsstatus } = await lookUpOne(subject, personOf('DELETED').personidentifikator);
    expectEqual('varslingsstatus', varslingsstatus, 'KAN_IKKE_VARSLES');
  }),
  check('KRR-V2-VARSLING-GONE', 'a person who is not registered', async (subject) => {
    expectEqual('varslingsstatus', (await lookUpOne(subject, unregistered)).varslingsstatus, 'KAN_IKKE_VARSLES');
  }),
  check('KRR-V2-KONTAKT-EXPIRED', 'a published person with old contact information', async (subject) => {
    const { epostadresse } = kontaktOf(await lookUpOne(subject, personOf('EXPIRED').personidentifikator));
    expectThat('epostadresse', typeof epostadresse === 'string', 'text', epostadresse);
  }),
];

/** The published persons for whom it holds. There must be some: a rule without a case proves nothing. */
async function personsWhere(
  subject: RegisterSubject,
  holds: (person: Person, eighteenMonthsAgo: number) => boolean,
): Promise<readonly Person[]> {
  const limit = new Date(subject.now());
  limit.setUTCMonth(limit.getUTCMonth() - 18);
  const found = (await lookUpKnown(subject, publishedIds)).filter((person) => holds(person, limit.getTime()));
  expectThat('published persons of this kind', found.length > 0, 'some', found.length);
  return found;
}

/** The newest update or verification of any contact point, in milliseconds since 1970; 0 when there is none. */
function newest(person: Person): number {
  const kontakt: Fields = kontaktOf(person);
  const times = Object.entries(kontakt).filter(([field]) => /_(oppdatert|sist_verifisert)$/.test(field));
  return Math.max(0, ...times.map(([, time]) => Date.parse(String(time).replace(/([+-]\d\d)$/, '$1:00'))));
}
