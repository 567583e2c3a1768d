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
  | 'schema-drift'
  | 'unexpected';

/** `happened` and `remedy` of each code. */
const texts: Readonly<Record<ErrorCode, readonly [happened: string, remedy: string]>> = {
  'invalid-input': ['The input was refused before anything was sent', 'Correct what problems names.'],
  aborted: ['The call was aborted by its own signal', 'Nothing to do, if the abort was intended.'],
  deadline: ['The time for the whole call ran out', 'Call again later, or allow more with deadlineMs.'],
  timeout: ['No answer came within the time for an attempt', 'Call again later, or allow more with timeoutMs.'],
  network: ['The connection failed before a whole answer came', 'Check DNS, firewall and proxies; see cause.'],
  token: ['No access token could be had', 'The token source failed: see cause.'],
  'rate-limiter': ['The rate limiter among the options failed', 'Check the store that it shares; see cause.'],
  unauthorized: [
    'The register refused the access token, and a new one as well',
    'Check that token and register are of one environment, and the clock.',
  ],
  forbidden: [
    'The token is valid but does not open this operation',
    'Check the scopes of the client, and that they have been granted.',
  ],
  'not-found': ['The register knows no such resource', 'Check the base URL if this comes as a surprise.'],
  gone: ['The resource no longer exists', 'Order it anew.'],
  rejected: ['The register rejected the request', 'Check it against the documentation; see registerCode.'],
  'rate-limited': ['Too many calls in too short a time', 'Wait for retryAfterMs; lower the concurrency.'],
  'quota-exceeded': [
    'A limit was reached that waiting does not lift',
    'Let running jobs finish before ordering new ones.',
  ],
  blocked: [
    'The firewall in front of the register stopped the request',
    'Look for unusual characters in the input; quote supportId to the owner.',
  ],
  server: ['The register failed', 'Call again later; see its status page.'],
  redirected: [
    'The answer was a redirect, never followed with a token',
    'Check scheme, host and path of the base URL.',
  ],
  'invalid-response': [
    'The answer was not what the operation promises',
    'Check that nothing on the way changes answers; report it if it stays.',
  ],
  'too-large': ['The answer was larger than the limit', 'Ask for less, or allow more with maxResponseBytes.'],
  'schema-drift': ['The answer does not match the OpenAPI document', "Update the package, or validate with 'warn'."],
  unexpected: ['A function among the options failed, or this package did', 'See cause; report it if no option failed.'],
};

const retryable: readonly ErrorCode[] = ['deadline', 'timeout', 'network', 'rate-limiter', 'rate-limited', 'server'];

export function codeText(code: ErrorCode): CodeText {
  const [happened, remedy] = texts[code];
  return { happened, remedy, retryable: retryable.includes(code) };
}

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
