import type { FindingDetail } from '@fellesklient/spec-diff';
import { ByHand } from './by-hand.ts';
import type { Operation } from './operation.ts';
import { ourProperty } from './our-schema.ts';
import { isObject, own, type Path, valueAt } from './path.ts';
import { type Documents, ourPlace, theirPlace } from './place.ts';

/** The finding is at the property; its object is two steps above. */
const objectOf = (detail: FindingDetail): FindingDetail => ({ ...detail, steps: detail.steps.slice(0, -2) });

/** Adds it as it stands in theirs, unless it would be seen by all where other properties are seen by some. */
export function addProperty(documents: Documents, detail: FindingDetail): readonly Operation[] {
  const { ours, theirs, counterparts } = documents;
  const properties = [...ourObject(documents, detail), 'properties'];
  const present = valueAt(ours, properties);
  if (!isObject(present)) throw new ByHand('our schema lists no properties in that place');
  const key = nameOf(detail);
  if (key in present) return [];
  if (Object.values(present).some((property) => isObject(property) && 'x-scopes' in property)) {
    throw new ByHand('some properties beside it need scopes (x-scopes), and no document tells which this one needs');
  }
  const schema = valueAt(theirs, theirPlace(documents, detail));
  const value = ourProperty(schema, detail.direction ?? 'response', counterparts);
  return [{ do: 'set', at: properties, key, value }];
}

export function removeProperty(documents: Documents, detail: FindingDetail): readonly Operation[] {
  const at = [...ourObject(documents, detail), 'properties', nameOf(detail)];
  if (valueAt(documents.ours, at) === undefined) return [];
  return [...requireProperty(documents, detail, false), { do: 'remove', at }];
}

export function requireProperty(documents: Documents, detail: FindingDetail, wanted: boolean): readonly Operation[] {
  const object = ourObject(documents, detail);
  const at = [...object, 'required'];
  const required = valueAt(documents.ours, at) ?? [];
  if (!Array.isArray(required)) throw new ByHand('our schema tells in another way what is required');
  const index = required.indexOf(nameOf(detail));
  if (wanted === index >= 0) return [];
  if (!wanted) return [{ do: 'remove', at: required.length === 1 ? at : [...at, index] }];
  if (required.length > 0) return [{ do: 'append', at, value: nameOf(detail) }];
  return [{ do: 'set', at: object, key: 'required', value: [nameOf(detail)] }];
}

function ourObject(documents: Documents, detail: FindingDetail): Path {
  return own(documents.ours, ourPlace(documents, objectOf(detail)), 'refuse');
}

const nameOf = ({ name = '' }: FindingDetail): string => name;
