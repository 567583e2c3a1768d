import { requireSyntheticOrganisationNumber } from '../organisation-number.ts';
import type { ScopeRegistry } from './scope-registry.ts';

/** One scope, passed on in Altinn by the organisation that was granted it. */
export interface ScopeDelegation {
  /** Organisation number of the customer. */
  readonly consumer: string;
  /** Organisation number of the supplier whose client will ask. */
  readonly supplier: string;
  readonly scope: string;
}

/** Which organisation may use which scope: granted by its owner, or delegated by a customer. */
export interface ScopeGrants {
  /** @throws TypeError for a number that could be a real organisation's. */
  grant(organisationNumber: string, scope: string): void;
  isGranted(organisationNumber: string, scope: string): boolean;
  /** @throws TypeError for a number that could be a real organisation's, and for a scope that cannot be delegated. */
  delegate(delegation: ScopeDelegation): void;
  isDelegated(delegation: ScopeDelegation): boolean;
}

export function createScopeGrants(scopes: ScopeRegistry): ScopeGrants {
  const grants = new Set<string>();
  const delegations = new Set<string>();
  return {
    grant(organisationNumber, scope) {
      requireSyntheticOrganisationNumber('organisationNumber', organisationNumber);
      scopes.ensure(scope);
      grants.add(`${organisationNumber} ${scope}`);
    },
    isGranted: (organisationNumber, scope) =>
      scopes.find(scope)?.accessibleForAll === true || grants.has(`${organisationNumber} ${scope}`),
    delegate({ consumer, supplier, scope }) {
      requireSyntheticOrganisationNumber('consumer', consumer);
      requireSyntheticOrganisationNumber('supplier', supplier);
      scopes.ensure(scope);
      if (scopes.find(scope)?.delegable === false) {
        throw new TypeError('Option scope: cannot be delegated: its owner has set no delegation_source on it.');
      }
      delegations.add(`${consumer} ${supplier} ${scope}`);
    },
    isDelegated: ({ consumer, supplier, scope }) => delegations.has(`${consumer} ${supplier} ${scope}`),
  };
}
