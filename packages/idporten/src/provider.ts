import {
  type ClientOptions,
  createPipeline,
  type ErrorContext,
  FellesklientError,
  notSent,
  systemClock,
} from '@fellesklient/core';
import {
  allowInsecureRequests,
  type ClientAuth,
  Configuration,
  type CustomFetch,
  clockSkew,
  customFetch,
  type ExportedJWKSCache,
  enableNonRepudiationChecks,
  getJwksCache,
  type ServerMetadata,
  setJwksCache,
} from 'openid-client';
import { failureOf } from './failure.ts';
import { metadataSource, requireEndpoint } from './metadata.ts';
import { type IdportenOperation, jwks } from './operations.ts';
import { idportenRegister } from './register.ts';

/** What a piece of work with openid-client is given. */
export interface Visit {
  readonly config: Configuration;
  readonly server: ServerMetadata;
  /** The error for an answer that openid-client lets pass: JSON pointer and rule. */
  refuse(problem: string): FellesklientError;
}

/** Lets openid-client work for one operation. Whatever fails rejects with a `FellesklientError`. */
export type Provider = <T>(
  operation: IdportenOperation,
  work: (visit: Visit) => T | Promise<T>,
  signal?: AbortSignal,
) => Promise<T>;

export interface ProviderOptions extends ClientOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientAuth: () => Promise<ClientAuth>;
}

/** Makes the way from openid-client to ID-porten: its metadata, and core's pipeline under every request. */
export function createProvider(options: ProviderOptions): Provider {
  const { issuer, clientId, clock = systemClock } = options;
  const pipeline = createPipeline({ ...options, register: idportenRegister });
  const metadata = metadataSource(issuer, pipeline, clock);
  let keys: ExportedJWKSCache | undefined;

  /** A clock that fails must not fail the report of its failure. */
  const now = (): number => {
    try {
      return clock.now();
    } catch {
      return Number.NaN;
    }
  };

  async function configure(server: ServerMetadata, context: ErrorContext): Promise<Configuration> {
    const auth = await options.clientAuth().catch((problem: TypeError) => {
      throw new FellesklientError('invalid-input', context, { problems: [problem.message] });
    });
    const skewS = Math.floor(clock.now() / 1000) - Math.floor(Date.now() / 1000);
    const config = new Configuration(server, clientId, { [clockSkew]: skewS }, auth);
    config.timeout = 0; // the pipeline keeps the time
    if (issuer.startsWith('http:')) allowInsecureRequests(config);
    // The claims of the id_token decide who somebody is: its signature is checked although it came over TLS.
    enableNonRepudiationChecks(config);
    if (keys) setJwksCache(config, keys);
    return config;
  }

  return async (operation, work, signal) => {
    const startedAt = now();
    let attempts = 0;
    let status: number | undefined;
    const context = (): ErrorContext => ({
      ...notSent('idporten', operation),
      attempts,
      elapsedMs: now() - startedAt,
    });
    const refuse = (problem: string): FellesklientError =>
      new FellesklientError('invalid-response', context(), { status, problems: [problem] });
    try {
      const server = await metadata(signal);
      requireEndpoint(server, operation);
      const config = await configure(server, context());
      const send: CustomFetch = async (url, { headers, body }) => {
        const answer = await pipeline({
          operation: url === new URL(server.jwks_uri ?? '').href ? jwks : operation,
          url,
          headers: new Headers(headers),
          body: body ?? undefined,
          signal,
        });
        attempts++;
        status = answer.status;
        return new Response(answer.text, answer);
      };
      config[customFetch] = send;
      const result = await work({ config, server, refuse });
      keys = getJwksCache(config) ?? keys;
      return result;
    } catch (thrown) {
      if (signal?.aborted && thrown === signal.reason) throw new FellesklientError('aborted', context());
      throw failureOf(thrown, context(), status);
    }
  };
}
