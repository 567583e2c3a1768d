import { describe, test } from 'vitest';
import type { Json } from './fault.ts';
import {
  asking,
  expectFoundInPackage,
  type PopulationFault,
  refusingWith,
  tellingOf,
  withEntries,
} from './folkeregisteret-fault.ts';
import { sample } from './sample.ts';

const without = (entry: Json, ...fields: string[]): Json =>
  Object.fromEntries(Object.entries(entry).filter(([field]) => !fields.includes(field)));
const asks = (url: URL, part: string): boolean => url.searchParams.getAll('part').includes(part);
/** Changes every entry of an entity. */
const eachEntry = (entity: string, change: (entry: Json) => Json) => (fetch: typeof globalThis.fetch) =>
  tellingOf(fetch, (person) => withEntries(person, entity, (entries) => entries.map(change)));

const faults: readonly PopulationFault[] = [
  {
    name: 'shows everything when nothing is asked for',
    breaks: ['FREG-BULK-PART', 'FREG-PART-CURRENT', 'FREG-PART-DEFAULT'],
    because: /^(persons?|entries of \w+ that are not current): expected/,
    wrap: (fetch) =>
      asking(fetch, ({ url }) => {
        if (/\/personer\/\d{11}$/.test(url.pathname) && !url.searchParams.has('part') && url.hash === '') {
          url.searchParams.append('part', 'person-basis');
          url.searchParams.append('part', 'historikk');
        }
      }),
  },
  {
    name: 'reads the first part only',
    breaks: [
      'FREG-NUMBER-SEX',
      'FREG-PART-HISTORY',
      'FREG-PART-HISTORY-ALL',
      'FREG-PART-HISTORY-SIVILSTAND',
      'FREG-PART-MIXED',
      'FREG-PART-MOVES',
      'FREG-PART-ONLY-BY-NAME',
      'FREG-PART-REPEATED',
      'FREG-PERSON-DUPLICATE',
      'FREG-PERSON-FORMER',
    ],
    because: /expected/,
    wrap: (fetch) =>
      asking(fetch, ({ url }) => {
        const [first, second] = url.searchParams.getAll('part');
        if (first && second) url.searchParams.set('part', first);
      }),
  },
  {
    name: 'leaves the number out when it is not asked for',
    profile: 'finans',
    breaks: ['FREG-PART-NUMBER-ALWAYS'],
    because: /^number: expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) => {
        const asked = url.searchParams.getAll('part');
        return asked.length === 1 && asked[0] === 'navn' ? without(person, 'identifikasjonsnummer') : person;
      }),
  },
  {
    name: 'shows the number to the press always',
    profile: 'presse',
    breaks: ['FREG-PART-BASIS', 'FREG-PART-DEFAULT', 'FREG-PART-NUMBER-ASKED', 'FREG-PART-REPEATED'],
    because: /expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'identifikasjonsnummer') || person.identifikasjonsnummer || url.searchParams.getAll('part').length > 1
          ? person
          : asks(url, 'navn') || asks(url, 'person-basis')
            ? {
                identifikasjonsnummer: [
                  {
                    erGjeldende: true,
                    status: 'iBruk',
                    foedselsEllerDNummer: url.searchParams.get('identifikasjonsnummer'),
                    identifikatortype: 'foedselsnummer',
                  },
                ],
                ...person,
              }
            : person,
      ),
  },
  {
    name: 'shows the number to those who never may',
    profile: 'presseutenfolkeregisteridentifikator',
    breaks: ['FREG-PART-NUMBER-NEVER'],
    because: /^body: expected no number of the person/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) => {
        const isAsked = asks(url, 'relasjon-utvidet') && asks(url, 'vergemaalEllerFremtidsfullmakt');
        return isAsked ? { ...person, number: url.searchParams.get('identifikasjonsnummer') } : person;
      }),
  },
  {
    name: 'forgets birth in the basis',
    breaks: ['FREG-PART-BASIS', 'FREG-PART-DEFAULT'],
    because: /expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'person-basis') && !asks(url, 'historikk') ? without(person, 'foedsel') : person,
      ),
  },
  {
    name: 'has no history',
    profile: 'finans',
    breaks: ['FREG-PART-HISTORY', 'FREG-PART-HISTORY-SIVILSTAND', 'FREG-PERSON-DUPLICATE', 'FREG-PERSON-FORMER'],
    because: /^(former entries|former numbers|numbers|numbers of former entries): expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person) =>
        Object.keys(person).reduce(
          (told, entity) => withEntries(told, entity, (all) => all.filter(({ erGjeldende }) => erGjeldende !== false)),
          person,
        ),
      ),
  },
  {
    name: 'shows the history of families to banks',
    profile: 'finans',
    breaks: ['FREG-PART-HISTORY-NO-OTHERS'],
    because: /^other entities with former entries: expected \[\], came \["familierelasjon"/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'familierelasjon') && asks(url, 'historikk')
          ? withEntries(person, 'familierelasjon', (all) => all.map((entry) => ({ ...entry, erGjeldende: false })))
          : person,
      ),
  },
  ...['hatt', 'forholdTilSametingetsValgmanntall'].map(
    (part): PopulationFault => ({
      name: `leaves out the part ${part}`,
      breaks: part === 'hatt' ? ['FREG-PART-MIXED', 'FREG-PART-UNKNOWN'] : ['FREG-PART-SAMETINGET'],
      because: /^status.*: expected 406, came 200/,
      wrap: (fetch) => refusingWith(fetch, 406, 200, ({ url, text }) => asks(url, part) && text.startsWith('{')),
    }),
  ),
  {
    name: 'leaves out parts that it does not have',
    profile: 'privat',
    breaks: ['FREG-PART-NO-IDENTITY', 'FREG-PART-SVALBARD', 'FREG-PART-UNAVAILABLE'],
    because: /^status( of \w+)?: expected 406, came 200/,
    wrap: (fetch) =>
      refusingWith(
        fetch,
        406,
        200,
        ({ url }) =>
          url.searchParams.has('part') &&
          !['hatt', 'sko', 'fødsel', 'forholdTilSametingetsValgmanntall'].some((part) => asks(url, part)),
      ),
  },
  {
    name: 'reads parts by their exact spelling',
    breaks: ['FREG-PART-CASE'],
    because: /^status: expected 200, came 406/,
    wrap: (fetch) =>
      asking(fetch, ({ url }) => {
        if (asks(url, 'RettsligHandleevne')) url.searchParams.set('part', 'x');
      }),
  },
  {
    name: 'shows no foreign numbers',
    profile: 'eid',
    breaks: ['FREG-PART-BASIS', 'FREG-PART-IDENTITY', 'FREG-PART-SINGLE'],
    because: /^entities: expected/,
    wrap: (fetch) => tellingOf(fetch, (person) => without(person, 'utenlandskPersonidentifikasjon')),
  },
  {
    name: 'shows families to everybody',
    profile: 'privat',
    breaks: ['FREG-PART-GUARDIANS'],
    because: /^other entities: expected \[\], came \["familierelasjon"\]/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'relasjon-utvidet') && !asks(url, 'historikk') ? { ...person, familierelasjon: [{}] } : person,
      ),
  },
  {
    name: 'shows no parental responsibility',
    breaks: ['FREG-PART-RELATIONS'],
    because: /^entities: expected foreldreansvar among them/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'relasjon-utvidet') && !asks(url, 'historikk') ? without(person, 'foreldreansvar') : person,
      ),
  },
  {
    name: 'shows every status',
    profile: 'privat',
    breaks: ['FREG-DOCUMENT-CODES', 'FREG-RIGHTS-SAME', 'FREG-VIEW-STATUS'],
    because: /expected/,
    wrap: eachEntry('status', (entry) => (entry.status === 'aktiv' ? { ...entry, status: 'ukjent' } : entry)),
  },
  {
    name: 'reduces the status for everybody',
    breaks: ['FREG-VIEW-STATUS-FULL'],
    because: /^status: expected "\w+", came "aktiv"/,
    wrap: eachEntry('status', (entry) =>
      ['midlertidig', 'ikkeBosatt', 'forsvunnet', 'foedselsregistrert'].includes(String(entry.status))
        ? { ...entry, status: 'aktiv' }
        : entry,
    ),
  },
  {
    name: 'says who told it',
    profile: 'offentligutenhjemmel',
    breaks: ['FREG-RIGHTS-SAME', 'FREG-VIEW-FIELDS', 'FREG-VIEW-METADATA'],
    because: /expected/,
    wrap: eachEntry('navn', (entry) => ({ ...entry, kilde: 'Synutopia' })),
  },
  {
    name: 'shows who has not been controlled, and homes in no district',
    profile: 'offentligutenhjemmel',
    breaks: ['FREG-RIGHTS-SAME', 'FREG-VIEW-HOME', 'FREG-VIEW-IDENTITY-CONTROL'],
    because: /^(identitetsgrunnlag|identitetsgrunnlagstatus|missing fields of the home): expected/,
    wrap: (fetch) =>
      eachEntry('bostedsadresse', (entry) => without(entry, 'skolekrets'))(
        eachEntry('identitetsgrunnlag', (entry) => ({ ...entry, identitetsgrunnlagstatus: 'ikkeKontrollert' }))(fetch),
      ),
  },
  {
    name: 'shows no contacts for estates and no country of moves',
    profile: 'privat',
    breaks: ['FREG-PART-BASIS', 'FREG-PART-DOEDSBO', 'FREG-PART-MOVES', 'FREG-PART-SINGLE'],
    because: /^(entities|tilflyttingsland): expected/,
    wrap: (fetch) =>
      eachEntry('utflytting', (entry) => without(entry, 'tilflyttingsland'))(
        tellingOf(fetch, (person) => without(person, 'kontaktinformasjonForDoedsbo')),
      ),
  },
  {
    name: 'says since when somebody is married and a citizen',
    profile: 'offentligutenhjemmel',
    breaks: ['FREG-RIGHTS-SAME', 'FREG-VIEW-SIVILSTAND', 'FREG-VIEW-STATSBORGERSKAP'],
    because: /expected/,
    wrap: (fetch) =>
      eachEntry('sivilstand', (entry) => ({ ...entry, sivilstandsdato: '1900-01-01' }))(
        eachEntry('statsborgerskap', (entry) => ({ ...entry, ervervsdato: '1900-01-01' }))(fetch),
      ),
  },
  {
    name: 'tells everybody what a guardian does',
    profile: 'privat',
    breaks: ['FREG-RIGHTS-SAME', 'FREG-VIEW-GUARDIAN-TASKS'],
    because: /^(areas|vergemaalEllerFremtidsfullmakt): expected/,
    wrap: eachEntry('vergemaalEllerFremtidsfullmakt', (entry) => ({
      ...entry,
      verge: { tjenesteomraade: [{ vergeTjenestevirksomhet: 'nav', vergeTjenesteoppgave: 'pensjon' }] },
    })),
  },
  {
    name: 'grades everybody',
    breaks: ['FREG-BULK-PART', 'FREG-PART-DEFAULT', 'FREG-PERSON-CLOSED', 'FREG-VIEW-GRADED'],
    because: /^(adressebeskyttelse: expected nothing|persons?: expected|entities, sorted: expected)/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        url.searchParams.has('part') || url.pathname.includes('bulk') || person.adressebeskyttelse
          ? person
          : { ...person, adressebeskyttelse: [{ erGjeldende: true, graderingsnivaa: 'ugradert' }] },
      ),
  },
  {
    name: 'hides protected homes from everybody',
    breaks: ['FREG-PART-HISTORY-ALL', 'FREG-RULE-HOME', 'FREG-VIEW-PROTECTED-ADDRESS'],
    because: /expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person) =>
        withEntries(person, 'bostedsadresse', (all) =>
          all.filter(({ adressegradering }) => adressegradering !== 'fortrolig'),
        ),
      ),
  },
  {
    name: 'shows protected homes to the press',
    profile: 'presse',
    breaks: ['FREG-VIEW-NO-PROTECTED-ADDRESS'],
    because: /^gradings of addresses: expected \[\], came \["fortrolig"/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        url.searchParams.getAll('part').length === 6 && asks(url, 'deltBosted')
          ? { ...person, bostedsadresse: [{ adressegradering: 'fortrolig' }] }
          : person,
      ),
  },
  {
    name: 'writes empty lists',
    breaks: ['FREG-BULK-PART', 'FREG-DOCUMENT-EMPTY', 'FREG-PERSON-CLOSED'],
    because: /expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        url.pathname.includes('bulk') || !asks(url, 'historikk') ? person : { ...person, bibehold: [] },
      ),
  },
  {
    name: 'writes one birth',
    breaks: ['FREG-DOCUMENT-LISTS'],
    because: /^whether foedsel is a list: expected true, came false/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'relasjon-utvidet') && Array.isArray(person.foedsel)
          ? { ...person, foedsel: person.foedsel[0] }
          : person,
      ),
  },
  {
    name: 'has the newest last',
    breaks: ['FREG-DOCUMENT-ORDER'],
    because: /^(current before former|newest first), /,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'historikk') ? withEntries(person, 'bostedsadresse', (all) => [...all].reverse()) : person,
      ),
  },
  {
    name: 'orders entities by name',
    breaks: ['FREG-DOCUMENT-KEYS'],
    because: /^order: expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person) => Object.fromEntries(Object.entries(person).sort(([a], [b]) => (a < b ? -1 : 1)))),
  },
  {
    name: 'writes times without offset',
    breaks: ['FREG-DOCUMENT-TIMES'],
    because: /ajourholdstidspunkt: expected text like/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'relasjon-utvidet')
          ? withEntries(person, 'navn', (all) =>
              all.map((entry) => ({ ...entry, ajourholdstidspunkt: '2020-01-01T10:00:00' })),
            )
          : person,
      ),
  },
  {
    name: 'writes names without a surname',
    breaks: ['FREG-DOCUMENT-REQUIRED'],
    because: /^missing fields of navn\/\d: expected \[\], came \["etternavn"\]/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'relasjon-utvidet')
          ? withEntries(person, 'navn', (all) => all.map((entry) => without(entry, 'etternavn')))
          : person,
      ),
  },
  {
    name: 'writes districts as text',
    breaks: ['FREG-DOCUMENT-TYPES'],
    because: /^bostedsadresse\/\d\/grunnkrets: expected whole, came "\d+"/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'relasjon-utvidet')
          ? withEntries(person, 'bostedsadresse', (all) =>
              all.map((entry) => (entry.grunnkrets ? { ...entry, grunnkrets: String(entry.grunnkrets) } : entry)),
            )
          : person,
      ),
  },
  {
    name: 'writes the fields of a name in the order of the alphabet',
    breaks: ['FREG-DOCUMENT-FIELDS'],
    because: /^order of the fields of navn\/\d: expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'relasjon-utvidet')
          ? withEntries(person, 'navn', (all) =>
              all.map((entry) => Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))),
            )
          : person,
      ),
  },
  {
    name: 'does not name stillborn children',
    breaks: ['FREG-RULE-ONE-OF', 'FREG-RULE-STILLBORN'],
    because: /^(forms of familierelasjon|ways in which the child is named): expected 1, came 0/,
    wrap: eachEntry('familierelasjon', (entry) =>
      entry.relatertPersonsRolle === 'doedfoedtBarn'
        ? without(entry, 'relatertPerson', 'relatertPersonUtenFolkeregisteridentifikator')
        : entry,
    ),
  },
  {
    name: 'writes codes in capitals',
    breaks: ['FREG-DOCUMENT-CODES'],
    because: /^kjoenn\/\d\/kjoenn: expected one of/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'relasjon-utvidet')
          ? withEntries(person, 'kjoenn', (all) =>
              all.map((entry) => ({ ...entry, kjoenn: String(entry.kjoenn).toUpperCase() })),
            )
          : person,
      ),
  },
  {
    name: 'writes countries in two letters',
    breaks: ['FREG-DOCUMENT-COUNTRIES'],
    because: /statsborgerskap: expected text like/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'relasjon-utvidet')
          ? withEntries(person, 'statsborgerskap', (all) => all.map((entry) => ({ ...entry, statsborgerskap: 'NO' })))
          : person,
      ),
  },
  {
    name: 'writes municipalities without a leading zero',
    breaks: ['FREG-DOCUMENT-LENGTHS'],
    because: /foedekommuneINorge: expected text like/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'relasjon-utvidet')
          ? withEntries(person, 'foedsel', (all) =>
              all.map((entry) => (entry.foedekommuneINorge ? { ...entry, foedekommuneINorge: '301' } : entry)),
            )
          : person,
      ),
  },
  {
    name: 'has two homes for one person',
    breaks: ['FREG-RULE-HOME', 'FREG-RULE-ONE-CURRENT'],
    because: /^(homes of a resident|homes with a d-number|current entries of bostedsadresse): expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'historikk') &&
        asks(url, 'person-basis') &&
        !asks(url, 'navn') &&
        url.searchParams.getAll('part').length === 2
          ? withEntries(person, 'bostedsadresse', (all) => (all[0]?.erGjeldende ? [all[0], ...all] : all))
          : person,
      ),
  },
  {
    name: 'has an address in two forms',
    breaks: ['FREG-RULE-ONE-OF'],
    because: /^forms of bostedsadresse: expected 1, came 2/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'falskIdentitet') && asks(url, 'bostedsadresse')
          ? withEntries(person, 'bostedsadresse', (all) =>
              all.map((entry) => (entry.vegadresse ? { ...entry, ukjentBosted: {} } : entry)),
            )
          : person,
      ),
  },
  {
    name: 'does not say why somebody stays elsewhere',
    breaks: ['FREG-RULE-STAY'],
    because: /^oppholdAnnetSted: expected one of/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        asks(url, 'historikk') && url.searchParams.getAll('part').length === 2
          ? withEntries(person, 'oppholdsadresse', (all) => all.map((entry) => without(entry, 'oppholdAnnetSted')))
          : person,
      ),
  },
  {
    name: 'keeps the home of the dead',
    breaks: ['FREG-PART-DEFAULT', 'FREG-RULE-DEAD'],
    because: /^(bostedsadresse: expected \[\]|person: expected)/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        person.doedsfall && !url.searchParams.has('part') && url.pathname.match(/\d{11}$/)
          ? { ...person, bostedsadresse: [{ erGjeldende: true }] }
          : person,
      ),
  },
  {
    name: 'forgets the spouse of the spouse',
    breaks: ['FREG-RULE-SPOUSES'],
    because: /^spouse of the spouse: expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        url.search === '?part=sivilstand'
          ? withEntries(person, 'sivilstand', (all) => all.map((entry) => without(entry, 'relatertVedSivilstand')))
          : person,
      ),
  },
  {
    name: 'mixes up the roles of relatives',
    breaks: ['FREG-RULE-FAMILY'],
    because: /^role: expected one of/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, { url }) =>
        url.search === '?part=familierelasjon'
          ? withEntries(person, 'familierelasjon', (all) =>
              all.map((entry) => ({
                ...entry,
                minRolleForPerson: entry.relatertPersonsRolle === 'barn' ? 'barn' : 'mor',
              })),
            )
          : person,
      ),
  },
];

describe('a Folkeregisteret that', () => {
  test.each(sample(faults, 24))('$name', expectFoundInPackage);
});
