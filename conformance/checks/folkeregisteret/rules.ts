import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { addresses, guardians } from './entities.ts';
import { allOf, one, some } from './kinds.ts';
import { all, authority, family } from './packages.ts';
import { currentOf, currentText, entriesOf, type Fields, type PersonDocument, tell } from './person-document.ts';

const alternatives: Readonly<Record<string, readonly string[]>> = {
  bostedsadresse: ['ukjentBosted', 'vegadresse', 'matrikkeladresse'],
  deltBosted: ['ukjentBosted', 'vegadresse', 'matrikkeladresse'],
  oppholdsadresse: ['vegadresse', 'matrikkeladresse', 'utenlandskAdresse', 'adressenErUkjent'],
  kontaktinformasjonForDoedsbo: ['person', 'advokat', 'organisasjon'],
  familierelasjon: ['relatertPerson', 'relatertPersonUtenFolkeregisteridentifikator'],
  falskIdentitet: ['rettIdentitetVedOpplysninger', 'rettIdentitetErUkjent', 'rettIdentitetVedIdentifikasjonsnummer'],
};
const away = ['militaer', 'utenriks', 'pendler', 'paaSvalbard'];
/** What holds between the entries of a person, and between persons. */
export const ruleChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-RULE-ONE-OF', 'some of every sort', authority, async (desk) => {
    for (const known of some(desk)) {
      const told = await tell(desk, known, [...Object.keys(alternatives), 'historikk']);
      for (const [entity, forms] of Object.entries(alternatives)) {
        for (const entry of entriesOf(told, entity)) {
          expectEqual(`forms of ${entity}`, forms.filter((form) => entry[form] !== undefined).length, 1);
        }
      }
    }
  }),
  ...each('FREG-RULE-ONE-CURRENT', (told) => {
    for (const entity of ['bostedsadresse', 'oppholdsadresse', 'postadresse', 'postadresseIUtlandet']) {
      const current = currentOf(told, entity).length;
      expectThat(`current entries of ${entity}`, current <= 1, 'at most one', current);
    }
  }),
  ...each('FREG-RULE-HOME', (told) => {
    const type = currentText(told, 'identifikasjonsnummer', 'identifikatortype');
    const homes = currentOf(told, 'bostedsadresse').length;
    if (type === 'dNummer') expectEqual('homes with a d-number', homes, 0);
    const strictly = currentText(told, 'adressebeskyttelse', 'graderingsnivaa') === 'strengtFortrolig';
    const isResident = currentText(told, 'status', 'status') === 'bosatt';
    if (type === 'foedselsnummer' && isResident && !strictly) expectEqual('homes of a resident', homes, 1);
  }),
  ...each('FREG-RULE-STAY', (told) => {
    if (currentOf(told, 'bostedsadresse').length === 0) return;
    for (const { oppholdAnnetSted } of currentOf(told, 'oppholdsadresse')) {
      expectThat(
        'oppholdAnnetSted',
        away.includes(String(oppholdAnnetSted)),
        `one of ${away.join(', ')}`,
        oppholdAnnetSted,
      );
    }
  }),
  ...inEach('FREG-RULE-FORTROLIG', 'every address', authority, async (desk) => {
    for (const known of allOf(desk, 'graded fortrolig').slice(0, 5)) {
      const told = await tell(desk, known);
      for (const entity of addresses) {
        for (const { adressegradering } of currentOf(told, entity)) expectEqual(entity, adressegradering, 'fortrolig');
      }
    }
  }),
  ...inEach('FREG-RULE-STRENGT-FORTROLIG', 'every address', authority, async (desk) => {
    for (const known of allOf(desk, 'graded strengtFortrolig').slice(0, 5)) {
      const told = await tell(desk, known);
      for (const entity of ['bostedsadresse', 'deltBosted', 'oppholdsadresse']) {
        expectEqual(entity, currentOf(told, entity), []);
      }
      expectEqual('grading of the postal address', currentText(told, 'postadresse', 'adressegradering'), 'ugradert');
    }
  }),
  ...inEach('FREG-RULE-OPEN-ADDRESS', 'the postal address', all, async (desk) => {
    const told = await tell(desk, one(desk, 'graded strengtFortrolig'), ['postadresse']);
    expectEqual('grading', currentText(told, 'postadresse', 'adressegradering'), 'ugradert');
  }),
  ...inEach('FREG-RULE-STILLBORN', 'a parent', family, async (desk) => {
    const known = one(desk, 'with a stillborn child');
    const told = currentOf(await tell(desk, known, ['familierelasjon']), 'familierelasjon');
    const stillborn = told.filter(({ relatertPersonsRolle }) => relatertPersonsRolle === 'doedfoedtBarn');
    expectThat('stillborn children', stillborn.length > 0, 'some', told);
    for (const { relatertPerson, relatertPersonUtenFolkeregisteridentifikator: nameless } of stillborn) {
      expectEqual('ways in which the child is named', [relatertPerson, nameless].filter(Boolean).length, 1);
    }
  }),
  ...inEach('FREG-RULE-GUARDIAN', 'a current guardian', authority, async (desk) => {
    for (const known of [
      ...allOf(desk, 'with a guardian who has a number'),
      ...allOf(desk, 'with a guardian for certain tasks'),
    ]) {
      for (const { verge } of currentOf(await tell(desk, known, [guardians]), guardians)) {
        const old = Object.keys(verge as Fields).filter((field) => ['navn', 'omfang'].includes(field));
        expectEqual('fields of the old form', old, []);
        expectThat('navnFoedselsdato', (verge as Fields).navnFoedselsdato !== undefined, 'one', verge);
      }
    }
  }),
  ...inEach('FREG-RULE-DEAD', 'addresses and date', authority, async (desk) => {
    for (const known of allOf(desk, 'who is dead').slice(0, 5)) {
      const told = await tell(desk, known);
      expectThat('date of death', currentText(told, 'doedsfall', 'doedsdato') !== '', 'one', told.doedsfall);
      for (const entity of addresses) expectEqual(entity, currentOf(told, entity), []);
    }
  }),
];

/** The rule holds for the whole document of some persons of every sort. */
function each(requirement: string, rule: (told: PersonDocument) => void): readonly Check<RegisterSubject>[] {
  return inEach(requirement, 'some of every sort', authority, async (desk) => {
    for (const known of some(desk)) rule(await tell(desk, known, ['person-basis', 'historikk']));
  });
}
