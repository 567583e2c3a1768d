import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { isHeld, typedIn } from './document-types.ts';
import { partsIn } from './entities.ts';
import { some } from './kinds.ts';
import { leavesOf } from './leaves.ts';
import { all, authority, type Rettighetspakke } from './packages.ts';
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
  each('FREG-DOCUMENT-REQUIRED', (told) => {
    for (const { path, value, fields } of typedIn(told)) {
      const missing = fields.filter(({ name, isRequired }) => isRequired && value[name] === undefined);
      expectEqual(
        `missing fields of ${path}`,
        missing.map(({ name }) => name),
        [],
      );
    }
  }),
  whole('FREG-DOCUMENT-TYPES', (told) => {
    for (const { path, value, fields } of typedIn(told)) {
      for (const { name, holds } of fields) {
        const isRight = value[name] === undefined || isHeld(value[name], holds);
        expectThat(`${path}/${name}`, isRight, holds, value[name]);
      }
    }
  }),
  whole('FREG-DOCUMENT-FIELDS', (told) => {
    for (const { path, value, fields } of typedIn(told)) {
      const names = fields.map(({ name }) => name);
      const known = Object.keys(value).filter((name) => names.includes(name));
      expectEqual(
        `order of the fields of ${path}`,
        known,
        names.filter((name) => known.includes(name)),
      );
    }
  }),
].flat();

/** The rule holds for what each package tells of some persons of every sort. */
export function each(
  requirement: string,
  rule: (told: PersonDocument) => void,
  packages: readonly Rettighetspakke[] = all,
): readonly Check<RegisterSubject>[] {
  return inEach(requirement, 'some of every sort', packages, async (desk: Desk) => {
    for (const known of some(desk)) rule(await tell(desk, known, partsIn(desk.name)));
  });
}

/** The rule holds for the whole documents of some persons of every sort. */
function whole(requirement: string, rule: (told: PersonDocument) => void): readonly Check<RegisterSubject>[] {
  return each(requirement, rule, authority);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value as Fields).length === 0;
}
