import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { basisIn, familyEntities, guardians, identityEntities, onlyByName, partsIn } from './entities.ts';
import { allOf, type Kind, one, some } from './kinds.ts';
import {
  all,
  authority,
  family,
  foreign,
  lookup,
  numberless,
  numberOnRequest,
  type Rettighetspakke,
  without,
} from './packages.ts';
import {
  askFor,
  currentOf,
  entriesOf,
  formerNumbersOf,
  numberOf,
  type PersonDocument,
  personIn,
  tell,
} from './person-document.ts';

const resident = 'resident in a house in a street';
const number = 'identifikasjonsnummer';
const seesFalseIdentity: readonly Rettighetspakke[] = [
  'offentlig-med-hjemmel',
  'offentligutenhjemmel',
  'finans',
  'eid',
];
/** What may be withheld of protected persons. */
export const isOpen = (known: PersonDocument): boolean => entriesOf(known, 'adressebeskyttelse').length === 0;
const entities = (told: PersonDocument): readonly string[] => Object.keys(told).sort();
const withoutNumber = (told: PersonDocument): readonly string[] => entities(told).filter((name) => name !== number);

/** What a question shows of a person. */
export const partChecks: readonly Check<RegisterSubject>[] = [
  inEach('FREG-PART-DEFAULT', 'some of every sort', all, async (desk) => {
    for (const known of some(desk)) {
      expectEqual('person', await tell(desk, known), await tell(desk, known, ['person-basis']));
    }
  }),
  inEach('FREG-PART-BASIS', 'some of every sort', all, async (desk) => {
    for (const known of some(desk).filter(isOpen)) {
      const held = basisIn(desk.name).filter((entity) => currentOf(known, entity).length > 0);
      expectEqual('entities', entities(await tell(desk, known, ['person-basis'])), [...held].sort());
    }
  }),
  ...['navn', 'foedsel', 'bostedsadresse'].map((entity) =>
    inEach('FREG-PART-SINGLE', entity, all, async (desk) => {
      expectEqual('entities', withoutNumber(await tell(desk, one(desk, resident), [entity])), [entity]);
    }),
  ),
  inEach('FREG-PART-SINGLE', 'each of person-basis', all, async (desk) => {
    for (const entity of basisIn(desk.name).filter((name) => name !== number)) {
      const known = some(desk).find((person) => isOpen(person) && currentOf(person, entity).length > 0);
      if (known) expectEqual('entities', withoutNumber(await tell(desk, known, [entity])), [entity]);
    }
  }),
  inEach('FREG-PART-REPEATED', 'two entities', all, async (desk) => {
    expectEqual('entities', withoutNumber(await tell(desk, one(desk, resident), ['navn', 'foedsel'])), [
      'foedsel',
      'navn',
    ]);
  }),
  inEach('FREG-PART-REPEATED', 'entities and groups', all, async (desk) => {
    const known = one(desk, 'with a guardian for certain tasks');
    for (const parts of [
      ['navn', 'relasjon-utvidet', 'innflytting'],
      ['relasjon-utvidet', 'person-basis'],
    ]) {
      const each = await Promise.all(parts.map((part) => tell(desk, known, [part])));
      expectEqual('entities', entities(await tell(desk, known, parts)), [...new Set(each.flatMap(entities))].sort());
    }
  }),
  inEach('FREG-PART-NUMBER-ALWAYS', 'the name', lookup, async (desk) => {
    const known = one(desk, resident);
    for (const part of ['navn', 'foedsel', 'relasjon-utvidet', 'innflytting']) {
      expectEqual('number', numberOf(await tell(desk, known, [part])), numberOf(known));
    }
  }),
  inEach('FREG-PART-NUMBER-ASKED', 'asked for, and not', numberOnRequest, async (desk) => {
    const known = one(desk, resident);
    expectEqual('entities of the name', entities(await tell(desk, known, ['navn'])), ['navn']);
    expectEqual('number', numberOf(await tell(desk, known, ['navn', number])), numberOf(known));
  }),
  inEach('FREG-PART-NUMBER-NEVER', 'asked for, and not', numberless, async (desk) => {
    const known = one(desk, resident);
    for (const person of [known, one(desk, 'who had another number before')]) {
      const { body } = await askFor(desk, person, [...partsIn(desk.name), guardians]);
      const told = [numberOf(person), ...formerNumbersOf(person)].filter((each) => body.includes(each));
      expectThat('body', told.length === 0, 'no number of the person', 'the number');
    }
    expectEqual('status of asking for it', (await askFor(desk, known, [number])).status, 406);
  }),
  shows('FREG-PART-IDENTITY', 'identitetsgrunnlag-utvidet', foreign, {
    'with a foreign identity number': 'utenlandskPersonidentifikasjon',
    'with an identity document': 'legitimasjonsdokument',
    'with a false identity': 'falskIdentitet',
  }),
  inEach('FREG-PART-IDENTITY', 'nothing else', foreign, (desk) =>
    showsNoOthers(desk, 'with a foreign identity number', 'identitetsgrunnlag-utvidet', identityEntities),
  ),
  shows('FREG-PART-FALSE-IDENTITY', 'falskIdentitet', seesFalseIdentity, { 'with a false identity': 'falskIdentitet' }),
  shows('FREG-PART-RELATIONS', 'relasjon-utvidet', family, {
    'with relatives': 'familierelasjon',
    'under parental responsibility or with it': 'foreldreansvar',
    'with a guardian for certain tasks': guardians,
  }),
  inEach('FREG-PART-RELATIONS', 'nothing else', family, (desk) =>
    showsNoOthers(desk, 'with relatives', 'relasjon-utvidet', [guardians, ...familyEntities]),
  ),
  shows('FREG-PART-GUARDIANS', 'relasjon-utvidet', without(family), { 'with a guardian for certain tasks': guardians }),
  inEach('FREG-PART-GUARDIANS', 'nothing else', without(family), (desk) =>
    showsNoOthers(desk, 'with relatives', 'relasjon-utvidet', [guardians]),
  ),
  shows('FREG-PART-ONLY-BY-NAME', 'rettsligHandleevne', authority, {
    'with limited legal capacity': 'rettsligHandleevne',
  }),
  inEach('FREG-PART-ONLY-BY-NAME', 'in no group', authority, async (desk) => {
    const groups = ['person-basis', 'identitetsgrunnlag-utvidet', 'relasjon-utvidet'];
    for (const known of some(desk)) {
      const shown = onlyByName.filter((entity) => currentOf(known, entity).length > 0);
      const inGroups = entities(await tell(desk, known, groups)).filter((entity) => onlyByName.includes(entity));
      expectEqual('entities in groups', inGroups, []);
      expectEqual('entities by name', withoutNumber(await tell(desk, known, onlyByName)), [...shown].sort());
    }
  }),
  ...['rettsligHandleevne', 'RettsligHandleevne'].map((spelling) =>
    inEach('FREG-PART-CASE', spelling, all, async (desk) => {
      expectEqual('status', (await askFor(desk, one(desk, resident), [spelling])).status, 200);
      const told = await tell(desk, one(desk, 'with limited legal capacity'), [spelling]);
      expectEqual('entities', withoutNumber(told), ['rettsligHandleevne']);
    }),
  ),
].flat();

/** The part shows persons of each kind the entity that makes them one. */
export function shows(
  requirement: string,
  part: string,
  packages: readonly Rettighetspakke[],
  entityOf: Readonly<Partial<Record<Kind, string>>>,
): readonly Check<RegisterSubject>[] {
  return Object.entries(entityOf).flatMap(([kind, entity]) =>
    inEach(requirement, `somebody ${kind}`, packages, async (desk) => {
      const [known] = allOf(desk, kind as Kind).filter(isOpen);
      const answer = await askFor(desk, known ?? one(desk, kind as Kind), [part]);
      expectEqual('status', answer.status, 200);
      const told = personIn(answer);
      expectThat('entities', told[entity] !== undefined, `${entity} among them`, entities(told));
    }),
  );
}

async function showsNoOthers(desk: Desk, kind: Kind, part: string, allowed: readonly string[]): Promise<void> {
  const others = withoutNumber(await tell(desk, one(desk, kind), [part])).filter((entity) => !allowed.includes(entity));
  expectEqual('other entities', others, []);
}
