import {
  type ClientOptions,
  createTransport,
  type Environment,
  type TokenSource,
  type Transport,
} from '@fellesklient/core';
import { chooseEnvironment } from './choose-environment.ts';
import { hentSikkerhetsnivaa } from './generated/operations.ts';
import { harBruktNivaa4, type Nivaa4Options, type Nivaa4Svar } from './har-brukt-nivaa4.ts';
import { authlevelRegister } from './register.ts';

export interface AuthlevelClientOptions extends ClientOptions {
  /** A sandbox or another stand-in; the service's own environments are gone. */
  readonly environment: { readonly baseUrl: string };
  /** Where access tokens come from, for example `createMaskinporten` of `@fellesklient/maskinporten`. */
  readonly auth: TokenSource;
  /** The organisation a supplier acts for: nine digits. */
  readonly consumerOrg?: string;
}

export interface AuthlevelClient {
  /** Where this client sends its calls. */
  readonly environment: Environment;
  /**
   * Asks whether a person has logged in to ID-porten at level 4 since a day (felleslosninger/docs, oidc_api_authlevel.md).
   *
   * A blocked person has not. A person who is no user of ID-porten is an answer as well, `registrert: false`; the service tells it by a
   * bare 404, and a 404 with a body fails the call with `not-found`.
   *
   * @param personidentifikator fødselsnummer or D-number, eleven digits
   * @throws FellesklientError `invalid-input` before anything is sent: not eleven digits, or a `fraDato` that is no date;
   *   `invalid-response` for an answer about somebody else; otherwise any code of the pipeline.
   *
   * @example
   * ```ts
   * import type { AuthlevelClient } from '@fellesklient/authlevel';
   *
   * async function canUseLevel4(authlevel: AuthlevelClient, personidentifikator: string): Promise<boolean> {
   *   const svar = await authlevel.harBruktNivaa4(personidentifikator, { fraDato: '2022-01-31' });
   *   return svar.registrert && svar.harBruktNivaa4;
   * }
   * ```
   */
  harBruktNivaa4(personidentifikator: string, options?: Nivaa4Options): Promise<Nivaa4Svar>;
  /** The way to the service. */
  readonly transport: Transport;
}

/**
 * Makes a client for ID-porten authlevel. Nothing is sent before the first call.
 *
 * @deprecated Digdir announced the end of the service for 2023-09-29 (felleslosninger/docs, oidc_api_authlevel.md, note of
 *   2023-03-13), and its hosts are presumed gone. Nothing took its place: remove the call, or answer it from a stand-in.
 * @throws TypeError that names the option: a name or host of the service, with the date; no base URL; no token source.
 *
 * @example
 * ```ts
 * import { createAuthlevelClient } from '@fellesklient/authlevel';
 * import type { TokenSource } from '@fellesklient/core';
 *
 * const clientFor = (auth: TokenSource) =>
 *   createAuthlevelClient({ environment: { baseUrl: 'http://localhost:8080/authlevel' }, auth });
 * ```
 */
export function createAuthlevelClient(options: AuthlevelClientOptions): AuthlevelClient {
  const { consumerOrg } = options;
  const environment = chooseEnvironment(options.environment);
  if (typeof options.auth?.get !== 'function') {
    throw new TypeError('Option auth: missing. Give a token source, for example createMaskinporten().');
  }
  const token = { scopes: hentSikkerhetsnivaa.scopes, ...(consumerOrg !== undefined && { consumerOrg }) };
  const transport = createTransport({ ...options, register: authlevelRegister, environment, token });
  return {
    environment,
    transport,
    harBruktNivaa4: (personidentifikator, callOptions) => harBruktNivaa4(transport, personidentifikator, callOptions),
  };
}
