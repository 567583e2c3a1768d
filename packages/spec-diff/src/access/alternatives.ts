import { isObject } from '../document/json.ts';

/** All that one way to get access demands: schemes, and scopes such as `maskinporten krr:global/postkasse.read`. */
export type Alternative = ReadonlySet<string>;

/**
 * The ways to get access that `security` lists; without any, nothing is demanded. One that demands all that another does, and
 * more, is no way of its own and is left out.
 */
export function alternativesOf(security: readonly unknown[]): readonly Alternative[] {
  const given = security
    .filter(isObject)
    .map((demands) => new Set(Object.entries(demands).flatMap(([scheme, scopes]) => demandsOf(scheme, scopes))));
  const unique = [...new Map(given.map((alternative) => [nameOf(alternative), alternative])).values()];
  if (unique.length === 0) return [new Set()];
  return unique.filter((one) => !unique.some((other) => isLess(other, one)));
}

/** A scope demands its scheme too. */
function demandsOf(scheme: string, scopes: unknown): readonly string[] {
  return [scheme, ...(Array.isArray(scopes) ? scopes.map((scope) => `${scheme} ${scope}`) : [])];
}

/** Whether one demands a part of what the other does. */
export function isLess(one: Alternative, other: Alternative): boolean {
  return one.size < other.size && [...one].every((demand) => other.has(demand));
}

/** What it demands, in words; a scheme is not named beside its scopes. */
export function nameOf(alternative: Alternative): string {
  const all = [...alternative].sort();
  const told = all.filter((demand) => !all.some((other) => other.startsWith(`${demand} `)));
  return told.join(' and ') || 'nothing';
}
