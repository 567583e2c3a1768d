/** A list in a request body that the register limits. */
export interface ListLimit {
  /** The body's property, for example `personidentifikatorer`. */
  readonly property: string;
  readonly minItems: number;
  readonly maxItems: number;
  /** A regular expression every item must match. */
  readonly itemPattern?: string;
}

/** When a failed attempt of an operation may be sent again. */
export interface RetryPolicy {
  /** True when the register is left unchanged however often the request arrives; only then are network faults retried. */
  readonly idempotent: boolean;
  /** Statuses worth another attempt. */
  readonly statuses: readonly number[];
}

/** One row of a register's operation table, generated from its OpenAPI document. */
export interface Operation {
  /** `operationId` of the OpenAPI document. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  /** Path template: the only form of the URL that may be logged. */
  readonly template: string;
  /** Scopes that open the operation; any one of them is enough. Empty when it takes no token. */
  readonly scopes: readonly string[];
  /** Media types of a success; sent as `Accept`. Empty when a success has no body. */
  readonly accept: readonly string[];
  readonly retry: RetryPolicy;
  /** Lists whose length and items are checked before anything is sent. */
  readonly limits: readonly ListLimit[];
}

/** A register's operations by method and path template, for example `POST /rest/v2/personer`. */
export type OperationTable = Readonly<Record<string, Operation>>;
