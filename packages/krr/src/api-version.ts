import type { Operation } from '@fellesklient/core';

/** Versions that KRR offers of its lookups at the same time. */
export type ApiVersion = 'v1' | 'v2';

/** An operation of v2 in that version: v1 differs in its address, and has signed answers besides (`@fellesklient/krr/jose`). */
export function inVersion(version: ApiVersion, { id, template, ...same }: Operation): Operation {
  return { ...same, id: id.slice(0, -2) + version.toUpperCase(), template: template.replace('v2', version) };
}
