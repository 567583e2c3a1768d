import { type Check, check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { personOf, publishedIds } from '../published-persons.ts';
import { citizensOf } from './citizens.ts';
import { instantOf } from './instant.ts';
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
  check('KRR-V2-VARSLING-FRESH', 'an old address that was confirmed lately', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    const address = { kanal: 'epostadresse', verdi: 'bekreftet@conformance.example' } as const;
    await happen(citizen, { type: 'kontaktinformasjon-set', ...address, at: subject.now() - 700 * 86_400_000 });
    const { varslingsstatus } = await lookUpOne(subject, citizen);
    expectEqual('varslingsstatus before', varslingsstatus, 'KAN_IKKE_VARSLES');
    await happen(citizen, { type: 'kontaktinformasjon-verified', kanal: 'epostadresse' });
    expectEqual('varslingsstatus', (await lookUpOne(subject, citizen)).varslingsstatus, 'KAN_VARSLES');
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
  ...[
    { title: 'an hour short of 18 months', hours: 1, expected: 'KAN_VARSLES' },
    { title: 'an hour over 18 months', hours: -1, expected: 'KAN_IKKE_VARSLES' },
  ].map(({ title, hours, expected }) =>
    check('KRR-V2-VARSLING-BOUNDARY', title, async (subject: RegisterSubject) => {
      const { newCitizen, happen } = citizensOf(subject);
      const citizen = await newCitizen();
      const at = eighteenMonthsBefore(subject.now()) + hours * 3_600_000;
      const verdi = 'gammel@conformance.example';
      await happen(citizen, { type: 'kontaktinformasjon-set', kanal: 'epostadresse', verdi, at });
      expectEqual('varslingsstatus', (await lookUpOne(subject, citizen)).varslingsstatus, expected);
    }),
  ),
  check('KRR-V2-VARSLING-ONE-CHANNEL', 'an old e-mail address and a fresh mobile number', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    const at = eighteenMonthsBefore(subject.now()) - 30 * 86_400_000;
    const old = {
      type: 'kontaktinformasjon-set',
      kanal: 'epostadresse',
      verdi: 'gammel@conformance.example',
      at,
    } as const;
    await happen(citizen, old);
    expectEqual('varslingsstatus before', (await lookUpOne(subject, citizen)).varslingsstatus, 'KAN_IKKE_VARSLES');
    await happen(citizen, { type: 'kontaktinformasjon-set', kanal: 'mobiltelefonnummer', verdi: '+4799999999' });
    expectEqual('varslingsstatus', (await lookUpOne(subject, citizen)).varslingsstatus, 'KAN_VARSLES');
  }),
  check('KRR-V2-VARSLING-NOBODY', 'a citizen who removes the last address', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    await happen(citizen, { type: 'kontaktinformasjon-removed', kanal: 'epostadresse' });
    expectEqual('varslingsstatus', (await lookUpOne(subject, citizen)).varslingsstatus, 'KAN_IKKE_VARSLES');
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
  return Math.max(0, ...times.map(([, time]) => instantOf(time)));
}

/** The same time of day on the clocks of Norway 18 calendar months ago, on the last day of a month that has no such day. */
function eighteenMonthsBefore(now: number): number {
  const clock = new Date(now + hoursAhead(now));
  const day = clock.getUTCDate();
  clock.setUTCMonth(clock.getUTCMonth() - 18);
  if (clock.getUTCDate() !== day) clock.setUTCDate(0);
  return clock.getTime() - hoursAhead(clock.getTime());
}

/** How far Norway is ahead of UTC, in milliseconds. */
function hoursAhead(at: number): number {
  const text = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' }).format(at);
  return Number(/GMT\+(\d\d)/.exec(text)?.[1]) * 3_600_000;
}
