export type { HeldKey, KeyHolder } from '@fellesklient/core/key';
export type { ClientAuthentication } from './client-auth.ts';
export {
  type CallbackOptions,
  createIdporten,
  type Idporten,
  type IdportenSession,
  type Login,
  type LoginOptions,
} from './idporten.ts';
export type { LogoutOptions } from './logout-url.ts';
export { needsLogin } from './needs-login.ts';
export type { Acr, IdportenOptions, Locale } from './options.ts';
export type { OnChange } from './session.ts';
export type { Claims, SessionData } from './session-data.ts';
export type { LoginTransaction } from './transaction.ts';
