import type { CallOptions } from '@fellesklient/core';
import type { MaybeOptionalInit } from 'openapi-fetch';

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH' | 'HEAD';
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
