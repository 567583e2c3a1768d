import { type Check, expectEqual, expectThat, type RegisterSubject, requires } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { kinds } from './kinds.ts';
import { kommuneOf } from './kommune-of.ts';
import { authority, lookup } from './packages.ts';
import { currentOf, currentText, type Fields, numberOf, type PersonDocument } from './person-document.ts';
import { batchesOf, idsIn, ordered, personsBy, whenReady } from './uttrekk-reading.ts';
import { commonJob, criteriaOf, type Wanted, wantedAt, yearsAround } from './uttrekk-wanted.ts';

const others = ['midlertidig', 'ikkeBosatt', 'forsvunnet', 'foedselsregistrert'];
const isOpen = ({ adressegradering }: Fields): boolean => adressegradering === 'ugradert';

/** Who is in an extract. */
export const uttrekkCriterionChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-UTTREKK-FOUND', 'somebody known', lookup, async (desk) => {
    const ids = idsIn(await whenReady(desk, await commonJob(desk), 0));
    const number = numberOf(wantedAt(desk).known);
    expectThat('persons', ids.includes(number), 'somebody who fits among them', ids.length);
  }),
  ...inEach('FREG-UTTREKK-LOOKUP', 'all of a batch', lookup, async (desk) => {
    const numbers = idsIn(await whenReady(desk, await commonJob(desk), 0)).slice(0, 1000);
    const persons = await personsBy(desk, numbers, ['identifikasjonsnummer']);
    expectEqual('numbers', persons.map(numberOf).sort(), [...numbers].sort());
  }),
  each(
    'FREG-UTTREKK-STATUS',
    'status',
    ({ status }) => status,
    () => 'bosatt',
  ),
  each(
    'FREG-UTTREKK-SEX',
    'kjoenn',
    ({ kjoenn }) => kjoenn,
    ({ kjoenn }) => kjoenn,
  ),
  each(
    'FREG-UTTREKK-CITIZENSHIP',
    'statsborgerskap',
    ({ statsborgerskap }) => statsborgerskap,
    ({ statsborgerskap }) => statsborgerskap,
  ),
  each(
    'FREG-UTTREKK-CIVIL-STATUS',
    'sivilstand',
    ({ sivilstand }) => sivilstand,
    ({ sivilstandstype }) => sivilstandstype,
  ),
  ...inEach('FREG-UTTREKK-KOMMUNE', 'residents', lookup, async (desk) => {
    const { kommune } = wantedAt(desk);
    const kommuner = (await found(desk, 'bostedsadresse')).flatMap((person) =>
      currentOf(person, 'bostedsadresse').map(kommuneOf),
    );
    expectEqual('kommuner', [...new Set(kommuner)], [kommune]);
  }),
  ...inEach('FREG-UTTREKK-BIRTH-YEAR', 'residents', lookup, async (desk) => {
    const { foedselsaarFraOgMed: from, foedselsaarTilOgMed: to } = wantedAt(desk).years;
    for (const person of await found(desk, 'foedsel')) {
      const year = currentText(person, 'foedsel', 'foedselsdato').slice(0, 4);
      expectThat('year of birth', year >= from && year <= to, `${from} to ${to}`, year);
    }
  }),
  ...inEach('FREG-UTTREKK-DEATH-YEAR', 'residents who died', lookup, async (desk) => {
    const job = await ordered(desk, {
      ...criteriaOf(wantedAt(desk)),
      doedsaarFraOgMed: '1900',
      doedsaarTilOgMed: '2100',
    });
    expectEqual('persons', (await batchesOf(desk, job)).flat().length, 0);
  }),
  ...inEach('FREG-UTTREKK-STAY', 'of somebody known', lookup, async (desk) => {
    const isThere = kinds['with an address of stay in a street'];
    const known = requires(desk.register.persons.find(isThere), 'Nobody known stays in a street.');
    const oppholdskommunenummer = kommuneOf(currentOf(known, 'oppholdsadresse')[0]);
    const kommunenummer = { oppholdskommunenummer };
    const job = await ordered(desk, { personstatustyper: ['bosatt'], kommunenummer, ...yearsAround(known) });
    const numbers = (await batchesOf(desk, job)).flat();
    expectThat('persons', numbers.includes(numberOf(known)), 'somebody who stays there among them', numbers.length);
    const persons = await personsBy(desk, numbers.slice(0, 100), ['oppholdsadresse']);
    const kommuner = persons.flatMap((person) => currentOf(person, 'oppholdsadresse').map(kommuneOf));
    expectEqual('kommuner', [...new Set(kommuner)], [oppholdskommunenummer]);
  }),
  ...inEach('FREG-UTTREKK-ACTIVE', 'somebody known, by aktiv and by the rest', lookup, async (desk) => {
    const known = requires(desk.register.persons.find(isActive), 'Nobody known of such a status has an address.');
    const criteria = { kommunenummer: whereabouts(known), ...yearsAround(known) };
    const numbersOf = async (...personstatustyper: readonly string[]) =>
      (await batchesOf(desk, await ordered(desk, { personstatustyper, ...criteria }))).flat();
    const active = await numbersOf('aktiv');
    expectThat('persons by aktiv', active.includes(numberOf(known)), 'one among them', active.length);
    const rest = await numbersOf('bosatt', 'utflyttet', 'doed', 'inaktiv');
    expectThat('persons by the rest', !rest.includes(numberOf(known)), 'the one not among them', rest.length);
  }),
  ...inEach('FREG-UTTREKK-ACTIVE-STATUSES', 'by aktiv', authority, async (desk) => {
    const known = requires(desk.register.persons.find(isActive), 'Nobody known of such a status has an address.');
    const job = await ordered(desk, { personstatustyper: ['aktiv'], kommunenummer: whereabouts(known) });
    const persons = await personsBy(desk, (await batchesOf(desk, job)).flat().slice(0, 100), ['status']);
    for (const person of persons) {
      const status = currentText(person, 'status', 'status');
      expectThat('status', others.includes(status), others.join(', '), status);
    }
  }),
].flat();

/** Everybody in the extract that all checks share has a value of an entity that was asked for. */
function each(requirement: string, entity: string, of: (entry: Fields) => unknown, asked: (wanted: Wanted) => string) {
  return inEach(requirement, 'residents', lookup, async (desk) => {
    const expected = asked(wantedAt(desk));
    for (const person of await found(desk, entity)) {
      const values = currentOf(person, entity).map(of);
      expectThat(entity, values.includes(expected), expected, values);
    }
  });
}

/** Some of the persons in the extract that all checks share. */
async function found(desk: Desk, part: string): Promise<readonly Fields[]> {
  const numbers = idsIn(await whenReady(desk, await commonJob(desk), 0));
  return personsBy(desk, numbers.slice(0, 60), [part]);
}

function isActive(document: PersonDocument): boolean {
  return others.includes(currentText(document, 'status', 'status')) && Object.keys(whereabouts(document)).length > 0;
}

/** How the kommune of somebody is asked for; nothing when the address is not open to all. */
function whereabouts(document: PersonDocument): Readonly<Record<string, string>> {
  const [home] = currentOf(document, 'bostedsadresse').filter(isOpen).map(kommuneOf);
  if (home) return { bostedskommunenummer: home };
  const [stay] = currentOf(document, 'oppholdsadresse').filter(isOpen).map(kommuneOf);
  return stay ? { oppholdskommunenummer: stay } : {};
}
