/** The part of an OpenAPI 3.1 document that the generator reads. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly tags?: readonly { readonly name: string }[];
  readonly servers?: readonly Server[];
  readonly 'x-retired-servers'?: readonly RetiredServer[];
  readonly security?: readonly SecurityRequirement[];
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

export interface Server {
  readonly url: string;
  readonly 'x-environment'?: ServerEnvironment;
}

export interface ServerEnvironment {
  readonly name: string;
  readonly issuers: readonly string[];
  readonly swaggerUrl?: string;
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  readonly port: number;
  readonly callsPerMinute?: number;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface RetiredServer {
  readonly name?: string;
  readonly host: string;
  readonly retired: string;
  readonly replacedBy: string;
}

export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface OperationObject {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly SecurityRequirement[];
  readonly 'x-retry'?: { readonly idempotent: boolean; readonly statuses: readonly number[] };
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, unknown>>;
}

/** A request body or a response. */
export interface BodyObject {
  readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
}

export interface SchemaObject {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
}
