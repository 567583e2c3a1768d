import { ByHand } from './by-hand.ts';
import type { Counterparts } from './counterparts.ts';
import { isObject, type Path } from './path.ts';

/** Keywords that mean the same in both documents. Compositions need a thought, and so do other extensions. */
const kept = new Set([
  ...['type', 'format', 'pattern', 'const', 'default', 'deprecated', 'contentEncoding', 'contentMediaType'],
  ...['minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties', 'required', 'readOnly', 'writeOnly'],
]);

/** Every property says what it means (specs/redocly-plugin.js), and the structure of theirs has no words. */
export const undescribed = "New in the owner's document; not described here yet.";

/**
 * A schema of theirs as we write it: lists of answers open, objects of answers open, references to our names.
 *
 * @throws ByHand when it holds what has no place of ours.
 */
export function ourSchema(schema: unknown, direction: 'request' | 'response', counterparts: Counterparts): unknown {
  if (typeof schema === 'boolean') return schema;
  if (!isObject(schema)) throw new ByHand('it is no schema');
  if (typeof schema.$ref === 'string') return { $ref: ourReference(schema.$ref, counterparts) };
  const entries = Object.entries(schema).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    if (kept.has(key)) return [[key, value]];
    if (key === 'enum') return [[isOpen(value, direction) ? 'x-extensible-enum' : 'enum', value]];
    if (key === 'items') return [[key, ourSchema(value, direction, counterparts)]];
    if (key === 'properties' && isObject(value)) return [[key, described(value, direction, counterparts)]];
    if (key === 'additionalProperties') return otherNames(value, direction, counterparts);
    throw new ByHand(`it has ${key}`);
  });
  return Object.fromEntries(entries.toSorted(([one], [other]) => Number(other === 'type') - Number(one === 'type')));
}

/** A property of theirs as we write it. */
export function ourProperty(schema: unknown, direction: 'request' | 'response', counterparts: Counterparts): unknown {
  const ours = ourSchema(schema, direction, counterparts);
  return isObject(ours) ? { ...ours, description: undescribed } : ours;
}

function described(properties: object, direction: 'request' | 'response', counterparts: Counterparts): object {
  const entries = Object.entries(properties).map(([name, value]) => [
    name,
    ourProperty(value, direction, counterparts),
  ]);
  return Object.fromEntries(entries);
}

const isOpen = (values: unknown, direction: 'request' | 'response'): boolean =>
  direction === 'response' &&
  Array.isArray(values) &&
  values.every((value) => value === null || typeof value === 'string');

/** That nothing else may come is no promise that readers need. */
function otherNames(
  value: unknown,
  direction: 'request' | 'response',
  counterparts: Counterparts,
): readonly (readonly [string, unknown])[] {
  if (value === false && direction === 'response') return [];
  return [['additionalProperties', isObject(value) ? ourSchema(value, direction, counterparts) : value]];
}

function ourReference(reference: string, counterparts: Counterparts): string {
  const component = reference.slice('#/'.length);
  const [place, ...more] = counterparts.get(component) ?? [];
  const path = place === undefined ? [] : (JSON.parse(place) as Path);
  if (more.length > 0) throw new ByHand(`${component} is several things in our document`);
  if (path[0] !== 'components') throw new ByHand(`${component} has no name in our document`);
  return `#/${path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}
