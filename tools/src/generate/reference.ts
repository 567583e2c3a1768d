import { InputError } from './input-error.ts';
import type { Spec } from './spec.ts';

/** A place in a document: JSON pointer and what stands there. */
export interface Place<T> {
  readonly pointer: string;
  readonly value: T;
}

/** Steps from a place to one of its children and follows `$ref` there; undefined when there is no such child. */
export function child<T>(spec: Spec, place: Place<unknown>, key: string): Place<T> | undefined {
  const value = property(place.value, key);
  if (value === undefined) return undefined;
  return follow<T>(spec, { pointer: `${place.pointer}/${encode(key)}`, value });
}

/** Follows `$ref` until something else stands there. */
export function follow<T>(spec: Spec, place: Place<unknown>): Place<T> {
  const seen = new Set<string>();
  let here = place;
  for (;;) {
    const reference = property(here.value, '$ref');
    if (typeof reference !== 'string') return here as Place<T>;
    if (!reference.startsWith('#/'))
      throw new InputError(`${spec.path}: $ref ${reference} leaves the document. Write it as #/….`);
    if (seen.has(reference)) throw new InputError(`${spec.path}: $ref ${reference} leads back to itself.`);
    seen.add(reference);
    here = at(spec, reference);
  }
}

function at(spec: Spec, reference: string): Place<unknown> {
  let value: unknown = spec.document;
  for (const part of reference.slice(2).split('/')) value = property(value, decode(part));
  if (value === undefined) throw new InputError(`${spec.path}: $ref ${reference} points at nothing.`);
  return { pointer: reference.slice(1), value };
}

function property(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

const encode = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const decode = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
