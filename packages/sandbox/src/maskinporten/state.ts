import { createCertificateAuthority } from '../certificate-authority/certificate-authority.ts';
import type { Identifiers } from '../identifiers.ts';
import type { Quirks } from '../quirks.ts';
import { createClientRegistry } from './client-registry.ts';
import { createConsents } from './consents.ts';
import type { MaskinportenState } from './controls.ts';
import { createScopeGrants } from './scope-grants.ts';
import { createScopeRegistry } from './scope-registry.ts';
import { createSigningKeys } from './signing-keys.ts';
import { createSystemUsers } from './system-users.ts';

/** What Maskinporten knows, and nothing registered yet. */
export function createMaskinportenState(
  seed: number,
  identifiers: Identifiers,
  now: () => number,
  newOrganisation: () => string,
  quirks: Quirks['maskinporten'],
): MaskinportenState {
  const scopes = createScopeRegistry();
  const grants = createScopeGrants(scopes);
  const clients = createClientRegistry({ identifiers, now, newOrganisation, scopes, grants });
  return {
    clients,
    scopes,
    grants,
    systemUsers: createSystemUsers(identifiers, clients.require),
    consents: createConsents(identifiers, now, quirks.consentMetadata),
    authority: createCertificateAuthority(now, seed),
    signingKeys: createSigningKeys('maskinporten', seed),
  };
}
