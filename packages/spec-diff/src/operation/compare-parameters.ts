import type { Comparison } from '../comparison.ts';
import { isObject, type JsonObject } from '../document/json.ts';
import type { OpenDocument } from '../document/open-document.ts';
import { below, type Location } from '../finding/location.ts';
import { parameterRules } from '../rules/parameter-rules.ts';
import { compareField } from './compare-field.ts';
import type { Operation } from './operation.ts';

interface Parameter {
  /** Place and name, for example `query.navn`. */
  readonly name: string;
  readonly component: string | undefined;
  readonly object: JsonObject;
}

export function compareParameters(comparison: Comparison, at: Location, before: Operation, after: Operation): void {
  const was = parametersOf(comparison.before, before);
  const is = parametersOf(comparison.after, after);
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(key), is.get(key)];
    if (one && other) compareParameter(comparison, below(at, 'parameters', one.name), one, other);
    else if (other) comparison.found(parameterRules[`${necessity(other)}-parameter-added`], at, { name: other.name });
    else if (one) comparison.found(parameterRules[`${necessity(one)}-parameter-removed`], at, { name: one.name });
  }
}

function compareParameter(comparison: Comparison, here: Location, before: Parameter, after: Parameter): void {
  const at = comparison.place(here, before.component, after.component);
  if (!at) return;
  // The names of those in the path are a matter of the path.
  if (before.object.in === 'header' && before.name !== after.name) {
    comparison.found(parameterRules['parameter-respelled'], at, { was: before.name, is: after.name });
  }
  const [was, is] = [necessity(before), necessity(after)];
  if (was !== is) comparison.found(parameterRules[`parameter-${is}`], at, { name: before.name });
  compareField(comparison, at, before.object, after.object);
}

const necessity = ({ object }: Parameter): 'required' | 'optional' =>
  object.required === true || object.in === 'path' ? 'required' : 'optional';

/** Header names in lower case, and parameters in the path by their order in it: they may be spelled otherwise. */
function parametersOf(document: OpenDocument, { path, parameters }: Operation): ReadonlyMap<string, Parameter> {
  const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const found = new Map<string, Parameter>();
  for (const node of parameters) {
    const { component, value } = document.resolve(node);
    if (!isObject(value)) continue;
    const name = `${value.in}.${value.name}`;
    const key = value.in === 'path' ? `path.${inPath.indexOf(String(value.name))}` : name;
    found.set(value.in === 'header' ? key.toLowerCase() : key, { name, component, object: value });
  }
  return found;
}
