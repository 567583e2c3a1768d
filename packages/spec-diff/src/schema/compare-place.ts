import type { Comparison } from '../comparison.ts';
import { type JsonObject, listAt, stableJson } from '../document/json.ts';
import type { Location } from '../finding/location.ts';
import { contentRules } from '../rules/content-rules.ts';
import { defaultRules } from '../rules/default-rules.ts';
import { deprecationRules } from '../rules/deprecation-rules.ts';
import { fieldScopeRules } from '../rules/field-scope-rules.ts';
import { oneWayRules } from '../rules/one-way-rules.ts';

/** Compares the keywords that tell of the place where a schema stands, and how it is written there in XML. */
export function comparePlace(comparison: Comparison, at: Location, before: JsonObject, after: JsonObject): void {
  compareDeprecation(comparison, at, before, after);
  const oneWay = at.direction === 'request' ? 'readOnly' : 'writeOnly';
  if ((before[oneWay] === true) !== (after[oneWay] === true)) {
    comparison.found(oneWayRules[after[oneWay] === true ? 'property-withheld' : 'property-released'], at);
  }
  const [was, is] = [before.default, after.default];
  if (stableJson(was) !== stableJson(is)) {
    const rule = was === undefined ? 'default-added' : is === undefined ? 'default-removed' : 'default-changed';
    comparison.found(defaultRules[rule], at, { was, is });
  }
  if (stableJson(before.xml) !== stableJson(after.xml)) {
    comparison.found(contentRules['serialization-changed'], at, { name: 'xml' });
  }
  if (at.direction === 'response') compareScopes(comparison, at, before, after);
}

export function compareDeprecation(comparison: Comparison, at: Location, before: JsonObject, after: JsonObject): void {
  if ((before.deprecated === true) === (after.deprecated === true)) return;
  comparison.found(deprecationRules[after.deprecated === true ? 'deprecated' : 'undeprecated'], at);
}

function compareScopes(comparison: Comparison, at: Location, before: JsonObject, after: JsonObject): void {
  const [was, is] = [listAt(before, 'x-scopes').map(String), listAt(after, 'x-scopes').map(String)];
  if (was.length === 0 && is.length > 0)
    comparison.found(fieldScopeRules['field-restricted'], at, { is: is.join(', ') });
  else if (is.length === 0 && was.length > 0) {
    comparison.found(fieldScopeRules['field-unrestricted'], at, { was: was.join(', ') });
  } else {
    for (const name of is)
      if (!was.includes(name)) comparison.found(fieldScopeRules['field-scope-added'], at, { name });
    for (const name of was)
      if (!is.includes(name)) comparison.found(fieldScopeRules['field-scope-removed'], at, { name });
  }
}
