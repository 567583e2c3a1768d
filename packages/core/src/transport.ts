import { type Clock, systemClock } from './clock.ts';
import type { Environment } from './environment.ts';
import type { Operation } from './operation.ts';
import type { Answer, AnswerCheck } from './pipeline/call.ts';
import { createPipeline, type PipelineOptions } from './pipeline/pipeline.ts';
import type { TokenRequest } from './token-source.ts';

/** What can be set for one call. */
export interface CallOptions {
  /** Aborts the call: in the middle of a request, of its body and of every wait. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call. */
  readonly deadlineMs?: number | undefined;
  /** Milliseconds for one attempt. */
  readonly timeoutMs?: number | undefined;
  /** The organisation a supplier acts for in this call: nine digits. */
  readonly consumerOrg?: string | undefined;
}

export interface TransportRequest extends CallOptions {
  /** Path and query below the base URL, with a slash at its beginning; the operation's template when absent. */
  readonly path?: string;
  readonly headers?: Headers;
  readonly body?: unknown;
  readonly check?: AnswerCheck;
}

export interface TransportOptions extends PipelineOptions {
  readonly environment: Environment;
  /** What tokens must be for, unless the call says otherwise. */
  readonly token: Omit<TokenRequest, 'register'>;
}

/** The way from a register client to its register: the pipeline, with the client's address and tokens. */
export interface Transport {
  /** Name of the register. */
  readonly register: string;
  /** The client's, for waits between calls. */
  readonly clock: Clock;
  /** The client's source of jitter: a number in [0, 1). */
  random(): number;
  send(operation: Operation, request: TransportRequest): Promise<Answer>;
}

export function createTransport({ environment, token, ...options }: TransportOptions): Transport {
  const { baseUrl } = environment;
  const { register, clock = systemClock, random = Math.random } = options;
  const pipeline = createPipeline(options);
  return {
    register: register.name,
    clock,
    random,
    async send(operation, { path = operation.template, consumerOrg = token.consumerOrg, ...request }) {
      const wanted = { ...token, ...(consumerOrg !== undefined && { consumerOrg }) };
      // With a slash whatever the path is: without one it could go on with the name of the host, and the token with it.
      const url = `${baseUrl}/${path.replace(/^\//, '')}`;
      // What is open to everybody is asked for without a token.
      return pipeline({ ...request, operation, url, ...(operation.scopes.length > 0 && { token: wanted }) });
    },
  };
}
