/** What a code means, in a sentence, and what to do about it. Constant text: nothing of a request ever enters it. */
export interface CodeText {
  readonly happened: string;
  readonly remedy: string;
  /** Whether the same call may succeed later without any change. */
  readonly retryable: boolean;
}

/** Every way a call can fail. The list is closed: a `switch` over `code` can be exhaustive. */
export type ErrorCode =
  | 'invalid-input'
  | 'aborted'
  | 'deadline'
  | 'timeout'
  | 'network'
  | 'token'
  | 'rate-limiter'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'rejected'
  | 'rate-limited'
  | 'quota-exceeded'
  | 'blocked'
  | 'server'
  | 'redirected'
  | 'invalid-response'
  | 'too-large'
  | 'schema-drift';

export const codeTexts: Readonly<Record<ErrorCode, CodeText>> = {
  'invalid-input': {
    happened: 'The input was refused before anything was sent',
    remedy: 'Correct the input named in problems.',
    retryable: false,
  },
  aborted: {
    happened: 'The call was aborted by its own signal',
    remedy: 'Nothing to do, unless the abort was not intended.',
    retryable: false,
  },
  deadline: {
    happened: 'The time allowed for the whole call ran out',
    remedy: 'Call again later, or allow more with deadlineMs.',
    retryable: true,
  },
  timeout: {
    happened: 'The register did not answer within the time allowed for an attempt',
    remedy: 'Call again later, or allow more with timeoutMs.',
    retryable: true,
  },
  network: {
    happened: 'The connection failed before a whole answer had arrived',
    remedy: 'Check DNS, the outbound firewall and proxies; see cause.',
    retryable: true,
  },
  token: {
    happened: 'No access token could be had',
    remedy: 'See cause: the token source failed.',
    retryable: false,
  },
  'rate-limiter': {
    happened: 'The rate limiter among the options failed',
    remedy: 'Check the store that it shares; see cause.',
    retryable: true,
  },
  unauthorized: {
    happened: 'The register refused the access token, and a new one as well',
    remedy: 'Check that token issuer and register belong to the same environment, and that the clock is right.',
    retryable: false,
  },
  forbidden: {
    happened: 'The token is valid but does not open this operation',
    remedy: 'Check the scopes of the client and that the organisation has been granted them.',
    retryable: false,
  },
  'not-found': {
    happened: 'The register knows no such resource',
    remedy: 'Check the base URL if this comes as a surprise.',
    retryable: false,
  },
  gone: {
    happened: 'The resource no longer exists',
    remedy: 'Order it anew.',
    retryable: false,
  },
  rejected: {
    happened: 'The register rejected the request',
    remedy: 'Check the request against the documentation of the operation; see registerCode.',
    retryable: false,
  },
  'rate-limited': {
    happened: 'Too many calls in too short a time',
    remedy: 'Wait for retryAfterMs, then call again; lower the concurrency.',
    retryable: true,
  },
  'quota-exceeded': {
    happened: 'A limit that waiting alone does not lift was reached',
    remedy: 'Let running jobs finish before ordering new ones.',
    retryable: false,
  },
  blocked: {
    happened: 'The firewall in front of the register stopped the request; the register never saw it',
    remedy: 'Look for unusual characters in the input; give supportId to the owner of the register.',
    retryable: false,
  },
  server: {
    happened: 'The register failed',
    remedy: 'Call again later; see the status page of the register.',
    retryable: true,
  },
  redirected: {
    happened: 'The register answered with a redirect, which is never followed with a token',
    remedy: 'Check the base URL: scheme, host and path.',
    retryable: false,
  },
  'invalid-response': {
    happened: 'The answer was not what the operation promises',
    remedy: 'Check that nothing between here and the register changes answers; report it if it stays.',
    retryable: false,
  },
  'too-large': {
    happened: 'The answer was larger than the limit',
    remedy: 'Ask for less, or allow more with maxResponseBytes.',
    retryable: false,
  },
  'schema-drift': {
    happened: 'The answer does not match the OpenAPI document this client was built from',
    remedy: "Update the package; until then validate: 'warn' lets such answers through.",
    retryable: false,
  },
};

/** Codes that always carry the HTTP status of the answer. */
export type StatusCode =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'rejected'
  | 'rate-limited'
  | 'quota-exceeded'
  | 'blocked'
  | 'server'
  | 'redirected'
  | 'invalid-response'
  | 'too-large'
  | 'schema-drift';
