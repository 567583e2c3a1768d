import {
  type Check,
  expectEqual,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
} from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { allOf } from './kinds.ts';
import { authority, family } from './packages.ts';
import { currentOf, currentText, type Fields, numberOf, type PersonDocument } from './person-document.ts';

/** The role of one of two relatives, by that of the other. */
const turnedRound: Readonly<Record<string, readonly string[]>> = {
  barn: ['mor', 'far', 'medmor'],
  mor: ['barn'],
  far: ['barn'],
  medmor: ['barn'],
  doedfoedtBarn: ['mor', 'far', 'medmor'],
  ektefelleEllerPartner: ['ektefelleEllerPartner'],
  soesken: ['soesken'],
};

/** What holds between the documents of several persons: of all among the subject's who are related to somebody. */
export const ruleBetweenChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-RULE-SPOUSES', 'every spouse', authority, async (desk) => {
    const spouseOf = (person: PersonDocument): string => currentText(person, 'sivilstand', 'relatertVedSivilstand');
    const married = allOf(desk, 'who is married');
    const spouses = await lookUp(desk, married.map(spouseOf), 'sivilstand');
    for (const known of married) {
      const spouse = spouses.get(spouseOf(known)) ?? {};
      expectEqual('spouse of the spouse', spouseOf(spouse), numberOf(known));
    }
  }),
  ...inEach('FREG-RULE-FAMILY', 'every relative', family, async (desk) => {
    const related = await lookUp(desk, allOf(desk, 'with relatives').filter(isAlive).map(numberOf), 'familierelasjon');
    const relations = [...related].flatMap(([id, told]) =>
      currentOf(told, 'familierelasjon')
        .filter(({ relatertPerson }) => relatertPerson !== undefined)
        .map((relation) => ({ id, ...relation }) as Relation),
    );
    expectThat('relations', relations.length > 0, 'some', relations);
    const others = await lookUp(
      desk,
      relations.map(({ relatertPerson }) => relatertPerson),
      'familierelasjon',
    );
    for (const { id, relatertPerson, relatertPersonsRolle, minRolleForPerson } of relations) {
      const roles = turnedRound[relatertPersonsRolle] ?? [];
      expectThat('role', roles.includes(minRolleForPerson), `one of ${roles.join(', ')}`, minRolleForPerson);
      const mirrored = currentOf(others.get(relatertPerson) ?? {}, 'familierelasjon').some(
        (relation) =>
          relation.relatertPerson === id &&
          relation.minRolleForPerson === relatertPersonsRolle &&
          relation.relatertPersonsRolle === minRolleForPerson,
      );
      expectThat('the relative', mirrored, 'the same relation turned round', relatertPersonsRolle);
    }
  }),
  ...inEach('FREG-RULE-RESPONSIBILITY', 'both', family, async (desk) => {
    const persons = allOf(desk, 'under parental responsibility or with it').filter(isAlive).map(numberOf);
    const responsibilities = [...(await lookUp(desk, persons, 'foreldreansvar'))].flatMap(([id, told]) =>
      currentOf(told, 'foreldreansvar').map((entry) => ({ ...entry, id }) as Fields & { readonly id: string }),
    );
    expectThat('responsibilities', responsibilities.length > 0, 'some', responsibilities);
    const otherIn = ({ id, ansvarlig, ansvarssubjekt }: Fields) => (ansvarlig === id ? ansvarssubjekt : ansvarlig);
    const named = responsibilities.filter((entry) => otherIn(entry) !== undefined);
    const others = await lookUp(
      desk,
      named.map((entry) => String(otherIn(entry))),
      'foreldreansvar',
    );
    for (const entry of named) {
      const { ansvar, ansvarlig, ansvarssubjekt } = entry;
      const told = currentOf(others.get(String(otherIn(entry))) ?? {}, 'foreldreansvar');
      const isSame = (other: Fields): boolean =>
        other.ansvar === ansvar && other.ansvarlig === ansvarlig && other.ansvarssubjekt === ansvarssubjekt;
      expectThat('the other document', told.some(isSame), 'the same responsibility', told);
    }
  }),
];

/** What a death ends has ended with those who live on, and stands with the dead as it was. */
function isAlive(person: PersonDocument): boolean {
  return currentText(person, 'status', 'status') !== 'doed';
}

interface Relation {
  readonly id: string;
  readonly relatertPerson: string;
  readonly relatertPersonsRolle: string;
  readonly minRolleForPerson: string;
}

/** What the package tells of persons, by number, in one question. @throws PreconditionFailed when it tells nothing. */
export async function lookUp(
  desk: Desk,
  ids: readonly string[],
  part: string,
): Promise<ReadonlyMap<string, PersonDocument>> {
  const body = { foedselsEllerDNummer: [...new Set(ids)].slice(0, 1000) };
  const answer = await desk.ask('/personer/bulkoppslag', { query: [['part', part]], body });
  if (answer.status !== 200) throw new PreconditionFailed(`No persons: the bulk lookup answered ${answer.status}.`);
  const { oppslag = [] } = jsonOf(answer) as { oppslag?: readonly Fields[] };
  return new Map(
    oppslag.map(({ foedselsEllerDNummer, folkeregisterperson = {} }) => [
      String(foedselsEllerDNummer),
      folkeregisterperson as PersonDocument,
    ]),
  );
}
