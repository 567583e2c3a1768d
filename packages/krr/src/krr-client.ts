import {
  type ClientOptions,
  chooseEnvironment,
  createTransport,
  type Environment,
  numberOption,
  type TokenSource,
  type Transport,
} from '@fellesklient/core';
import type { ApiVersion } from './api-version.ts';
import { environments } from './generated/environments.ts';
import type { Person } from './generated/types.ts';
import type { FieldShownBy } from './person-for.ts';
import { type PersonerOptions, personer } from './personer.ts';
import { krrRegister } from './register.ts';
import { type DefaultScope, defaultScopes, isKrrScope, type KrrScope } from './scope.ts';

export interface KrrClientOptions<Scope extends KrrScope = KrrScope> extends ClientOptions {
  /** `test` or `prod`; `{ baseUrl }` for another address, for example a sandbox. */
  readonly environment: 'test' | 'prod' | { readonly baseUrl: string };
  /** Where access tokens come from, for example `createMaskinporten` of `@fellesklient/maskinporten`. */
  readonly auth: TokenSource;
  /** What to ask for; contact information and digital mailbox when absent. The persons that come have what it unlocks. */
  readonly scopes?: readonly Scope[];
  /** Which of the register's two current versions answers lookups: `v2` when absent. The client behaves alike with both. */
  readonly apiVersion?: ApiVersion;
  /** The organisation a supplier acts for: nine digits. */
  readonly consumerOrg?: string;
  /** Calls to the register at once in a bulk lookup; 4 when absent. */
  readonly concurrency?: number;
}

/** @typeParam Field what the client's scopes show of a person; everything when they are not known beforehand */
export interface KrrClient<Field extends keyof Person = keyof Person> {
  /** Where this client sends its calls. */
  readonly environment: Environment;
  /** Which version of the register's lookups it asks. */
  readonly apiVersion: ApiVersion;
  /**
   * Looks up any number of persons, 1000 in a call (felleslosninger/docs, oppslagstjenesten_rest.md).
   *
   * The answer is in the order of the question, one element for each; who is asked for twice is answered twice.
   *
   * @param personidentifikatorer fødselsnummer or D-numbers, eleven digits each
   * @throws FellesklientError `invalid-input` before anything is sent: an empty, async or failing iterable, or an element that is
   *   not eleven digits; otherwise any code of the pipeline. A failing call fails the lookup.
   *
   * @example
   * ```ts
   * import type { KrrClient } from '@fellesklient/krr';
   *
   * async function mayBeNotified(krr: KrrClient, personidentifikator: string): Promise<boolean> {
   *   const [person] = await krr.personer([personidentifikator]);
   *   return person?.varslingsstatus === 'KAN_VARSLES';
   * }
   * ```
   */
  personer(personidentifikatorer: Iterable<string>, options?: PersonerOptions): Promise<Pick<Person, Field>[]>;
  /** The way to the register, for what this client does not wrap: see `@fellesklient/krr/raw`. */
  readonly transport: Transport;
}

/**
 * Makes a client for Kontakt- og reservasjonsregisteret. Nothing is sent before the first call.
 *
 * @throws TypeError that names the option: an unknown or retired environment, no token source, an unknown scope or
 *   version, a concurrency below 1.
 *
 * @example
 * ```ts
 * import type { TokenSource } from '@fellesklient/core';
 * import { createKrrClient } from '@fellesklient/krr';
 *
 * const clientFor = (auth: TokenSource) => createKrrClient({ environment: 'test', auth });
 * ```
 */
export function createKrrClient<const Scope extends KrrScope = DefaultScope>(
  options: KrrClientOptions<Scope>,
): KrrClient<FieldShownBy<Scope>> {
  const { scopes = defaultScopes, consumerOrg, apiVersion = 'v2' } = options;
  const concurrency = numberOption(options, 'concurrency', 4);
  const environment = chooseEnvironment(environments, options.environment);
  demand(typeof options.auth?.get === 'function', 'auth: must be a token source, like createMaskinporten().');
  const ofKrr = Array.isArray(scopes) && scopes.length > 0 && scopes.every(isKrrScope);
  demand(ofKrr, 'scopes: must be of KRR, like krr:global/kontaktinformasjon.read.');
  demand(/^v[12]$/.test(apiVersion), "apiVersion: must be 'v1' or 'v2'.");
  const token = { scopes, ...(consumerOrg !== undefined && { consumerOrg }) };
  const transport = createTransport({ ...options, register: krrRegister, environment, token });
  const api = { environment, apiVersion, transport };
  return { ...api, personer: (ids, personerOptions) => personer(api, concurrency, ids, personerOptions) };
}

function demand(isRight: boolean, option: string): void {
  if (!isRight) throw new TypeError(`Option ${option}`);
}
