import { type Check, expectEqual, expectMatch, expectThat, type RegisterSubject } from '../../src/index.ts';
import { hasCheckDigits } from './check-digits.ts';
import { codes, requiredFields } from './codes.ts';
import { type Desk, inEach } from './desk.ts';
import { some } from './kinds.ts';
import { leavesOf } from './leaves.ts';
import { all, authority } from './packages.ts';
import { entriesOf, type Fields, type PersonDocument, tell } from './person-document.ts';

const objects = ['doedsfall', 'falskIdentitet'];
/** The order of entities in Altinn's and Valgdirektoratet's recordings, merged. */
const recordedOrder = [
  'identifikasjonsnummer',
  'identitetsgrunnlag',
  'status',
  'utenlandskPersonidentifikasjon',
  'kjoenn',
  'foedsel',
  'foedselINorge',
  'familierelasjon',
  'sivilstand',
  'doedsfall',
  'navn',
  'adressebeskyttelse',
  'bostedsadresse',
  'oppholdsadresse',
  'utflytting',
  'innflytting',
  'postadresse',
  'postadresseIUtlandet',
  'foreldreansvar',
  'statsborgerskap',
  'opphold',
  'vergemaalEllerFremtidsfullmakt',
];
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?([+-]\d\d:\d\d|Z)$/;
const forms: Readonly<Record<string, RegExp>> = {
  husnummer: /^\d{1,4}$/,
  husbokstav: /^[A-Za-zæøåÆØÅ]$/,
  postnummer: /^\d{4}$/,
  kommunenummer: /^\d{4}$/,
  foedekommuneINorge: /^\d{4}$/,
  bostedskommune: /^\d{4}$/,
};

/** The form of a person document, whatever it tells. */
export const documentChecks: readonly Check<RegisterSubject>[] = [
  each('FREG-DOCUMENT-LISTS', (told) => {
    for (const [entity, value] of Object.entries(told)) {
      expectEqual(`whether ${entity} is a list`, Array.isArray(value), !objects.includes(entity));
    }
  }),
  each('FREG-DOCUMENT-EMPTY', (told) => {
    const empty = leavesOf(told).filter(
      // It need not say in which kommune, and says something all the same.
      ({ name, value }) => value === null || value === '' || (isEmpty(value) && name !== 'ukjentBosted'),
    );
    expectEqual(
      'fields without data',
      empty.map(({ path }) => path),
      [],
    );
  }),
  inEach('FREG-DOCUMENT-ORDER', 'some of every sort', authority, async (desk) => {
    for (const known of some(desk)) {
      const told = await tell(desk, known, ['person-basis', 'historikk']);
      for (const entity of Object.keys(told)) {
        const rank = entriesOf(told, entity).map(({ erGjeldende }) => (erGjeldende === false ? 1 : 0));
        expectEqual(`current before former, ${entity}`, rank, [...rank].sort());
        const former = entriesOf(told, entity).filter(({ erGjeldende }) => erGjeldende === false);
        const since = former.map(({ gyldighetstidspunkt }) => Date.parse(String(gyldighetstidspunkt ?? 0)) || 0);
        expectEqual(
          `newest first, ${entity}`,
          since,
          [...since].sort((a, b) => b - a),
        );
      }
    }
  }),
  each('FREG-DOCUMENT-KEYS', (told) => {
    const known = Object.keys(told).filter((entity) => recordedOrder.includes(entity));
    expectEqual(
      'order',
      known,
      recordedOrder.filter((entity) => known.includes(entity)),
    );
  }),
  each('FREG-DOCUMENT-TIMES', (told) => {
    for (const { path, name, value } of leavesOf(told)) {
      if (name.endsWith('tidspunkt')) expectMatch(path, value, time);
      if (/dato$|^gyldig(Fra|Til)$/.test(name)) expectMatch(path, value, /^\d{4}-\d\d-\d\d$/);
      if (name.endsWith('aar')) expectMatch(path, value, /^\d{4}$/);
    }
  }),
  each('FREG-DOCUMENT-REQUIRED', (told) => {
    for (const [entity, fields] of Object.entries(requiredFields)) {
      for (const entry of entriesOf(told, entity)) {
        expectEqual(
          `missing fields of ${entity}`,
          fields.filter((field) => entry[field] === undefined),
          [],
        );
      }
    }
  }),
  each('FREG-DOCUMENT-CODES', (told) => {
    for (const [entity, fields] of Object.entries(codes)) {
      for (const entry of entriesOf(told, entity)) {
        for (const [field, allowed] of Object.entries(fields)) {
          const value = entry[field];
          const holds = value === undefined || allowed.includes(String(value));
          expectThat(`${entity}/${field}`, holds, `one of ${allowed.join(', ')}`, value);
        }
      }
    }
  }),
  each('FREG-DOCUMENT-COUNTRIES', (told) => {
    for (const { path, name, value } of leavesOf(told)) {
      const isThree = /land$|^statsborgerskap$|^utland$/.test(name) && typeof value === 'string';
      if (isThree) expectMatch(path, value, /^[A-Z]{3}$/);
      if (name === 'landkode') expectMatch(path, value, /Doedsbo/.test(path) ? /^[A-Z]{3}$/ : /^[A-Z]{2}$/);
    }
  }),
  inEach('FREG-DOCUMENT-NUMBERS', 'some of every sort', authority, async (desk) => {
    for (const known of some(desk)) {
      const told = await tell(desk, known, ['identifikasjonsnummer', 'historikk']);
      for (const { foedselsEllerDNummer } of entriesOf(told, 'identifikasjonsnummer')) {
        expectMatch('number', foedselsEllerDNummer, /^\d{11}$/);
        const valid = hasCheckDigits(String(foedselsEllerDNummer));
        expectThat('number', valid, 'valid check digits', foedselsEllerDNummer);
      }
    }
  }),
  each('FREG-DOCUMENT-LENGTHS', (told) => {
    for (const { path, name, value } of leavesOf(told)) {
      const form = forms[name];
      if (form) expectMatch(path, value, form);
    }
  }),
].flat();

/** The rule holds for what each package tells of some persons of every sort. */
function each(requirement: string, rule: (told: PersonDocument) => void): readonly Check<RegisterSubject>[] {
  return inEach(requirement, 'some of every sort', all, async (desk: Desk) => {
    for (const known of some(desk)) rule(await tell(desk, known, ['person-basis', 'relasjon-utvidet', 'historikk']));
  });
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value as Fields).length === 0;
}
