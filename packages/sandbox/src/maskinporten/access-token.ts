import { SignJWT } from 'jose';
import type { Quirks } from '../quirks.ts';
import type { AuthenticatedClient } from './authenticate.ts';
import type { Authorization } from './authorize.ts';
import type { GrantClaims } from './claims.ts';
import type { SigningKey } from './signing-keys.ts';

/** Everything an access token is made from. */
export interface TokenContents {
  readonly issuer: string;
  readonly authenticated: AuthenticatedClient;
  readonly claims: GrantClaims;
  readonly authorization: Authorization;
  readonly jti: string;
  /** Seconds since 1970. */
  readonly iat: number;
}

/** A self-contained access token with the claims of maskinporten_protocol_token.md. */
export function signAccessToken(
  contents: TokenContents,
  key: SigningKey,
  quirks: Quirks['maskinporten'],
): Promise<string> {
  const { issuer, authenticated, claims, jti, iat } = contents;
  const { client, method } = authenticated;
  const { parties, details, lifetime } = contents.authorization;
  const aud = audience(claims.resource, quirks);
  return new SignJWT({
    ...(aud === undefined ? {} : { aud }),
    scope: claims.scopes.join(' '),
    iss: issuer,
    client_amr: method,
    token_type: 'Bearer',
    exp: iat + lifetime,
    iat,
    client_id: client.clientId,
    jti,
    consumer: organisation(parties.consumer),
    ...(parties.supplier === undefined ? {} : { supplier: organisation(parties.supplier) }),
    ...(parties.delegated ? { delegation_source: quirks.delegationSource } : {}),
    ...(claims.pid === undefined ? {} : { pid: claims.pid }),
    ...(details.length === 0 ? {} : { authorization_details: details }),
  })
    .setProtectedHeader({ kid: key.kid, alg: 'RS256' })
    .sign(key.privateKey);
}

function audience(resource: readonly string[], quirks: Quirks['maskinporten']): string | string[] | undefined {
  if (resource.length > 0) return resource.length === 1 ? resource[0] : [...resource];
  return quirks.audienceWithoutResource === 'unspecified' ? 'unspecified' : undefined;
}

function organisation(number: string): { authority: string; ID: string } {
  return { authority: 'iso6523-actorid-upis', ID: `0192:${number}` };
}
