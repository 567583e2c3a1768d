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

/** What happened and what to do about it. Constant text: nothing of a request ever enters it. */
export const texts: Readonly<Record<ErrorCode, readonly [happened: string, remedy: string]>> = {
  'invalid-input': ['Refused before anything was sent', 'Correct what problems names.'],
  aborted: ['The call was aborted by its own signal', 'Nothing, if intended.'],
  deadline: ['The call took longer than deadlineMs', 'Call again later, or raise it.'],
  timeout: ['No whole answer came within timeoutMs', 'Call again later, or raise it.'],
  network: ['The connection failed before a whole answer came', 'Check DNS, firewall and proxies; see cause.'],
  token: ['The token source gave no token', 'See cause.'],
  'rate-limiter': ['The rate limiter failed', 'Check its store; see cause.'],
  unauthorized: ['The register refused two tokens in a row', 'Check that both are of one environment, and the clock.'],
  forbidden: ['Access was refused', 'Check that the scopes are granted.'],
  'not-found': ['The register knows no such resource', 'Check the base URL.'],
  gone: ['The resource no longer exists', 'Order it anew.'],
  rejected: ['The register rejected the request', 'See registerCode and the documentation.'],
  'rate-limited': ['Too many calls in a short time', 'Wait for retryAfterMs; lower the concurrency.'],
  'quota-exceeded': ['A limit was reached that no wait lifts', 'Let running jobs end.'],
  blocked: ['The firewall stopped the request', 'Check the input for odd characters; quote supportId.'],
  server: ['The register failed', 'Call again later; see its status page.'],
  redirected: ['The answer was a redirect, never followed', 'Check the base URL.'],
  'invalid-response': ['The answer is not what was promised', 'See what changes it on the way, or report it.'],
  'too-large': ['The answer exceeds maxResponseBytes', 'Ask for less, or raise it.'],
  'schema-drift': ['The answer does not match the OpenAPI document', 'See problems.'],
  unexpected: ["An option's function failed, or this package did", 'See cause, or report it.'],
};

/** Codes of failures that the same call may survive later without any change. */
export const passing: RegExp = /^(deadline|timeout|network|rate-limite[rd]|server)$/;

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
