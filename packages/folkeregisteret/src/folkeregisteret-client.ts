import {
  type ClientOptions,
  chooseEnvironment,
  createRateLimiter,
  createTransport,
  type Environment,
  numberOption,
  type TokenSource,
  type Transport,
} from '@fellesklient/core';
import { environments } from './generated/environments.ts';
import { operationRights, type Rettighetspakke } from './generated/rettighetspakker.ts';
import type { Lookups } from './lookups.ts';
import { type LookupOperation, lookupOperations, lookupsOf } from './lookups-of.ts';
import { folkeregisteretRegister } from './register.ts';
import { choosePakke, type PakkeWith } from './rettighetspakke.ts';

export interface FolkeregisteretClientOptions<P extends Rettighetspakke = Rettighetspakke> extends ClientOptions {
  /** `test` (konsumenttest), `playground` or `prod`; `{ baseUrl }` for another host, for example a sandbox. */
  readonly environment: 'test' | 'playground' | 'prod' | { readonly baseUrl: string };
  /** The package of rights that Skatteetaten has granted: it decides address, scope, and what there is to call and to see. */
  readonly rettighetspakke: P;
  /** Where access tokens come from, for example `createMaskinporten` of `@fellesklient/maskinporten`. */
  readonly auth: TokenSource;
  /** The organisation a supplier acts for: nine digits. */
  readonly consumerOrg?: string;
  /** Calls to the register at once in a bulk lookup; 4 when absent. */
  readonly concurrency?: number;
}

/** A client without what its package decides. */
export interface Connection<P extends Rettighetspakke = Rettighetspakke> {
  readonly rettighetspakke: P;
  /** Where this client sends its calls. */
  readonly environment: Environment;
  /** The way to the register, for what this client does not wrap: see `@fellesklient/folkeregisteret/raw`. */
  readonly transport: Transport;
}

/** Lookups that a package has; of several packages, those that all of them have. */
type LookupOf<P extends Rettighetspakke> = {
  [Name in keyof LookupOperation]: [P] extends [PakkeWith<LookupOperation[Name]>] ? Name : never;
}[keyof LookupOperation];

/** @typeParam P the package, or several when it is known only at run time: the client then has what all of them have */
export type FolkeregisteretClient<P extends Rettighetspakke = Rettighetspakke> = Connection<P> &
  Pick<Lookups<P>, LookupOf<P>>;

/**
 * Makes a client for Folkeregisteret. Nothing is sent before the first call.
 *
 * It keeps to the calls per minute that the register allows from an IP address (1200 in `test` and `playground`, 60 000 in `prod`); give clients
 * that share one a `rateLimiter` that they share too.
 *
 * @throws TypeError that names the option: an unknown environment or package, a base URL with the package in it, no token source, a
 *   concurrency below 1.
 *
 * @example
 * ```ts
 * import type { TokenSource } from '@fellesklient/core';
 * import { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';
 *
 * const clientFor = (auth: TokenSource) => createFolkeregisteretClient({ environment: 'test', rettighetspakke: 'finans', auth });
 * ```
 */
export function createFolkeregisteretClient<const P extends Rettighetspakke>(
  options: FolkeregisteretClientOptions<P>,
): FolkeregisteretClient<P> {
  const { rettighetspakke, consumerOrg } = options;
  const concurrency = numberOption(options, 'concurrency', 4);
  const environment = chooseEnvironment(environments, options.environment);
  const pakke = choosePakke(rettighetspakke);
  // With it twice in the address the register would say 404 in its own words, as of somebody whom it does not know.
  if (/\/folkeregisteret(\/|$)/.test(environment.baseUrl)) {
    throw new TypeError(
      'Option environment: baseUrl must end before /folkeregisteret, for example https://host. Path and package follow by themselves.',
    );
  }
  if (typeof options.auth?.get !== 'function') {
    throw new TypeError('Option auth: must be a token source, like createMaskinporten().');
  }
  const { callsPerMinute: perMinute, baseUrl } = environment;
  const { send, ...rest } = createTransport({
    ...(perMinute !== undefined && { rateLimiter: createRateLimiter({ perMinute }) }),
    ...options,
    register: folkeregisteretRegister(pakke.scope),
    environment: { ...environment, baseUrl: baseUrl + pakke.basePath },
    token: { scopes: [pakke.scope], ...(consumerOrg !== undefined && { consumerOrg }) },
  });
  // The document has no scopes: they are the package's, one for all operations.
  const transport: Transport = {
    ...rest,
    send: (operation, request) => send({ ...operation, scopes: [pakke.scope] }, request),
  };
  const lookups = Object.entries(lookupsOf(transport, pakke, concurrency)).filter(([name]) =>
    pakke.may(operationRights, lookupOperations[name as keyof LookupOperation]),
  );
  return { rettighetspakke, environment, transport, ...Object.fromEntries(lookups) } as FolkeregisteretClient<P>;
}
