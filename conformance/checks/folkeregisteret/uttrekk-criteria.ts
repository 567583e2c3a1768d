import { type Check, expectEqual, expectThat, type RegisterSubject, requires } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { happen, personNow, settler } from './hendelse-reading.ts';
import { kinds } from './kinds.ts';
import { kommuneOf } from './kommune-of.ts';
import { authority, lookup } from './packages.ts';
import { currentOf, currentText, type Fields, numberOf } from './person-document.ts';
import { batchesOf, idsIn, ordered, personsBy, whenReady } from './uttrekk-reading.ts';
import {
  commonJob,
  criteriaOf,
  smallerFirst,
  type Wanted,
  wantedAt,
  whereabouts,
  yearsAround,
} from './uttrekk-wanted.ts';

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
  ...['kvinne', 'mann'].map((kjoenn) =>
    inEach('FREG-UTTREKK-SEX', kjoenn, lookup, async (desk) => {
      const { kommune, years } = wantedAt(desk);
      const kommunenummer = { bostedskommunenummer: kommune };
      const job = await ordered(desk, { personstatustyper: ['bosatt'], kommunenummer, ...years, kjoenn });
      const numbers = (await batchesOf(desk, job)).flat().slice(0, 60);
      for (const person of await personsBy(desk, numbers, ['kjoenn'])) {
        expectEqual('kjoenn', currentText(person, 'kjoenn', 'kjoenn'), kjoenn);
      }
    }),
  ),
  each(
    'FREG-UTTREKK-CITIZENSHIP',
    'statsborgerskap',
    ({ statsborgerskap }) => statsborgerskap,
    ({ statsborgerskap }) => statsborgerskap,
  ),
  ...inEach('FREG-UTTREKK-CITIZENSHIP', 'who was one', authority, async (desk) => {
    const personidentifikator = await settler(desk);
    await happen(desk, { type: 'statsborgerskap-acquired', personidentifikator, statsborgerskap: 'NOR' });
    await happen(desk, { type: 'statsborgerskap-lost', personidentifikator, statsborgerskap: 'POL' });
    const person = await personNow(desk, personidentifikator);
    const criteria = { kommunenummer: whereabouts(person), ...yearsAround(person) };
    const numbersOf = async (statsborgerskap: string) =>
      (
        await batchesOf(desk, await ordered(desk, { personstatustyper: ['bosatt'], statsborgerskap, ...criteria }))
      ).flat();
    expectThat(
      'persons by NOR',
      (await numbersOf('NOR')).includes(personidentifikator),
      'one among them',
      'the others',
    );
    expectThat(
      'persons by POL',
      !(await numbersOf('POL')).includes(personidentifikator),
      'the others',
      'one among them',
    );
  }),
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
  ...inEach('FREG-UTTREKK-BIRTH-YEAR', 'one year, the first and the last alike', lookup, async (desk) => {
    const wanted = wantedAt(desk);
    const year = currentText(wanted.known, 'foedsel', 'foedselsdato').slice(0, 4);
    const years = { foedselsaarFraOgMed: year, foedselsaarTilOgMed: year };
    const numbers = (await batchesOf(desk, await ordered(desk, criteriaOf({ ...wanted, years })))).flat();
    expectThat('persons', numbers.includes(numberOf(wanted.known)), 'who was born then among them', numbers.length);
  }),
  ...(['foedselsaarFraOgMed', 'foedselsaarTilOgMed'] as const).map((name) =>
    inEach('FREG-UTTREKK-BIRTH-YEAR', `${name} alone`, authority, async (desk) => {
      const { known } = wantedAt(desk);
      const year = currentText(known, 'foedsel', 'foedselsdato').slice(0, 4);
      const { foedselsaarFraOgMed, foedselsaarTilOgMed, ...others } = criteriaOf(wantedAt(desk));
      const job = await ordered(desk, { ...others, [name]: year });
      const numbers = (await batchesOf(desk, job)).flat();
      expectThat('persons', numbers.includes(numberOf(known)), 'who was born then among them', numbers.length);
      for (const person of await personsBy(desk, numbers.slice(0, 60), ['foedsel'])) {
        const born = currentText(person, 'foedsel', 'foedselsdato').slice(0, 4);
        expectThat(
          'year of birth',
          name === 'foedselsaarFraOgMed' ? born >= year : born <= year,
          `${name} ${year}`,
          born,
        );
      }
    }),
  ),
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
    const known = requires(smallerFirst(desk.register.persons).find(isThere), 'Nobody known stays in a street.');
    const oppholdskommunenummer = kommuneOf(currentOf(known, 'oppholdsadresse')[0]);
    const kommunenummer = { oppholdskommunenummer };
    const job = await ordered(desk, { personstatustyper: ['bosatt'], kommunenummer, ...yearsAround(known) });
    const numbers = (await batchesOf(desk, job)).flat();
    expectThat('persons', numbers.includes(numberOf(known)), 'somebody who stays there among them', numbers.length);
    const persons = await personsBy(desk, numbers.slice(0, 100), ['oppholdsadresse']);
    const kommuner = persons.flatMap((person) => currentOf(person, 'oppholdsadresse').map(kommuneOf));
    expectEqual('kommuner', [...new Set(kommuner)], [oppholdskommunenummer]);
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
