import { requires, type SelfService } from '../../src/index.ts';
import type { Command, SandboxClock } from './access.ts';
import type { ClientKey } from './client-key.ts';
import { registerClient } from './register-client.ts';

const day = 86_400_000;

/** What owners of clients and scopes do around Maskinporten, done to a sandbox. */
export function sandboxSelfService(command: Command, key: ClientKey, { pass }: SandboxClock): SelfService {
  return {
    async newScope() {
      const scope = `conformance:${crypto.randomUUID()}`;
      await command('POST', '/scopes', { scope });
      return scope;
    },
    async newClient(daysAgo = 0) {
      const register = () => registerClient(command, key, { scopes: ['krr:global/kontaktinformasjon.read'] });
      if (daysAgo === 0) return register();
      const move = requires(pass, 'The time of the subject cannot be moved.');
      move(-daysAgo * day);
      try {
        return await register();
      } finally {
        move(daysAgo * day);
      }
    },
    async grantScope(organisationNumber, scope) {
      await command('POST', '/scope-grants', { organisation_number: organisationNumber, scope });
    },
    async updateClient(clientId, { scopes, jwks }) {
      await command('PUT', `/clients/${clientId}`, { ...(scopes && { scopes }), ...(jwks && { jwk: jwks }) });
    },
  };
}
