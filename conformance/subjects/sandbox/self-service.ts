import type { SelfService } from '../../src/index.ts';
import type { Command, SandboxClock } from './access.ts';
import type { ClientKey } from './client-key.ts';
import { inThePast } from './in-the-past.ts';
import { registerClient } from './register-client.ts';

/** What owners of clients and scopes do around Maskinporten, done to a sandbox. */
export function sandboxSelfService(command: Command, key: ClientKey, clock: SandboxClock): SelfService {
  return {
    async newScope(mostSeconds) {
      const scope = `conformance:${crypto.randomUUID()}`;
      await command('POST', '/scopes', { scope, ...(mostSeconds !== undefined && { at_max_age: mostSeconds }) });
      return scope;
    },
    async newClient(daysAgo = 0) {
      const register = () => registerClient(command, key, { scopes: ['krr:global/kontaktinformasjon.read'] });
      return daysAgo === 0 ? register() : inThePast(clock, daysAgo, register);
    },
    newContactRegisterClient: () => registerClient(command, key, { scopes: [], integrationType: 'krr' }),
    async grantScope(organisationNumber, scope) {
      await command('POST', '/scope-grants', { organisation_number: organisationNumber, scope });
    },
    async delegateScope(consumer, supplier, scope) {
      await command('POST', '/scope-delegations', { consumer, supplier, scope });
    },
    async updateClient(clientId, { scopes, jwks }) {
      await command('PUT', `/clients/${clientId}`, { ...(scopes && { scopes }), ...(jwks && { jwk: jwks }) });
    },
  };
}
