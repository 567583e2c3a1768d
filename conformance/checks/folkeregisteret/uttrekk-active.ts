import { type Check, expectThat, type RegisterSubject, requires } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { authority, lookup } from './packages.ts';
import { currentText, numberOf, type PersonDocument } from './person-document.ts';
import { batchesOf, ordered, personsBy } from './uttrekk-reading.ts';
import { smallerFirst, whereabouts, yearsAround } from './uttrekk-wanted.ts';

const others = ['midlertidig', 'ikkeBosatt', 'forsvunnet', 'foedselsregistrert'];

/** Who is in an extract by aktiv, and by other statuses than residents have. */
export const uttrekkActiveChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-UTTREKK-ACTIVE', 'somebody known, by aktiv and by the rest', lookup, async (desk) => {
    const known = requires(
      smallerFirst(desk.register.persons).find(isActive),
      'Nobody known of such a status has an address.',
    );
    const criteria = { kommunenummer: whereabouts(known), ...yearsAround(known) };
    const numbersOf = async (...personstatustyper: readonly string[]) =>
      (await batchesOf(desk, await ordered(desk, { personstatustyper, ...criteria }))).flat();
    const active = await numbersOf('aktiv');
    expectThat('persons by aktiv', active.includes(numberOf(known)), 'one among them', active.length);
    const rest = await numbersOf('bosatt', 'utflyttet', 'doed', 'inaktiv');
    expectThat('persons by the rest', !rest.includes(numberOf(known)), 'the one not among them', rest.length);
  }),
  ...inEach('FREG-UTTREKK-ACTIVE', 'one known of each such status, by aktiv', lookup, async (desk) => {
    const active = smallerFirst(desk.register.persons).filter(isActive);
    const known = others
      .map((status) => active.find((person) => statusOf(person) === status))
      .filter((person) => person !== undefined);
    requires(known[0], 'Nobody known of such a status has an address.');
    for (const person of known) {
      const criteria = { kommunenummer: whereabouts(person), ...yearsAround(person) };
      const numbers = (
        await batchesOf(desk, await ordered(desk, { personstatustyper: ['aktiv'], ...criteria }))
      ).flat();
      expectThat(`persons with one ${statusOf(person)}`, numbers.includes(numberOf(person)), 'the one', numbers.length);
    }
  }),
  ...inEach('FREG-UTTREKK-STATUS', 'somebody inactive, by that and by one status more', authority, async (desk) => {
    const isInactive = (person: PersonDocument): boolean =>
      statusOf(person) === 'inaktiv' && Object.keys(whereabouts(person)).length > 0;
    const known = requires(
      smallerFirst(desk.register.persons).find(isInactive),
      'Nobody known who is inactive has an address.',
    );
    const criteria = { kommunenummer: whereabouts(known), ...yearsAround(known) };
    for (const personstatustyper of [['inaktiv'], ['bosatt', 'inaktiv']]) {
      const numbers = (await batchesOf(desk, await ordered(desk, { personstatustyper, ...criteria }))).flat();
      expectThat('persons', numbers.includes(numberOf(known)), 'somebody who fits among them', numbers.length);
      for (const person of await personsBy(desk, numbers.slice(0, 60), ['status'])) {
        expectThat('status', personstatustyper.includes(statusOf(person)), personstatustyper.join(), statusOf(person));
      }
    }
  }),
  ...inEach('FREG-UTTREKK-ACTIVE-STATUSES', 'by aktiv', authority, async (desk) => {
    const known = requires(
      smallerFirst(desk.register.persons).find(isActive),
      'Nobody known of such a status has an address.',
    );
    const job = await ordered(desk, { personstatustyper: ['aktiv'], kommunenummer: whereabouts(known) });
    const persons = await personsBy(desk, (await batchesOf(desk, job)).flat().slice(0, 100), ['status']);
    for (const person of persons) {
      const status = currentText(person, 'status', 'status');
      expectThat('status', others.includes(status), others.join(', '), status);
    }
  }),
];

function statusOf(document: PersonDocument): string {
  return currentText(document, 'status', 'status');
}

function isActive(document: PersonDocument): boolean {
  return others.includes(statusOf(document)) && Object.keys(whereabouts(document)).length > 0;
}
