import { type Check, expectMatch, expectThat, type RegisterSubject } from '../../src/index.ts';
import { hasCheckDigits } from './check-digits.ts';
import { codes } from './codes.ts';
import { inEach } from './desk.ts';
import { each } from './document.ts';
import { some } from './kinds.ts';
import { leavesOf } from './leaves.ts';
import { authority } from './packages.ts';
import { entriesOf, tell } from './person-document.ts';

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?([+-]\d\d:\d\d|Z)$/;
const forms: Readonly<Record<string, RegExp>> = {
  husnummer: /^\d{1,4}$/,
  husbokstav: /^[A-Za-zæøåÆØÅ]$/,
  postnummer: /^\d{4}$/,
  kommunenummer: /^\d{4}$/,
  foedekommuneINorge: /^\d{4}$/,
  bostedskommune: /^\d{4}$/,
  foedselsEllerDNummer: /^\d{11}$/,
  relatertPerson: /^\d{11}$/,
  organisasjonsnummer: /^\d{9}$/,
  fornavn: /^.{1,200}$/,
  mellomnavn: /^.{1,200}$/,
  etternavn: /^.{1,200}$/,
  forkortetNavn: /^.{1,40}$/,
  organisasjonsnavn: /^.{1,175}$/,
};

/** What the fields of a person document hold, whatever it tells. */
export const documentValueChecks: readonly Check<RegisterSubject>[] = [
  each('FREG-DOCUMENT-TIMES', (told) => {
    for (const { path, name, value } of leavesOf(told)) {
      if (name.endsWith('tidspunkt')) expectMatch(path, value, time);
      if (/dato$|^gyldig(Fra|Til)$/.test(name)) expectMatch(path, value, /^\d{4}-\d\d-\d\d$/);
      if (name.endsWith('aar')) expectMatch(path, value, /^\d{4}$/);
    }
  }),
  each('FREG-DOCUMENT-CODES', (told) => {
    for (const { path, name, value } of leavesOf(told)) {
      const [entity] = path.split('/');
      const allowed = codes[`${entity}/${name}`] ?? codes[name];
      const holds = allowed === undefined || allowed.includes(String(value));
      expectThat(path, holds, `one of ${allowed?.join(', ')}`, value);
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
