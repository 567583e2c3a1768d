import { knownScopes } from './known-scopes.ts';
import { requireScope } from './scope-name.ts';

/** What a client was registered for (felleslosninger/docs, idporten/oidc/oidc_func_clientreg.md). It never changes. */
export type IntegrationType = 'maskinporten' | 'krr' | 'idporten' | 'api_klient';

export const integrationTypes: readonly IntegrationType[] = ['maskinporten', 'krr', 'idporten', 'api_klient'];

/** A scope as its owner registers it; the attributes of felleslosninger/docs, idporten/oidc/oidc_protocol_scope.md. */
export interface ScopeRegistration {
  readonly scope: string;
  /** Types of client that can get tokens with the scope; any type when left out. */
  readonly allowedIntegrationTypes?: readonly IntegrationType[];
  /** Every organisation may use the scope without having been granted it. Default false. */
  readonly accessibleForAll?: boolean;
  /** Customers may delegate it in Altinn: it has a `delegation_source`. Default true. */
  readonly delegable?: boolean;
  /** Seconds that tokens with the scope last at most; 0, the default, leaves it to the client. */
  readonly atMaxAge?: number;
}

/** The scopes there are. Others than these are misspelt. */
export interface ScopeRegistry {
  /** Registers a scope, or changes one. @throws TypeError that names the option. */
  register(registration: ScopeRegistration): void;
  /** Makes sure that there is such a scope. */
  ensure(scope: string): void;
  find(scope: string): ScopeRegistration | undefined;
}

export function createScopeRegistry(): ScopeRegistry {
  const scopes = new Map(knownScopes.map((known) => [known.scope, known]));
  return {
    register(registration) {
      const { scope, allowedIntegrationTypes, atMaxAge = 0 } = registration;
      requireScope('scope', scope);
      if (allowedIntegrationTypes !== undefined && !Array.isArray(allowedIntegrationTypes)) {
        throw new TypeError('Option allowedIntegrationTypes: must be an array. Leave it out to accept every type.');
      }
      for (const type of allowedIntegrationTypes ?? []) requireIntegrationType('allowedIntegrationTypes', type);
      if (!(Number.isInteger(atMaxAge) && atMaxAge >= 0)) {
        throw new TypeError('Option atMaxAge: must be whole seconds. 0 leaves the lifetime to the client.');
      }
      scopes.set(scope, { ...registration });
    },
    ensure(scope) {
      requireScope('scope', scope);
      if (!scopes.has(scope)) scopes.set(scope, { scope });
    },
    find: (scope) => scopes.get(scope),
  };
}

export function accepts({ allowedIntegrationTypes }: ScopeRegistration, type: IntegrationType): boolean {
  return allowedIntegrationTypes === undefined || allowedIntegrationTypes.includes(type);
}

/** @throws TypeError that names the option. */
export function requireIntegrationType(option: string, type: IntegrationType): void {
  if (!integrationTypes.includes(type)) {
    throw new TypeError(`Option ${option}: unknown integration type. Use one of: ${integrationTypes.join(', ')}.`);
  }
}
