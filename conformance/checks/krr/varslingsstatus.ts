import { type Check, check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { publishedIds, publishedPersons } from '../published-persons.ts';
import { type Channel, channels } from './channels.ts';
import { citizensOf } from './citizens.ts';
import { eighteenMonthsBefore, withinEighteenMonthsOf } from './eighteen-months-before.ts';
import { instantOf } from './instant.ts';
import { type Fields, kontaktOf, lookUpKnown, lookUpOne, type Person } from './lookup.ts';
import { unregisteredIds } from './unregistered.ts';

const [unregistered = ''] = unregisteredIds(1);

const hour = 3_600_000;
const names = { epostadresse: 'e-mail address', mobiltelefonnummer: 'mobile number' } as const;
const values = { epostadresse: 'gammel@conformance.example', mobiltelefonnummer: '+4799999999' } as const;

/** Who may be notified. Judged by what the answer itself says of the person. */
export const varslingsstatusChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-V2-VARSLING-FRESH', 'published persons with fresh contact information', async (subject) => {
    const fresh = await personsWhere(
      subject,
      (person, limit) => person.reservasjon === 'NEI' && newest(person) > limit,
    );
    for (const person of fresh) expectEqual('varslingsstatus', person.varslingsstatus, 'KAN_VARSLES');
  }),
  ...channels.map((kanal) =>
    check(
      'KRR-V2-VARSLING-FRESH',
      kanal === 'epostadresse' ? 'an old address that was confirmed lately' : 'an old number that was confirmed lately',
      async (subject: RegisterSubject) => {
        const { happen } = citizensOf(subject);
        const verdi = kanal === 'epostadresse' ? 'bekreftet@conformance.example' : values[kanal];
        const citizen = await citizenWithOnly(subject, kanal, subject.now() - 700 * 86_400_000, verdi);
        const { varslingsstatus } = await lookUpOne(subject, citizen);
        expectEqual('varslingsstatus before', varslingsstatus, 'KAN_IKKE_VARSLES');
        await happen(citizen, { type: 'kontaktinformasjon-verified', kanal });
        expectEqual('varslingsstatus', (await lookUpOne(subject, citizen)).varslingsstatus, 'KAN_VARSLES');
      },
    ),
  ),
  check('KRR-V2-VARSLING-EXPIRED', 'published persons with old contact information', async (subject) => {
    const old = await personsWhere(subject, (person, limit) => newest(person) > 0 && newest(person) < limit);
    for (const person of old) expectEqual('varslingsstatus', person.varslingsstatus, 'KAN_IKKE_VARSLES');
  }),
  check('KRR-V2-VARSLING-EXPIRED', 'a citizen whose address and number are both old', async (subject) => {
    const { happen } = citizensOf(subject);
    const at = subject.now() - 700 * 86_400_000;
    const citizen = await citizenWithOnly(subject, 'mobiltelefonnummer', at);
    await happen(citizen, { type: 'kontaktinformasjon-set', kanal: 'epostadresse', verdi: values.epostadresse, at });
    await happen(citizen, { type: 'kontaktinformasjon-verified', kanal: 'epostadresse', at: at + 86_400_000 });
    expectEqual('varslingsstatus', (await lookUpOne(subject, citizen)).varslingsstatus, 'KAN_IKKE_VARSLES');
  }),
  check('KRR-V2-VARSLING-RESERVED', 'published persons who are reserved', async (subject) => {
    const reserved = await personsWhere(subject, (person) => person.reservasjon === 'JA');
    for (const person of reserved) expectEqual('varslingsstatus', person.varslingsstatus, 'KAN_IKKE_VARSLES');
  }),
  check('KRR-V2-VARSLING-GONE', 'a deleted person', async (subject) => {
    const deleted = publishedPersons.filter(({ row }) => row === 'DELETED');
    const ids = deleted.map(({ personidentifikator }) => personidentifikator);
    for (const { varslingsstatus } of await lookUpKnown(subject, ids)) {
      expectEqual('varslingsstatus', varslingsstatus, 'KAN_IKKE_VARSLES');
    }
  }),
  check('KRR-V2-VARSLING-GONE', 'a person who is not registered', async (subject) => {
    expectEqual('varslingsstatus', (await lookUpOne(subject, unregistered)).varslingsstatus, 'KAN_IKKE_VARSLES');
  }),
  ...[
    { title: 'an hour short of 18 months', timeAt: withinEighteenMonthsOf, expected: 'KAN_VARSLES' },
    {
      title: 'an hour over 18 months',
      timeAt: (now: number) => eighteenMonthsBefore(now) - hour,
      expected: 'KAN_IKKE_VARSLES',
    },
  ].flatMap(({ title, timeAt, expected }) => [
    ...channels.map((kanal) =>
      check(
        'KRR-V2-VARSLING-BOUNDARY',
        kanal === 'epostadresse' ? title : `${title}, a mobile number`,
        async (subject: RegisterSubject) => {
          const at = timeAt(subject.now());
          const citizen = await citizenWithOnly(subject, kanal, at);
          expectEqual('varslingsstatus', (await lookUpOne(subject, citizen)).varslingsstatus, expected);
        },
      ),
    ),
    check('KRR-V2-VARSLING-BOUNDARY', `${title}, confirmed`, async (subject: RegisterSubject) => {
      const at = timeAt(subject.now());
      const citizen = await citizenWithOnly(subject, 'epostadresse', at - 300 * 86_400_000);
      await citizensOf(subject).happen(citizen, { type: 'kontaktinformasjon-verified', kanal: 'epostadresse', at });
      expectEqual('varslingsstatus', (await lookUpOne(subject, citizen)).varslingsstatus, expected);
    }),
  ]),
  ...([channels, channels.toReversed()] as const).map(([old = 'epostadresse', fresh = 'epostadresse']) =>
    check(
      'KRR-V2-VARSLING-ONE-CHANNEL',
      `an old ${names[old]} and a fresh ${names[fresh]}`,
      async (subject: RegisterSubject) => {
        const { happen } = citizensOf(subject);
        const citizen = await citizenWithOnly(subject, old, eighteenMonthsBefore(subject.now()) - 30 * 86_400_000);
        expectEqual('varslingsstatus before', (await lookUpOne(subject, citizen)).varslingsstatus, 'KAN_IKKE_VARSLES');
        await happen(citizen, { type: 'kontaktinformasjon-set', kanal: fresh, verdi: values[fresh] });
        expectEqual('varslingsstatus', (await lookUpOne(subject, citizen)).varslingsstatus, 'KAN_VARSLES');
      },
    ),
  ),
  check('KRR-V2-VARSLING-NOBODY', 'a citizen who removes the last address', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    await happen(citizen, { type: 'kontaktinformasjon-removed', kanal: 'epostadresse' });
    expectEqual('varslingsstatus', (await lookUpOne(subject, citizen)).varslingsstatus, 'KAN_IKKE_VARSLES');
    await happen(citizen, { type: 'postkasse-set', adresse: 'uten.adresse#0000', leverandoer: 'Digipost' });
    const { varslingsstatus } = await lookUpOne(subject, citizen);
    expectEqual('varslingsstatus with a mailbox', varslingsstatus, 'KAN_IKKE_VARSLES');
  }),
  check('KRR-V2-KONTAKT-EXPIRED', 'a published person with old contact information', async (subject) => {
    const expired = publishedPersons.filter(({ row }) => row === 'EXPIRED');
    const ids = expired.map(({ personidentifikator }) => personidentifikator);
    for (const person of await lookUpKnown(subject, ids)) {
      for (const kanal of channels) {
        expectText(kanal, kontaktOf(person)[kanal]);
      }
    }
  }),
  ...channels.map((kanal) =>
    check('KRR-V2-KONTAKT-EXPIRED', `a citizen with one old ${names[kanal]}`, async (subject: RegisterSubject) => {
      const citizen = await citizenWithOnly(subject, kanal, subject.now() - 1000 * 86_400_000);
      expectText(kanal, kontaktOf(await lookUpOne(subject, citizen))[kanal]);
    }),
  ),
];

function expectText(field: string, value: unknown): void {
  expectThat(field, typeof value === 'string', 'text', value);
}

/** A citizen who can be reached in one way, entered then. */
async function citizenWithOnly(
  subject: RegisterSubject,
  kanal: Channel,
  at: number,
  verdi: string = values[kanal],
): Promise<string> {
  const { newCitizen, happen } = citizensOf(subject);
  const citizen = await newCitizen();
  await happen(citizen, { type: 'kontaktinformasjon-set', kanal, verdi, at });
  if (kanal !== 'epostadresse') await happen(citizen, { type: 'kontaktinformasjon-removed', kanal: 'epostadresse' });
  return citizen;
}

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
