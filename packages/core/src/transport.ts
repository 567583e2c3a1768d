import type { Environment } from './environment.ts';
import type { OperationTable } from './operation.ts';
import type { Answer } from './pipeline/call.ts';
import { createPipeline, type PipelineOptions } from './pipeline/pipeline.ts';
import { createRateLimiter } from './rate-limiter.ts';
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

export interface TransportOptions extends PipelineOptions {
  readonly environment: Environment;
  readonly operations: OperationTable;
  /** What tokens must be for, unless the call says otherwise. */
  readonly token: Omit<TokenRequest, 'register'>;
}

/** What openapi-fetch needs to send through the pipeline. */
export interface Transport {
  /** For openapi-fetch's `createClient`. */
  readonly clientOptions: {
    readonly baseUrl: string;
    readonly fetch: (input: Request) => Promise<Response>;
    readonly Request: typeof Request;
    readonly bodySerializer: (body: unknown) => BodyInit;
  };
  /** For its `use`: tells the pipeline which operation a call is. */
  readonly middleware: { onRequest(parameters: { request: Request; schemaPath: string }): void };
}

/**
 * Connects openapi-fetch with the pipeline. Its `Request` is replaced by a plain record, so that a body can be sent again
 * and no platform error can quote the URL; its `fetch` is the pipeline. Call options may stand among a call's other
 * options: openapi-fetch copies what it does not know to the request.
 */
export function createTransport({ environment, operations, token, ...options }: TransportOptions): Transport {
  const { baseUrl, callsPerMinute: perMinute } = environment;
  const pipeline = createPipeline(
    perMinute === undefined ? options : { rateLimiter: createRateLimiter({ perMinute }), ...options },
  );
  const send = async (input: Request): Promise<Response> => {
    const { method, template, consumerOrg = token.consumerOrg, ...request } = input as unknown as RequestRecord;
    const operation = operations[`${method} ${template}`];
    if (!operation) throw new TypeError(`No operation ${method} ${template} in the OpenAPI document.`);
    const wanted = { ...token, ...(consumerOrg !== undefined && { consumerOrg }) };
    return toResponse(await pipeline({ ...request, operation, token: wanted }));
  };
  return {
    clientOptions: {
      baseUrl,
      fetch: send,
      Request: RequestRecord as unknown as typeof Request,
      bodySerializer: (body) => body as BodyInit,
    },
    middleware: {
      onRequest({ request, schemaPath }) {
        (request as unknown as RequestRecord).template = schemaPath;
      },
    },
  };
}

class RequestRecord implements CallOptions {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal?: AbortSignal | undefined;
  declare readonly deadlineMs?: number | undefined;
  declare readonly timeoutMs?: number | undefined;
  declare readonly consumerOrg?: string | undefined;
  template = '';

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.method = init.method ?? 'GET';
    this.headers = new Headers(init.headers);
    this.body = init.body;
    this.signal = init.signal ?? undefined;
  }
}

/** A response that has been read: asking for its body parses nothing again and copies no bytes. */
function toResponse({ status, headers, text, json }: Answer): Response {
  const answered = new Headers(headers);
  answered.set('content-length', String(text.length)); // with a length openapi-fetch asks for json(), not text()
  const response = new Response(null, { status, headers: answered });
  return Object.defineProperties(response, {
    json: { value: async () => json },
    text: { value: async () => text },
    body: { get: () => new Response(text).body },
    blob: { value: () => new Response(text).blob() },
    arrayBuffer: { value: () => new Response(text).arrayBuffer() },
  });
}
