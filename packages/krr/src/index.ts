export type { ApiVersion } from './api-version.ts';
export { spec } from './generated/operations.ts';
export type {
  components,
  DigitalPost,
  Kontaktinformasjon,
  operations,
  Person,
  PersonScopes,
  paths,
} from './generated/types.ts';
export { createKrrClient, type KrrClient, type KrrClientOptions } from './krr-client.ts';
export type { FieldShownBy, PersonFor } from './person-for.ts';
export type { PersonerOptions } from './personer.ts';
export type { KrrScope } from './scope.ts';
