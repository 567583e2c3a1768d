import type { Environment } from '../environment.ts';

/** OpenID provider metadata: the fields of the document of the test environment that public code has copied, and no more. */
export function metadata({ idporten: { issuer, login } }: Environment): object {
  return {
    issuer,
    authorization_endpoint: `${login}/authorize`,
    pushed_authorization_request_endpoint: `${issuer}/par`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    introspection_endpoint: `${issuer}/token/introspect`,
    revocation_endpoint: `${issuer}/token/revoke`,
    end_session_endpoint: `${login}/logout`,
    jwks_uri: `${issuer}/jwks.json`,
    scopes_supported: ['openid', 'profile'],
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'form_post'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    subject_types_supported: ['public', 'pairwise'],
    acr_values_supported: ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'],
    prompt_values_supported: ['consent', 'login', 'none'],
    ui_locales_supported: ['en', 'nb', 'nn', 'se'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none', 'private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    claims_parameter_supported: false,
  };
}
