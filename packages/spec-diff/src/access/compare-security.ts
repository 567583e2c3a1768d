import type { Comparison } from '../comparison.ts';
import { isObject, type JsonObject, listAt, objectAt, stableJson } from '../document/json.ts';
import type { Location } from '../finding/location.ts';
import { type Operation, operationsOf } from '../operation/operation.ts';
import { securityRules } from '../rules/security-rules.ts';
import { alternativesOf, isLess, nameOf } from './alternatives.ts';

/** Compares what operations demand of callers: once for those that demand what the document does, else one by one. */
export function compareSecurity(comparison: Comparison): void {
  const { before, after } = comparison;
  const [was, is] = [listAt(before.root, 'security'), listAt(after.root, 'security')];
  const later = operationsOf(after);
  const schemes = [new Set<string>(), new Set<string>()] as const;
  for (const [key, operation] of operationsOf(before)) {
    const same = later.get(key);
    if (!same) continue;
    const [own, newOwn] = [securityOf(operation), securityOf(same)];
    const at = own || newOwn ? { root: operation.label, steps: ['security'] } : { root: '', steps: ['security'] };
    compareAlternatives(comparison, at, own ?? was, newOwn ?? is);
    for (const scheme of (own ?? was).filter(isObject).flatMap(Object.keys)) schemes[0].add(scheme);
    for (const scheme of (newOwn ?? is).filter(isObject).flatMap(Object.keys)) schemes[1].add(scheme);
  }
  for (const scheme of schemes[0]) if (schemes[1].has(scheme)) compareScheme(comparison, scheme);
}

const securityOf = ({ object }: Operation): readonly unknown[] | undefined =>
  Array.isArray(object.security) ? object.security : undefined;

function compareAlternatives(
  comparison: Comparison,
  at: Location,
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  const [was, is] = [alternativesOf(before), alternativesOf(after)];
  const [kept, given] = [new Set(is.map(nameOf)), new Set(was.map(nameOf))];
  const gone = was.filter((alternative) => !kept.has(nameOf(alternative)));
  const come = is.filter((alternative) => !given.has(nameOf(alternative)));
  const told = new Set<unknown>();
  for (const one of gone) {
    for (const other of come) {
      if (!isLess(one, other) && !isLess(other, one)) continue;
      const rule = isLess(one, other) ? 'scope-required' : 'scope-not-required';
      const demands = [nameOf(one), nameOf(other)];
      const name = demands.toSorted().join(', ');
      comparison.found(securityRules[rule], at, { name, was: demands[0], is: demands[1] });
      told.add(one).add(other);
    }
  }
  for (const one of come)
    if (!told.has(one)) comparison.found(securityRules['access-added'], at, { name: nameOf(one) });
  for (const one of gone)
    if (!told.has(one)) comparison.found(securityRules['access-removed'], at, { name: nameOf(one) });
}

function compareScheme(comparison: Comparison, name: string): void {
  const [was, is] = [comparison.before, comparison.after].map(
    ({ root, resolve }) => resolve(objectAt(objectAt(root, 'components'), 'securitySchemes')[name]).value,
  );
  if (stableJson(withoutScopes(was)) === stableJson(withoutScopes(is))) return;
  const at = { root: `components/securitySchemes/${name}`, steps: [] };
  comparison.found(securityRules['security-scheme-changed'], at, { name });
}

/** Which scopes there are is told by what demands them. */
function withoutScopes(scheme: unknown): unknown {
  if (!isObject(scheme) || !isObject(scheme.flows)) return scheme;
  const flows = Object.entries(scheme.flows).map(([flow, value]): [string, unknown] => {
    const { scopes: _, ...rest } = value as JsonObject;
    return [flow, rest];
  });
  return { ...scheme, flows: Object.fromEntries(flows) };
}
