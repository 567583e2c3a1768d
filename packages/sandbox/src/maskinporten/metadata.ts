import { signingAlgorithms } from './assertion.ts';
import { authorizationDetailsTypes } from './authorization-details.ts';

/** Authorization server metadata (RFC 8414), with the fields of the document captured in nais/tokendings. */
export function metadata(issuer: string): object {
  return {
    issuer,
    token_endpoint: `${issuer}token`,
    jwks_uri: `${issuer}jwk`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    grant_types_supported: ['urn:ietf:params:oauth:grant-type:jwt-bearer'],
    token_endpoint_auth_signing_alg_values_supported: signingAlgorithms,
    authorization_details_types_supported: authorizationDetailsTypes,
  };
}
