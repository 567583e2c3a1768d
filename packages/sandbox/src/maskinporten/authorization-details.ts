import { GrantRefused, invalidRequest } from './grant-refused.ts';

// Fields per type: maskinporten_func_systembruker.md and the newer page on consent.
const fields: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['urn:altinn:systemuser', ['type', 'systemuser_org', 'externalRef']],
  ['urn:altinn:consent', ['type', 'id', 'from']],
]);

/** The types of rich authorization requests that Maskinporten understands. */
export const authorizationDetailsTypes: readonly string[] = [...fields.keys()].map(String);

/**
 * Refuses a rich authorization request for what is wrong with it: MP-301 for its type, MP-302 for its fields. One that is well
 * formed is refused as well (MP-303), since nobody in the sandbox has a system user or has given a consent.
 */
export function refuseAuthorizationDetails(details: unknown): void {
  if (details === undefined) return;
  if (!Array.isArray(details)) throw invalidRequest('MP-011', 'Claim authorization_details must be an array.');
  for (const detail of details as readonly unknown[]) {
    const type = typeof detail === 'object' && detail !== null && 'type' in detail ? detail.type : undefined;
    const allowed = fields.get(type);
    if (!allowed) throw invalidRequest('MP-301', 'Unknown authorization_details type.');
    if (Object.keys(detail as object).some((field) => !allowed.includes(field))) {
      throw invalidRequest('MP-302', 'Unknown field in authorization_details.');
    }
  }
  const reason = 'Invalid authorization_details. No system user and no consent is registered.';
  throw new GrantRefused('invalid_altinn_customer_configuration', 'MP-303', reason);
}
