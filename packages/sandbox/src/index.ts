export type { DemoClient } from './admin/demo-client.ts';
export { type AnswerCheckMode, InvalidAnswer } from './answer.ts';
export type { EnvironmentName } from './environment.ts';
export type { ClientRegistration, RegisteredClient } from './maskinporten/client-registry.ts';
export type { ScopeDelegation } from './maskinporten/scope-grants.ts';
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
export { type PublishedPerson, publishedPersons } from './world/published-persons.ts';
export type { World } from './world/world.ts';
