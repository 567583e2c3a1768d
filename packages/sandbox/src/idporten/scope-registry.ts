import { requireScope } from '../maskinporten/scope-name.ts';
import type { AccessTokenType } from './client.ts';

/** How the owner of a scope has registered it (felleslosninger/docs, idporten/oidc/oidc_protocol_scope.md). */
export interface IdportenScope {
  readonly scope: string;
  /** What the citizen reads before consenting; the scope's name when left out. */
  readonly description?: string;
  /** Whether the citizen is asked to consent, which is `requires_user_consent`. Default false. */
  readonly requiresUserConsent?: boolean;
  /** Form of access tokens with this scope. Default: as the client is registered. */
  readonly accessTokenType?: AccessTokenType;
  /** Seconds that access tokens with this scope last at most, which is `at_max_age`; 0, the default, leaves it to the client. */
  readonly atMaxAge?: number;
}

export interface IdportenScopeRegistry {
  /** @throws TypeError that names the option. */
  register(scope: IdportenScope): void;
  /** A scope that nobody has described has no demands. */
  find(scope: string): IdportenScope;
}

export function createIdportenScopeRegistry(): IdportenScopeRegistry {
  const scopes = new Map<string, IdportenScope>();
  return {
    register(scope) {
      const { atMaxAge = 0, accessTokenType } = scope;
      requireScope('scope', scope.scope);
      if (!(Number.isSafeInteger(atMaxAge) && atMaxAge >= 0)) {
        throw new TypeError('Option atMaxAge: must be whole seconds, or 0 for no limit.');
      }
      if (accessTokenType !== undefined && accessTokenType !== 'jwt' && accessTokenType !== 'opaque') {
        throw new TypeError("Option accessTokenType: must be 'jwt' or 'opaque'.");
      }
      scopes.set(scope.scope, { ...scope });
    },
    find: (scope) => scopes.get(scope) ?? { scope },
  };
}
