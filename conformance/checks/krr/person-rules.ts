import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  type RegisterSubject,
  Skipped,
} from '../../src/index.ts';
import { publishedIds, publishedPersons } from '../published-persons.ts';
import { channels, channelsOf } from './channels.ts';
import { citizensOf } from './citizens.ts';
import { everyone } from './everyone.ts';
import { kontaktOf, lookUpKnown, lookUpOne, type Person, scopes } from './lookup.ts';

/** Rules that hold for every person: reservasjon, kontaktinformasjon, spraak and sertifikat. */
export const personRuleChecks: readonly Check<RegisterSubject>[] = [
  everyone(
    'KRR-V2-RESERVASJON',
    ({ status }) => status === 'AKTIV',
    ({ reservasjon }) => expectReservation(reservasjon),
  ),
  ...Object.values(scopes).map((scope) =>
    check('KRR-V2-RESERVASJON', scope, async (subject: RegisterSubject) => {
      for (const { status, reservasjon } of await lookUpKnown(subject, publishedIds, { scopes: [scope] })) {
        if (status === 'AKTIV') expectReservation(reservasjon);
      }
    }),
  ),
  everyone(
    'KRR-V2-RESERVASJON-DELETED',
    ({ status }) => status === 'SLETTET',
    ({ reservasjon }) => expectEqual('reservasjon of a deleted person', reservasjon, undefined),
  ),
  check('KRR-V2-RESERVASJON-DELETED', 'a citizen who reserves, and leaves the register', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    await happen(citizen, { type: 'reservasjon-set', reservasjon: 'JA' });
    await happen(citizen, { type: 'krr-deleted' });
    const { reservasjon } = await lookUpOne(subject, citizen);
    expectEqual('reservasjon of a deleted person', reservasjon, undefined);
  }),
  everyone(
    'KRR-V2-RESERVASJON-TIME',
    ({ reservasjon }) => reservasjon !== undefined,
    ({ reservasjon, ...person }) =>
      expectEqual(
        `presence of reservasjonstidspunkt with reservasjon ${reservasjon}`,
        'reservasjonstidspunkt' in person,
        reservasjon === 'JA',
      ),
  ),
  everyone(
    'KRR-V2-KONTAKT-ABSENT',
    (person) => channelsOf(person).length === 0,
    ({ kontaktinformasjon }) => expectEqual('kontaktinformasjon', kontaktinformasjon, undefined),
  ),
  check('KRR-V2-KONTAKT-ABSENT', 'a citizen who removes the last address', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    await happen(citizen, { type: 'kontaktinformasjon-removed', kanal: 'epostadresse' });
    const { status, kontaktinformasjon } = await lookUpOne(subject, citizen);
    expectEqual('status and kontaktinformasjon', [status, kontaktinformasjon], ['AKTIV', undefined]);
  }),
  everyone(
    'KRR-V2-KONTAKT-CHANNEL',
    (person) => channelsOf(person).length === 1,
    (person) => {
      const [missing = ''] = channels.filter((channel) => !channelsOf(person).includes(channel));
      expectEqual(`fields of a missing ${missing}`, fieldsOfChannel(person, missing), []);
    },
  ),
  ...channels.map((kanal) =>
    check('KRR-V2-KONTAKT-CHANNEL', `a citizen who removes the ${kanal}`, async (subject: RegisterSubject) => {
      const { newCitizen, happen } = citizensOf(subject);
      const citizen = await newCitizen();
      await happen(citizen, { type: 'kontaktinformasjon-set', kanal: 'mobiltelefonnummer', verdi: '+4799999999' });
      for (const type of ['verified', 'validated', 'removed'] as const) {
        await happen(citizen, { type: `kontaktinformasjon-${type}`, kanal });
      }
      const person = await lookUpOne(subject, citizen);
      expectEqual('number of channels', channelsOf(person).length, 1);
      expectEqual(`fields of a missing ${kanal}`, fieldsOfChannel(person, kanal), []);
    }),
  ),
  everyone(
    'KRR-V2-KONTAKT-OPPDATERT',
    (person) => channelsOf(person).length > 0,
    (person) => {
      for (const channel of channelsOf(person)) {
        expectMatch(`${channel}_oppdatert`, kontaktOf(person)[`${channel}_oppdatert`], /./);
      }
    },
  ),
  everyone(
    'KRR-V2-PERSON-DEFAULTS',
    (person) => reset.includes(String(person.personidentifikator)),
    (person) => {
      const { epostadresse, mobiltelefonnummer } = kontaktOf(person);
      expectEqual('epostadresse', epostadresse, 'NULLstillt@default.digdir.no');
      expectEqual('mobiltelefonnummer', mobiltelefonnummer, '+4799999999');
    },
  ),
  check('KRR-V2-KONTAKT-DUPLISERT', 'published persons with the same value', async (subject) => {
    const contacts = (await lookUpKnown(subject, publishedIds)).map(kontaktOf);
    const shared = channels.flatMap((channel) => {
      const values = contacts.map((kontakt) => kontakt[channel]);
      const isShared = (value: unknown): boolean => values.indexOf(value) !== values.lastIndexOf(value);
      return contacts
        .filter((kontakt) => channel in kontakt && isShared(kontakt[channel]))
        .map((kontakt) => ({ channel, kontakt }));
    });
    if (shared.length === 0) throw new Skipped('No two published persons have the same address or number.');
    for (const { channel, kontakt } of shared) {
      expectEqual(`${channel}_duplisert`, kontakt[`${channel}_duplisert`], 'JA');
    }
  }),
  ...(
    [
      ['the same address', 'epostadresse', 'begge@conformance.example'],
      ['the same number', 'mobiltelefonnummer', '+4799999997'],
    ] as const
  ).map(([same, kanal, verdi]) =>
    check('KRR-V2-KONTAKT-DUPLISERT', `two citizens who enter ${same}`, async (subject: RegisterSubject) => {
      const { newCitizen, happen } = citizensOf(subject);
      const both = [await newCitizen(), await newCitizen()];
      for (const citizen of both) await happen(citizen, { type: 'kontaktinformasjon-set', kanal, verdi });
      const told = (await lookUpKnown(subject, both)).map((person) => kontaktOf(person)[`${kanal}_duplisert`]);
      expectEqual(`${kanal}_duplisert`, told, ['JA', 'JA']);
    }),
  ),
  everyone(
    'KRR-V2-SPRAAK',
    (person) => 'spraak' in person || 'spraak_oppdatert' in person,
    (person) => expectEqual('presence of spraak_oppdatert', 'spraak_oppdatert' in person, 'spraak' in person),
  ),
  everyone(
    'KRR-V2-SPRAAK-NAME',
    ({ personidentifikator }) => choseLanguage.has(personidentifikator),
    (person) => expectEqual('presence of spraak and sprak', ['spraak' in person, 'sprak' in person], [true, false]),
  ),
  everyone(
    'KRR-V2-SPRAAK-UNCHOSEN',
    ({ personidentifikator }) => !choseLanguage.has(personidentifikator),
    ({ spraak }) => expectEqual('spraak', spraak, undefined),
  ),
  everyone(
    'KRR-V2-CERT-WITH-POST',
    (person) => 'digital_post' in person || 'sertifikat' in person,
    (person) => expectEqual('presence of sertifikat', 'sertifikat' in person, 'digital_post' in person),
  ),
];

function expectReservation(reservasjon: unknown): void {
  expectThat('reservasjon', ['JA', 'NEI'].includes(String(reservasjon)), 'JA or NEI', reservasjon);
}

function fieldsOfChannel(person: Person, channel: string): readonly string[] {
  return Object.keys(kontaktOf(person)).filter((field) => field.startsWith(channel));
}

/** Published with both channels, and fresh. */
const reset = publishedPersons.flatMap(({ row, personidentifikator }) =>
  row === 'NORMAL' ? [personidentifikator] : [],
);

const choseLanguage: ReadonlySet<unknown> = new Set(
  publishedPersons.filter(({ spraak }) => spraak).map(({ personidentifikator }) => personidentifikator),
);
