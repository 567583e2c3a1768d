/** Checks answers against the OpenAPI document. Each register has an entry `./validation` that makes one. */
export interface ResponseValidation {
  /** `warn` tells of a difference by a `drift` event, `error` fails the call with `schema-drift`. */
  readonly mode: 'warn' | 'error';
  /** Generated validators by operation id and status, for example `hentPersonerV2 200`; each returns what is wrong. */
  readonly validators: Readonly<Record<string, (body: unknown) => readonly string[]>>;
}
