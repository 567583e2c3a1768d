import type {
  CertificateAuthority,
  IssuedCertificate,
  TrustAnchors,
} from '../certificate-authority/certificate-authority.ts';
import type { CertificateEnvironment, CertificateOrder } from '../certificate-authority/certificate-order.ts';
import type { ClientRegistration, ClientUpdate, RegisteredClient } from './client-registration.ts';
import type { ClientRegistry } from './client-registry.ts';
import type { ConsentRegistration, Consents } from './consents.ts';
import type { ScopeDelegation, ScopeGrants } from './scope-grants.ts';
import type { ScopeRegistration, ScopeRegistry } from './scope-registry.ts';
import type { SigningKeys } from './signing-keys.ts';
import type { SystemUser, SystemUserRegistration, SystemUsers } from './system-users.ts';

/** What owners of clients and scopes do around Maskinporten: in self-service, in Altinn and at a certificate authority. */
export interface MaskinportenControls {
  /** Registers a client with Maskinporten. @throws TypeError that names the option. */
  readonly registerClient: (registration: ClientRegistration) => RegisteredClient;
  /** Replaces a client's scopes, its keys or both, with effect at once. @throws TypeError that names the option. */
  readonly updateClient: (clientId: string, update: ClientUpdate) => RegisteredClient;
  /** Registers a scope or changes one, as its owner does. Scopes of the registers exist from the start. @throws TypeError that names the option. */
  readonly registerScope: (registration: ScopeRegistration) => void;
  /** Grants an organisation a scope, as the scope's owner does. */
  readonly grantScope: (organisationNumber: string, scope: string) => void;
  /** Delegates a scope from customer to supplier, as the customer does in Altinn. */
  readonly delegateScope: (delegation: ScopeDelegation) => void;
  /** Makes a system user (systembruker) at a customer for a supplier's client. @throws TypeError that names the option. */
  readonly registerSystemUser: (registration: SystemUserRegistration) => SystemUser;
  /** Gives a consent (samtykke) in Altinn. @throws TypeError that names the option. */
  readonly registerConsent: (registration: ConsentRegistration) => { readonly id: string };
  /** Issues a business certificate (virksomhetssertifikat) with a new key. Rejects with a TypeError that names the option. */
  readonly issueCertificate: (order: CertificateOrder) => Promise<IssuedCertificate>;
  /**
   * The certificates that vouch for those of `issueCertificate` and for the signer of KRR's signed answers, as PEM text. Test's when left
   * out, which the local addresses use as well. Rejects with a TypeError that names the option.
   *
   * @example
   * ```ts
   * import { createSandbox } from '@fellesklient/sandbox';
   *
   * const sandbox = createSandbox();
   * const { root } = await sandbox.trustAnchors();
   * const { organisationNumber } = sandbox.krrSigner; // whom a signed answer must be signed by, with a chain that ends at `root`
   * ```
   */
  readonly trustAnchors: (environment?: CertificateEnvironment) => Promise<TrustAnchors>;
  /** Signs tokens with a new key from now on. The old one stays in the key set until the next rotation. */
  readonly rotateSigningKeys: () => void;
}

/** The parts of Maskinporten that the controls turn. */
export interface MaskinportenState {
  readonly clients: ClientRegistry;
  readonly scopes: ScopeRegistry;
  readonly grants: ScopeGrants;
  readonly systemUsers: SystemUsers;
  readonly consents: Consents;
  readonly authority: CertificateAuthority;
  readonly signingKeys: SigningKeys;
}

export function createMaskinportenControls(state: MaskinportenState): MaskinportenControls {
  const { clients, scopes, grants, systemUsers, consents, authority, signingKeys } = state;
  return {
    registerClient: clients.register,
    updateClient: clients.update,
    registerScope: scopes.register,
    grantScope: grants.grant,
    delegateScope: grants.delegate,
    registerSystemUser: systemUsers.register,
    registerConsent: consents.register,
    issueCertificate: authority.issue,
    trustAnchors: authority.anchors,
    rotateSigningKeys: signingKeys.rotate,
  };
}
