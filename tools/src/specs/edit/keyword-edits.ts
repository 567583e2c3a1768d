import { isDeepStrictEqual } from 'node:util';
import type { FindingDetail } from '@fellesklient/spec-diff';
import { ByHand } from './by-hand.ts';
import type { Operation } from './operation.ts';
import { isObject, own, type Path, valueAt } from './path.ts';
import { type Documents, ourPlace } from './place.ts';

/** Limits that are one plain value, and what is meant when a value is left out. */
const plain = new Set([
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties', 'minimum', 'maximum'],
  ...['multipleOf', 'uniqueItems', 'pattern', 'format', 'default'],
]);

/** Gives ours the value that theirs has now, if ours had the one that theirs had. */
export function keyword(documents: Documents, detail: FindingDetail): readonly Operation[] {
  const { name = '', was, is } = detail;
  if (!plain.has(name) || isObject(is) || isObject(was)) throw new ByHand(`${name} is no plain limit`);
  const at = own(documents.ours, ourPlace(documents, detail), 'refuse');
  const present = valueAt(documents.ours, [...at, name]);
  if (isDeepStrictEqual(present, is)) return [];
  if (!isDeepStrictEqual(present, was)) throw new ByHand(`our document has ${shown(present)} there, not ${shown(was)}`);
  return set(at, name, is);
}

/** Marks as deprecated, or no longer. */
export function flag(documents: Documents, detail: FindingDetail): readonly Operation[] {
  const at = ourPlace(documents, detail);
  const value = valueAt(documents.ours, at);
  if (!isObject(value)) throw new ByHand('our document has nothing there that can be marked');
  const wanted = /(^|-)deprecated$/.test(detail.rule) ? true : undefined;
  return (value.deprecated === true) === (wanted === true) ? [] : set(at, 'deprecated', wanted);
}

function set(at: Path, key: string, value: unknown): readonly Operation[] {
  return value === undefined ? [{ do: 'remove', at: [...at, key] }] : [{ do: 'set', at, key, value }];
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
