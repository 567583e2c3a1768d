/** Error codes of RFC 6749, RFC 8707 and OpenID Connect Core that the sandbox's ID-porten uses. */
export type OauthErrorCode =
  | 'access_denied'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'invalid_target'
  | 'login_required'
  | 'request_not_supported'
  | 'request_uri_not_supported'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type';

/** Thrown by the steps that check a request; becomes an error answer, a redirect with `error`, or a page. */
export class OauthRefused extends Error {
  override readonly name = 'OauthRefused';
  readonly error: OauthErrorCode;
  readonly status: 400 | 401 | 403;

  constructor(error: OauthErrorCode, description: string, status: 400 | 401 | 403 = 400) {
    super(description);
    this.error = error;
    this.status = status;
  }
}

export function invalidRequest(description: string): OauthRefused {
  return new OauthRefused('invalid_request', description);
}

export function invalidGrant(description: string): OauthRefused {
  return new OauthRefused('invalid_grant', description);
}

export function invalidClient(description: string): OauthRefused {
  return new OauthRefused('invalid_client', description, 401);
}
