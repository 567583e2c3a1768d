import type { Comparison } from '../comparison.ts';
import { isObject, type JsonObject } from '../document/json.ts';
import type { OpenDocument } from '../document/open-document.ts';
import { below, type Location } from '../finding/location.ts';
import { headerRules } from '../rules/header-rules.ts';
import { compareField } from './compare-field.ts';

interface Header {
  readonly name: string;
  readonly component: string | undefined;
  readonly object: JsonObject;
}

/** Compares the headers of an answer. */
export function compareHeaders(comparison: Comparison, at: Location, before: JsonObject, after: JsonObject): void {
  const [was, is] = [headersOf(comparison.before, before), headersOf(comparison.after, after)];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(key), is.get(key)];
    if (one && other) compareHeader(comparison, below(at, 'headers', key), one, other);
    else if (other) comparison.found(headerRules[`${necessity(other)}-header-added`], at, { name: key });
    else if (one) comparison.found(headerRules[`${necessity(one)}-header-removed`], at, { name: key });
  }
}

function compareHeader(comparison: Comparison, here: Location, before: Header, after: Header): void {
  if (before.name !== after.name) {
    comparison.found(headerRules['header-respelled'], here, { was: before.name, is: after.name });
  }
  const at = comparison.place(here, before.component, after.component);
  if (!at) return;
  const [was, is] = [necessity(before), necessity(after)];
  if (was !== is) comparison.found(headerRules[`header-${is}`], at, { name: before.name });
  compareField(comparison, at, before.object, after.object);
}

const necessity = ({ object }: Header): 'required' | 'optional' => (object.required === true ? 'required' : 'optional');

/** By name in lower case, since case is nothing in the name of a header (RFC 9110 section 5.1). */
function headersOf(document: OpenDocument, headers: JsonObject): ReadonlyMap<string, Header> {
  const found = new Map<string, Header>();
  for (const [name, node] of Object.entries(headers)) {
    const { component, value } = document.resolve(node);
    if (isObject(value)) found.set(name.toLowerCase(), { name, component, object: value });
  }
  return found;
}
