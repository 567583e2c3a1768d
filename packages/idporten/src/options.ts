import { type ClientOptions, chooseEnvironment, type Environment } from '@fellesklient/core';
import type { ClientAuthentication } from './client-auth.ts';
import { environments } from './generated/environments.ts';

/** Levels of assurance that a login can ask for (felleslosninger/docs, oidc_protocol_authorize.md). */
export type Acr = 'idporten-loa-substantial' | 'idporten-loa-high';

/** Languages of ID-porten's pages (felleslosninger/docs, oidc_protocol_authorize.md). */
export type Locale = 'nb' | 'nn' | 'en' | 'se';

export interface IdportenOptions extends Omit<ClientOptions, 'rateLimiter' | 'validate'> {
  /** `test` or `prod`; `{ baseUrl }` for another issuer, for example a sandbox. The issuer has no slash at its end. */
  readonly environment: 'test' | 'prod' | { readonly baseUrl: string };
  /** The client's id in Digdir's self-service. */
  readonly clientId: string;
  readonly clientAuth: ClientAuthentication;
  /** Where ID-porten sends the browser back to, as registered on the client. `http://localhost` outside `prod` only. */
  readonly redirectUri: string;
  /** What every login asks for; `openid` is needed, and `profile` for the user lookup in KRR. */
  readonly scopes: readonly string[];
  /** The level of assurance that logins must reach; what ID-porten holds for right when absent. */
  readonly acr?: Acr;
  readonly locale?: Locale;
  /** Send the request to ID-porten beforehand (RFC 9126), so that no browser can change it; true when absent. */
  readonly par?: boolean;
}

/** From the weakest to the strongest. */
const levels: readonly unknown[] = ['idporten-loa-substantial', 'idporten-loa-high'] satisfies Acr[];
const locales: readonly unknown[] = ['nb', 'nn', 'en', 'se'] satisfies Locale[];

/** @throws TypeError that names the option and the remedy. */
export function checkOptions(options: IdportenOptions): Environment {
  const { clientId, scopes, par } = options;
  const environment = chooseEnvironment(environments, options.environment);
  if (typeof clientId !== 'string' || clientId === '') {
    throw new TypeError('Option clientId: missing. Give the id of the client in self-service.');
  }
  checkRedirectUri(options.redirectUri, environment);
  const isScope = (scope: unknown): boolean => typeof scope === 'string' && /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope);
  if (!Array.isArray(scopes) || !scopes.every(isScope) || !scopes.includes('openid')) {
    throw new TypeError("Option scopes: must be an array of single scopes with 'openid' among them. Add it.");
  }
  checkLevelAndLocale(options);
  if (par !== undefined && typeof par !== 'boolean') {
    throw new TypeError('Option par: must be true or false. Leave it out for true.');
  }
  return environment;
}

export function isLevel(value: unknown): value is Acr {
  return levels.includes(value);
}

/** Whether the level that was reached is at least the one asked for. */
export function reaches(reached: string | undefined, asked: Acr | undefined): boolean {
  return asked === undefined || levels.indexOf(reached) >= levels.indexOf(asked);
}

/** @throws TypeError that names the option and the remedy. */
export function checkLevelAndLocale({ acr, locale }: { readonly acr?: unknown; readonly locale?: unknown }): void {
  if (acr !== undefined && !isLevel(acr)) {
    throw new TypeError(`Option acr: must be ${levels.join(' or ')}. Leave it out for none in particular.`);
  }
  if (locale !== undefined && !locales.includes(locale)) {
    throw new TypeError(`Option locale: must be one of ${locales.join(', ')}. Leave it out for the browser's own.`);
  }
}

/** The address is compared character for character by ID-porten, and rebuilt from its parts on the way back. */
function checkRedirectUri(redirectUri: string, { name }: Environment): void {
  const url = typeof redirectUri === 'string' && URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
  const local = url?.protocol === 'http:' && url.hostname === 'localhost' && name !== 'prod';
  if (!url || !(url.protocol === 'https:' || local)) {
    throw new TypeError(
      'Option redirectUri: must be an https URL; http://localhost will do outside prod. Register it so.',
    );
  }
  if (url.search || url.hash || url.username || url.password || url.href !== redirectUri) {
    throw new TypeError(
      'Option redirectUri: leave out query, fragment and credentials, write the host in lower case and a slash after it.',
    );
  }
}
