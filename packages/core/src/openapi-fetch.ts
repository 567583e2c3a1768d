import type { ClientOptions, MaybeOptionalInit } from 'openapi-fetch';
import { FellesklientError, isFellesklientError, notSent } from './error.ts';
import type { Operation, OperationTable } from './operation.ts';
import type { Answer } from './pipeline/call.ts';
import type { CallOptions, Transport } from './transport.ts';

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD'] as const;
type Method = (typeof methods)[number];
type PathOf<Paths, M extends string> = {
  [P in keyof Paths]: Paths[P] extends Record<M, object> ? P : never;
}[keyof Paths];
type JsonOf<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } }
  ? Body
  : undefined;
type Arguments<Init> = Record<never, never> extends Init ? [init?: Init] : [init: Init];

/**
 * openapi-fetch's client as it behaves on top of the pipeline: a call resolves with `data` or rejects with a
 * `FellesklientError`, never with `error`, and takes call options beside openapi-fetch's own.
 */
export type RawClient<Paths> = {
  readonly [M in Method]: <P extends PathOf<Paths, Lowercase<M>>>(
    path: P,
    ...init: Arguments<MaybeOptionalInit<Paths[P], Lowercase<M> & keyof Paths[P]> & CallOptions>
  ) => Promise<{
    readonly data: JsonOf<Paths[P][Lowercase<M> & keyof Paths[P]]>;
    readonly response: Response;
  }>;
};

type Call = (path: string, init?: unknown) => Promise<unknown>;
type OpenapiFetchClient = Readonly<Record<Method, unknown>> & { use(middleware: object): void };

/**
 * Puts openapi-fetch's `createClient`, given by the register package, on top of a transport. Its `fetch` is the pipeline, and its
 * `Request` a plain record, so that a body can be sent again and no platform error can quote the URL.
 */
export function createRawClient<Paths>(
  createClient: (options: ClientOptions) => OpenapiFetchClient,
  transport: Transport,
  operations: OperationTable,
): RawClient<Paths> {
  const refused = (operation: Parameters<typeof notSent>[1], problem: string): FellesklientError =>
    new FellesklientError('invalid-input', notSent(transport.register, operation), { problems: [problem] });
  const client = createClient({
    fetch: async (request) => {
      const { operation, ...asked } = request as unknown as RequestRecord;
      // Anything else would go on with the name of the host, and the token with it.
      if (!asked.path.startsWith('/')) throw refused(operation, 'path: must begin with a slash');
      return toResponse(await transport.send(operation, asked));
    },
    Request: RequestRecord as unknown as typeof Request,
    bodySerializer: (body) => body,
  });
  client.use({
    onRequest({ request, schemaPath }: { request: RequestRecord; schemaPath: string }) {
      request.operation = operations[`${request.method} ${schemaPath}`] as Operation;
    },
  });
  /** What openapi-fetch throws itself quotes paths and headers, and is not passed on. */
  const quiet =
    (method: Method, call: Call): Call =>
    async (path, init) => {
      const key = `${method} ${path}`;
      const operation = Object.hasOwn(operations, key) ? operations[key] : undefined;
      if (!operation) {
        throw refused({ id: 'none', method, template: '' }, 'path: not in the OpenAPI document with this method');
      }
      try {
        return await call(path, init);
      } catch (thrown) {
        if (isFellesklientError(thrown)) throw thrown;
        throw refused(operation, 'options: no request can be made of these headers, parameters or other options');
      }
    };
  const calls = methods.map((method) => [method, quiet(method, client[method] as Call)] as const);
  return Object.fromEntries(calls) as unknown as RawClient<Paths>;
}

class RequestRecord implements CallOptions {
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal | undefined;
  declare readonly deadlineMs?: number | undefined;
  declare readonly timeoutMs?: number | undefined;
  declare readonly consumerOrg?: string | undefined;
  declare operation: Operation;

  constructor(path: string, init: RequestInit) {
    this.path = path;
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
