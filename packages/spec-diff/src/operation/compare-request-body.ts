import type { Comparison } from '../comparison.ts';
import { isObject, type JsonObject } from '../document/json.ts';
import { below, type Location } from '../finding/location.ts';
import { bodyRules } from '../rules/body-rules.ts';
import { compareContent } from './compare-content.ts';

export function compareRequestBodies(comparison: Comparison, at: Location, before: unknown, after: unknown): void {
  const [was, is] = [comparison.before.resolve(before), comparison.after.resolve(after)];
  if (isObject(was.value) && isObject(is.value)) {
    const here = comparison.place(below(at, 'requestBody'), was.component, is.component);
    if (here) compareRequestBody(comparison, here, was.value, is.value);
  } else if (isObject(is.value)) comparison.found(bodyRules[`${necessity(is.value)}-body-added`], at);
  else if (isObject(was.value)) comparison.found(bodyRules[`${necessity(was.value)}-body-removed`], at);
}

function compareRequestBody(comparison: Comparison, at: Location, before: JsonObject, after: JsonObject): void {
  const [was, is] = [necessity(before), necessity(after)];
  if (was !== is) comparison.found(bodyRules[`body-${is}`], at);
  compareContent(comparison, at, before, after);
}

const necessity = ({ required }: JsonObject): 'required' | 'optional' => (required === true ? 'required' : 'optional');
