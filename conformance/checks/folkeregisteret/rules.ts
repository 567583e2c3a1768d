import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { addresses } from './entities.ts';
import { allOf, one, some } from './kinds.ts';
import { all, authority, family } from './packages.ts';
import {
  currentOf,
  currentText,
  entriesOf,
  type Fields,
  numberOf,
  type PersonDocument,
  personIn,
  tell,
} from './person-document.ts';

const alternatives: Readonly<Record<string, readonly string[]>> = {
  bostedsadresse: ['ukjentBosted', 'vegadresse', 'matrikkeladresse'],
  deltBosted: ['ukjentBosted', 'vegadresse', 'matrikkeladresse'],
  oppholdsadresse: ['vegadresse', 'matrikkeladresse', 'utenlandskAdresse', 'adressenErUkjent'],
};
const away = ['militaer', 'utenriks', 'pendler', 'paaSvalbard'];
/** The role of one of two relatives, by that of the other. */
const turnedRound: Readonly<Record<string, readonly string[]>> = {
  barn: ['mor', 'far', 'medmor'],
  mor: ['barn'],
  far: ['barn'],
  medmor: ['barn'],
  ektefelleEllerPartner: ['ektefelleEllerPartner'],
  soesken: ['soesken'],
};

/** What holds between the entries of a person, and between persons. */
export const ruleChecks: readonly Check<RegisterSubject>[] = [
  ...each('FREG-RULE-ONE-OF', (told) => {
    for (const [entity, forms] of Object.entries(alternatives)) {
      for (const entry of entriesOf(told, entity)) {
        expectEqual(`forms of ${entity}`, forms.filter((form) => entry[form] !== undefined).length, 1);
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
    const told = await tell(desk, one(desk, 'graded strengtFortrolig'));
    for (const entity of ['bostedsadresse', 'deltBosted', 'oppholdsadresse']) {
      expectEqual(entity, currentOf(told, entity), []);
    }
    expectEqual('grading of the postal address', currentText(told, 'postadresse', 'adressegradering'), 'ugradert');
  }),
  ...inEach('FREG-RULE-OPEN-ADDRESS', 'the postal address', all, async (desk) => {
    const told = await tell(desk, one(desk, 'graded strengtFortrolig'), ['postadresse']);
    expectEqual('grading', currentText(told, 'postadresse', 'adressegradering'), 'ugradert');
  }),
  ...inEach('FREG-RULE-DEAD', 'addresses and date', authority, async (desk) => {
    for (const known of allOf(desk, 'who is dead').slice(0, 5)) {
      const told = await tell(desk, known);
      expectThat('date of death', currentText(told, 'doedsfall', 'doedsdato') !== '', 'one', told.doedsfall);
      for (const entity of addresses) expectEqual(entity, currentOf(told, entity), []);
    }
  }),
  ...inEach('FREG-RULE-SPOUSES', 'the spouse', authority, async (desk) => {
    for (const known of allOf(desk, 'who is married').slice(0, 5)) {
      const spouse = currentText(known, 'sivilstand', 'relatertVedSivilstand');
      const told = await lookUp(desk, spouse, 'sivilstand');
      expectEqual('spouse of the spouse', currentText(told, 'sivilstand', 'relatertVedSivilstand'), numberOf(known));
    }
  }),
  ...inEach('FREG-RULE-FAMILY', 'every relative', family, async (desk) => {
    for (const known of allOf(desk, 'with relatives').slice(0, 3)) {
      const told = await tell(desk, known, ['familierelasjon']);
      for (const { relatertPerson, relatertPersonsRolle, minRolleForPerson } of currentOf(told, 'familierelasjon')) {
        if (relatertPerson === undefined) continue;
        const roles = turnedRound[String(relatertPersonsRolle)] ?? [];
        expectThat('role', roles.includes(String(minRolleForPerson)), `one of ${roles.join(', ')}`, minRolleForPerson);
        const other = await lookUp(desk, String(relatertPerson), 'familierelasjon');
        const mirrored = currentOf(other, 'familierelasjon').some(
          (relation) =>
            relation.relatertPerson === numberOf(known) &&
            relation.minRolleForPerson === relatertPersonsRolle &&
            relation.relatertPersonsRolle === minRolleForPerson,
        );
        expectThat('the relative', mirrored, 'the same relation turned round', relatertPersonsRolle);
      }
    }
  }),
  ...inEach('FREG-RULE-RESPONSIBILITY', 'both', family, async (desk) => {
    const known = one(desk, 'under parental responsibility or with it');
    const told = await tell(desk, known, ['foreldreansvar']);
    expectThat('responsibilities', currentOf(told, 'foreldreansvar').length > 0, 'some', told);
    for (const { ansvar, ansvarlig, ansvarssubjekt } of currentOf(told, 'foreldreansvar')) {
      const other = ansvarlig === numberOf(known) ? ansvarssubjekt : ansvarlig;
      if (other === undefined) continue;
      const others = currentOf(await lookUp(desk, String(other), 'foreldreansvar'), 'foreldreansvar');
      const same = (entry: Fields): boolean =>
        entry.ansvar === ansvar && entry.ansvarlig === ansvarlig && entry.ansvarssubjekt === ansvarssubjekt;
      expectThat('the other document', others.some(same), 'the same responsibility', others);
    }
  }),
];

/** The rule holds for the whole document of some persons of every sort. */
function each(requirement: string, rule: (told: PersonDocument) => void): readonly Check<RegisterSubject>[] {
  return inEach(requirement, 'some of every sort', authority, async (desk) => {
    for (const known of some(desk)) rule(await tell(desk, known, ['person-basis', 'historikk']));
  });
}

async function lookUp(desk: Desk, id: string, part: string): Promise<PersonDocument> {
  return personIn(await desk.ask(`/personer/${id}`, { query: [['part', part]] }));
}
