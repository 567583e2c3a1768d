export { spec } from './generated/operations.ts';
export type {
  components,
  DigitalPost,
  Kontaktinformasjon,
  operations,
  Person,
  paths,
} from './generated/types.ts';
export { createKrrClient, type KrrClient, type KrrClientOptions } from './krr-client.ts';
export type { PersonerOptions } from './personer.ts';
export type { KrrScope } from './scope.ts';
