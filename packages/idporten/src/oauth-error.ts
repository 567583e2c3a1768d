const configuration = 'Compare the options with the registration of the client in self-service.';
const again = 'Send the user to log in again.';
const later = 'Let the user try again later.';
const unsupported = 'ID-porten does not offer this: look at the parameters of login.';

/**
 * The error codes of RFC 6749 sections 4.1.2.1 and 5.2, RFC 6750 section 3.1, RFC 8707 section 2 and OpenID Connect Core
 * section 3.1.2.6, and what to do about each. Anything else that stands in `error` may be data and is dropped.
 */
const remedies: ReadonlyMap<unknown, string> = new Map([
  ['invalid_request', configuration],
  [
    'invalid_client',
    'Check clientId, that clientAuth is the method registered on the client, its key or secret, and the clock.',
  ],
  ['invalid_grant', `The code or the refresh token was used, has expired or was withdrawn. ${again}`],
  ['unauthorized_client', 'Allow the grant types authorization_code and refresh_token on the client in self-service.'],
  [
    'unsupported_grant_type',
    'Allow the grant types authorization_code and refresh_token on the client in self-service.',
  ],
  ['invalid_scope', 'Register all scopes on the client in self-service, and check their spelling.'],
  ['invalid_target', 'Correct the parameter resource, or leave it out.'],
  ['access_denied', 'The user cancelled, or may not log in here: offer to log in again.'],
  ['unsupported_response_type', configuration],
  ['server_error', later],
  ['temporarily_unavailable', later],
  ['interaction_required', again],
  ['login_required', again],
  ['account_selection_required', again],
  ['consent_required', again],
  ['invalid_request_uri', 'The pushed request was used or has expired after two minutes: begin the login anew.'],
  ['invalid_request_object', unsupported],
  ['request_not_supported', unsupported],
  ['request_uri_not_supported', unsupported],
  ['registration_not_supported', unsupported],
  ['invalid_token', again],
  ['insufficient_scope', 'Ask for the scope profile in the option scopes, and let the user log in again.'],
]);

/** What an `error` of OAuth says. Empty when it is none of the known. */
export function readOAuthError(error: unknown): { readonly registerCode?: string; readonly remedy?: string } {
  const remedy = remedies.get(error);
  return remedy === undefined ? {} : { registerCode: error as string, remedy };
}
