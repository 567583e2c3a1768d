import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { addresses, familyEntities, guardians, partsIn } from './entities.ts';
import { one, some } from './kinds.ts';
import { all, authority, family, numberless, withoutAuthority } from './packages.ts';
import { entriesOf, type Fields, formerOf, type PersonDocument, tell } from './person-document.ts';

const number = 'identifikasjonsnummer';
const former = (told: PersonDocument): readonly string[] =>
  Object.keys(told)
    .filter((entity) => formerOf(told, entity).length > 0)
    .sort();

/** What has been. */
export const partHistoryChecks: readonly Check<RegisterSubject>[] = [
  inEach('FREG-PART-CURRENT', 'some of every sort', all, async (desk) => {
    for (const known of some(desk)) {
      for (const [entity, entries] of entriesIn(await tell(desk, known))) {
        const others = entries.filter(({ erGjeldende }) => erGjeldende !== true);
        expectEqual(`entries of ${entity} that are not current`, others, []);
      }
    }
  }),
  inEach('FREG-PART-HISTORY', 'the address before', all, async (desk) => {
    await expectFormer(desk, one(desk, 'who has moved'), 'bostedsadresse');
  }),
  inEach('FREG-PART-HISTORY', 'the name before', all, async (desk) => {
    await expectFormer(desk, one(desk, 'who has had another surname'), 'navn');
  }),
  inEach(
    'FREG-PART-HISTORY',
    'the number before',
    all.filter((name) => !numberless.includes(name)),
    async (desk) => {
      const known = one(desk, 'who had another number before');
      const told = await tell(desk, known, [number, 'historikk']);
      const opphoert = entriesOf(told, number).filter(({ status }) => status === 'opphoert');
      expectThat('numbers', opphoert.length > 0, 'the one before among them', entriesOf(told, number));
    },
  ),
  inEach('FREG-PART-HISTORY', 'some of every sort', all, async (desk) => {
    const entities = ['navn', ...addresses];
    const graded = (known: PersonDocument): boolean =>
      addresses.some((entity) =>
        entriesOf(known, entity).some(({ adressegradering }) => adressegradering !== 'ugradert'),
      );
    for (const known of some(desk).filter((person) => !graded(person))) {
      const told = await tell(desk, known, [...entities, 'historikk']);
      const numbersOf = (person: PersonDocument) => entities.map((entity) => formerOf(person, entity).length);
      expectEqual('numbers of former entries', numbersOf(told), numbersOf(known));
    }
  }),
  inEach('FREG-PART-HISTORY-ALL', 'some of every sort', authority, async (desk) => {
    for (const known of some(desk)) {
      const told = await tell(desk, known, partsIn(desk.name));
      expectEqual('entities with former entries', former(told), former(known));
      for (const entity of former(known)) {
        expectEqual(
          `number of former entries of ${entity}`,
          formerOf(told, entity).length,
          formerOf(known, entity).length,
        );
      }
    }
  }),
  inEach('FREG-PART-HISTORY-SIVILSTAND', 'the civil status before', family, async (desk) => {
    await expectFormer(desk, one(desk, 'with former civil status'), 'sivilstand');
  }),
  inEach('FREG-PART-HISTORY-NO-OTHERS', 'some of every sort', withoutAuthority, async (desk) => {
    const relations = family.includes(desk.name) ? [guardians, ...familyEntities] : [guardians];
    const mayHave = ['navn', ...addresses, number, ...(family.includes(desk.name) ? ['sivilstand'] : [])];
    for (const known of some(desk)) {
      const told = await tell(desk, known, ['person-basis', ...relations, 'innflytting', 'utflytting', 'historikk']);
      const others = former(told).filter((entity) => !mayHave.includes(entity));
      expectEqual('other entities with former entries', others, []);
    }
  }),
].flat();

function entriesIn(told: PersonDocument): readonly (readonly [string, readonly Fields[]])[] {
  return Object.keys(told).map((entity) => [entity, entriesOf(told, entity)]);
}

/** Former entries are shown with the part, and not without. */
async function expectFormer(desk: Desk, known: PersonDocument, entity: string): Promise<void> {
  expectEqual('former entries without', formerOf(await tell(desk, known, [entity]), entity), []);
  const told = await tell(desk, known, [entity, 'historikk']);
  expectThat('former entries', formerOf(told, entity).length > 0, 'some', formerOf(told, entity));
}
