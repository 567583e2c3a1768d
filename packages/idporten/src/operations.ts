import type { Operation, RetryPolicy } from '@fellesklient/core';

/** A code, a refresh token and a client assertion each work once at most: what has been sent is never sent again. */
const once: RetryPolicy = { idempotent: false, statuses: [] };
const anyTime: RetryPolicy = { idempotent: true, statuses: [429, 500, 502, 503, 504] };
const json = ['application/json'];

/** What ID-porten is asked for, and the member of its metadata that holds the address (OpenID Connect Discovery section 3). */
export interface IdportenOperation extends Operation {
  readonly endpoint: string;
}

function operation(
  id: string,
  method: 'GET' | 'POST',
  template: string,
  endpoint: string,
  retry: RetryPolicy,
  accept: readonly string[] = json,
): IdportenOperation {
  return { id, method, template, endpoint, accept, retry, scopes: [], limits: [] };
}

export const discovery: IdportenOperation = operation(
  'discovery',
  'GET',
  '/.well-known/openid-configuration',
  'issuer',
  anyTime,
);
export const par: IdportenOperation = operation('par', 'POST', '/par', 'pushed_authorization_request_endpoint', once);
export const authorize: IdportenOperation = operation('authorize', 'GET', '/authorize', 'authorization_endpoint', once);
export const token: IdportenOperation = operation('token', 'POST', '/token', 'token_endpoint', once);
export const jwks: IdportenOperation = operation('jwks', 'GET', '/jwks.json', 'jwks_uri', anyTime, [
  ...json,
  'application/jwk-set+json',
]);
export const userinfo: IdportenOperation = operation('userinfo', 'GET', '/userinfo', 'userinfo_endpoint', anyTime);
export const logout: IdportenOperation = operation('logout', 'GET', '/logout', 'end_session_endpoint', once);
