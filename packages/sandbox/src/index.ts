export type { DemoClient } from './admin/demo-client.ts';
export { type AnswerCheckMode, InvalidAnswer } from './answer.ts';
export type { AuthlevelControls, IdportenUser } from './authlevel/logins.ts';
export type { IssuedCertificate, TrustAnchors } from './certificate-authority/certificate-authority.ts';
export type {
  CertificateEnvironment,
  CertificateOrder,
  CertificateUsage,
  CertificateValidity,
} from './certificate-authority/certificate-order.ts';
export type { EnvironmentName } from './environment.ts';
export type { FolkeregisteretControls, Persondokument } from './folkeregisteret/controls.ts';
export type { UttrekkOptions } from './folkeregisteret/extract/jobs.ts';
export type {
  IdportenClientAuth,
  IdportenClientRegistration,
  RegisteredIdportenClient,
} from './idporten/client-registration.ts';
export type { IdportenControls } from './idporten/idporten.ts';
export type { IdportenScope } from './idporten/scope-registry.ts';
export type { KrrControls, KrrSigner } from './krr/krr.ts';
export type { RenewedCertificate, SupplierCertificateRenewal } from './krr/supplier-certificates.ts';
export type { Leverandoer } from './krr/supplier-numbers.ts';
export type { ClientRegistration, ClientUpdate, RegisteredClient } from './maskinporten/client-registration.ts';
export type { ConsentRegistration, ConsentRight } from './maskinporten/consents.ts';
export type { MaskinportenControls } from './maskinporten/controls.ts';
export type { ScopeDelegation } from './maskinporten/scope-grants.ts';
export type { IntegrationType, ScopeRegistration } from './maskinporten/scope-registry.ts';
export type { SystemUser, SystemUserRegistration } from './maskinporten/system-users.ts';
export { type QuirkOptions, type Quirks, quirkValues } from './quirks.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';
export type { KrrEvent, RecordedEvent, WorldEvent } from './world/event.ts';
export type {
  Instant,
  Kanal,
  Kontaktpunkt,
  KrrRecord,
  Postkasse,
  Postkasseleverandoer,
  Reservasjon,
  Spraak,
} from './world/krr-record.ts';
export type { NotedHendelse } from './world/lives/lives.ts';
export { type PublishedPerson, publishedPersons } from './world/published-persons.ts';
export type { FolkeregisterEvent } from './world/transitions/transitions.ts';
export type { World } from './world/world.ts';
