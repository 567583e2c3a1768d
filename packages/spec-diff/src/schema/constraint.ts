import { type JsonObject, listAt, stableJson } from '../document/json.ts';

/** Limits by keyword; what limits nothing is left out. */
export type Constraints = ReadonlyMap<string, unknown>;

/** Keywords of which the greatest of several holds; 0 limits nothing. */
const lower = ['minLength', 'minItems', 'minProperties'];
/** Keywords of which the least of several holds. */
const upper = ['maxLength', 'maxItems', 'maxProperties'];
/** Keywords of which nothing but sameness is looked at. */
const opaque = [
  ...['pattern', 'format', 'contentEncoding', 'contentMediaType', 'multipleOf', 'uniqueItems', 'not', 'if', 'then'],
  ...['else', 'dependentRequired', 'dependentSchemas', 'propertyNames', 'contains', 'minContains', 'maxContains'],
  ...['patternProperties', 'unevaluatedItems', 'unevaluatedProperties'],
];

/** The limits of schemas that hold together, for numbers that are whole or not, and an object that declares these names. */
export function constraintsOf(
  nodes: readonly JsonObject[],
  isInteger: boolean,
  declared: { has(name: string): boolean },
): Constraints {
  const given = valuesByKeyword(nodes);
  const found = new Map<string, unknown>();
  const set = (keyword: string, value: unknown): void => {
    if (value !== undefined && value !== false) found.set(keyword, value);
  };
  const numbers = (keyword: string): readonly number[] =>
    (given.get(keyword) ?? []).filter((value) => typeof value === 'number');
  for (const keyword of lower) set(keyword, Math.max(0, ...numbers(keyword)) || undefined);
  for (const keyword of upper) set(keyword, finite(Math.min(...numbers(keyword))));
  set('minimum', bound(Math.max, numbers('minimum'), numbers('exclusiveMinimum'), isInteger && 1));
  set('maximum', bound(Math.min, numbers('maximum'), numbers('exclusiveMaximum'), isInteger && -1));
  for (const keyword of opaque) set(keyword, together(given.get(keyword) ?? []));
  // A name that is required and not declared: the property may hold anything, but must be there.
  const required = new Set(nodes.flatMap((node) => listAt(node, 'required').map(String)));
  const undeclared = [...required].filter((name) => !declared.has(name)).sort();
  set('required', undeclared.length > 0 && undeclared);
  return found;
}

function valuesByKeyword(nodes: readonly JsonObject[]): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const node of nodes)
    for (const [key, value] of Object.entries(node)) found.set(key, [...(found.get(key) ?? []), value]);
  return found;
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

/** A number that may be reached, or `{ exclusive }` for one that may not; of whole numbers always the former. */
function bound(
  tightest: (...values: readonly number[]) => number,
  inclusive: readonly number[],
  exclusive: readonly number[],
  step: number | false,
): unknown {
  const reached = finite(tightest(...inclusive, ...(step ? exclusive.map((value) => value + step) : [])));
  const open = step ? undefined : finite(tightest(...exclusive));
  if (open === undefined || (reached !== undefined && tightest(open, reached) !== open)) return reached;
  return { exclusive: open };
}

function together(values: readonly unknown[]): unknown {
  if (values.length < 2) return values[0];
  const given = new Map(values.map((value) => [stableJson(value), value]));
  return given.size > 1 ? [...given.keys()].sort() : [...given.values()][0];
}
