/** What `specs/<api>/source.yaml` says of where an API's owner publishes, and of what our document rests on. */
export interface Source {
  readonly api: string;
  readonly owner: string;
  readonly upstream: readonly Upstream[];
  readonly documentation: readonly Page[];
}

/** A document of the owner's that a program can read. */
export interface Upstream {
  /** The environment or the package of rights that it is of. */
  readonly name: string;
  /** Documents of environments are of one API at different times; documents of packages are of different APIs. */
  readonly of: 'environment' | 'package';
  /** OpenAPI, or metadata of an authorization server (RFC 8414). */
  readonly form: 'openapi' | 'metadata';
  readonly address: string;
}

/** A page of the owner's that people read. */
export interface Page {
  readonly address: string;
  /** Of its text as last seen; null when it never was. */
  readonly sha256: string | null;
  /** Documents of `conformance/requirements` that are this page, as `<file>/<document>`. */
  readonly requirements: readonly string[];
}
