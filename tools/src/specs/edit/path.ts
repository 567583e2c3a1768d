import { ByHand } from './by-hand.ts';

/** Keys from the root of a document down to a place. */
export type Path = readonly (string | number)[];

type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], document);
}

/** Where a `$ref` leads; undefined for what is none. */
export function referenceAt(document: unknown, path: Path): Path | undefined {
  const value = valueAt(document, path);
  const reference = isObject(value) ? value.$ref : undefined;
  if (typeof reference !== 'string') return undefined;
  return reference
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Follows `$ref` until something else stands there. */
export function resolved(document: unknown, path: Path): Path {
  const next = referenceAt(document, path);
  return next ? resolved(document, next) : path;
}

/**
 * Goes down the steps of a finding.
 *
 * @param shared whether a `$ref` on the way may be followed; what it leads to belongs to others too.
 * @throws ByHand when there is no such place.
 */
export function descend(document: unknown, start: Path, steps: readonly string[], shared: 'follow' | 'refuse'): Path {
  let path = start;
  for (let index = 0; index < steps.length; index += 1) {
    path = own(document, path, shared);
    const step = steps[index] ?? '';
    const name = steps[index + 1] ?? '';
    const found = stepInto(document, path, step, name);
    if (!found) throw new ByHand(`${steps.slice(0, index + 1).join('/')} stands in no such place in our document`);
    path = found.path;
    index += found.taken - 1;
  }
  return path;
}

/** The place itself, if nobody else refers to it. */
export function own(document: unknown, path: Path, shared: 'follow' | 'refuse'): Path {
  const next = referenceAt(document, path);
  if (!next) return path;
  if (shared === 'refuse') throw new ByHand(`our document shares ${next.join('/')} with other places`);
  return resolved(document, next);
}

interface Found {
  readonly path: Path;
  /** How many steps this was. */
  readonly taken: number;
}

function stepInto(document: unknown, path: Path, step: string, name: string): Found | undefined {
  const here = [...path, step];
  if (step === 'parameters') return found(parameterAt(document, here, name), 2);
  if (step === 'headers') return found(headerAt(document, here, name), 2);
  if (step === 'properties') return found(propertyAt(document, path, name), 2);
  return valueAt(document, here) === undefined ? undefined : { path: here, taken: 1 };
}

const found = (path: Path | undefined, taken: number): Found | undefined => path && { path, taken };

function parameterAt(document: unknown, list: Path, name: string): Path | undefined {
  const parameters = valueAt(document, list);
  const index = Array.isArray(parameters)
    ? parameters.findIndex((_, at) => parameterName(valueAt(document, resolved(document, [...list, at]))) === name)
    : -1;
  return index < 0 ? undefined : [...list, index];
}

/** Place and name, as spec-diff has them: `query.navn`. */
export const parameterName = (parameter: unknown): string | undefined =>
  isObject(parameter) ? `${parameter.in}.${parameter.name}` : undefined;

function headerAt(document: unknown, map: Path, name: string): Path | undefined {
  const key = Object.keys(valueAt(document, map) ?? {}).find((one) => one.toLowerCase() === name);
  return key === undefined ? undefined : [...map, key];
}

/** In the schema itself, or in a part of its `allOf` that is nobody else's. */
function propertyAt(document: unknown, schema: Path, name: string): Path | undefined {
  const own = [...schema, 'properties', name];
  if (valueAt(document, own) !== undefined) return own;
  const parts = valueAt(document, [...schema, 'allOf']);
  if (!Array.isArray(parts)) return undefined;
  return parts.map((_, index) => propertyAt(document, [...schema, 'allOf', index], name)).find((path) => path);
}
