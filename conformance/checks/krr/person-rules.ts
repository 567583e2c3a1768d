import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  PreconditionFailed,
  type RegisterSubject,
  Skipped,
} from '../../src/index.ts';
import { publishedIds, publishedPersons } from '../published-persons.ts';
import { citizensOf } from './citizens.ts';
import { kontaktOf, lookUpKnown, type Person } from './lookup.ts';

const channels = ['epostadresse', 'mobiltelefonnummer'] as const;

type Channel = (typeof channels)[number];

/** Rules that hold for every person: reservasjon, kontaktinformasjon, spraak and sertifikat. */
export const personRuleChecks: readonly Check<RegisterSubject>[] = [
  everyone(
    'KRR-V2-RESERVASJON',
    ({ status }) => status === 'AKTIV',
    ({ reservasjon }) =>
      expectThat('reservasjon', ['JA', 'NEI'].includes(String(reservasjon)), 'JA or NEI', reservasjon),
  ),
  everyone(
    'KRR-V2-RESERVASJON-DELETED',
    ({ status }) => status === 'SLETTET',
    ({ reservasjon }) => expectEqual('reservasjon of a deleted person', reservasjon, undefined),
  ),
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
  everyone(
    'KRR-V2-KONTAKT-CHANNEL',
    (person) => channelsOf(person).length === 1,
    (person) => {
      const [missing = ''] = channels.filter((channel) => !channelsOf(person).includes(channel));
      const left = Object.keys(kontaktOf(person)).filter((field) => field.startsWith(missing));
      expectEqual(`fields of a missing ${missing}`, left, []);
    },
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
    'KRR-V2-KONTAKT-MOBILE',
    (person) => channelsOf(person).includes('mobiltelefonnummer'),
    (person) => {
      const { mobiltelefonnummer } = kontaktOf(person);
      expectMatch('mobiltelefonnummer', mobiltelefonnummer, /^(?=.{8,20}$)\+?\d+$/);
      const norwegian = /^(?:(?:\+|00)47)?(\d{8})$/.exec(String(mobiltelefonnummer))?.[1];
      if (norwegian) expectMatch('Norwegian mobiltelefonnummer', norwegian, /^[49]/);
    },
  ),
  everyone(
    'KRR-V2-KONTAKT-EMAIL',
    (person) => channelsOf(person).includes('epostadresse'),
    (person) => expectMatch('epostadresse', kontaktOf(person).epostadresse, /^(?=.{3,400}$)[^\s@<>]+@[^\s@<>]+$/),
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
  check('KRR-V2-KONTAKT-DUPLISERT', 'two citizens who enter the same address', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const both = [await newCitizen(), await newCitizen()];
    const verdi = 'begge@conformance.example';
    for (const citizen of both) await happen(citizen, { type: 'kontaktinformasjon-set', kanal: 'epostadresse', verdi });
    const told = (await lookUpKnown(subject, both)).map((person) => kontaktOf(person).epostadresse_duplisert);
    expectEqual('epostadresse_duplisert', told, ['JA', 'JA']);
  }),
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

/** Published with both channels, and fresh. */
const reset = publishedPersons.flatMap(({ row, personidentifikator }) =>
  row === 'NORMAL' ? [personidentifikator] : [],
);

const choseLanguage: ReadonlySet<unknown> = new Set(
  publishedPersons.filter(({ spraak }) => spraak).map(({ personidentifikator }) => personidentifikator),
);

/** The published persons for whom it applies obey the rule. Without such persons nothing would be proved. */
function everyone(
  requirement: string,
  applies: (person: Person) => boolean,
  rule: (person: Person) => void,
): Check<RegisterSubject> {
  return check(requirement, 'every published person', async (subject) => {
    const persons = (await lookUpKnown(subject, publishedIds)).filter(applies);
    if (persons.length === 0) throw new PreconditionFailed('None of the published persons is a case of the rule.');
    for (const person of persons) rule(person);
  });
}

function channelsOf(person: Person): readonly Channel[] {
  return channels.filter((channel) => channel in kontaktOf(person));
}
