import { SignJWT } from 'jose';
import type { SigningKey } from '../maskinporten/signing-keys.ts';
import type { Authorization } from './authorization.ts';

// Seconds, as in the example of oidc_protocol_id_token.md.
const lifetime = 120;

/** An ID token with the claims of oidc_protocol_id_token.md. It has no at_hash (oidc_protocol_new_idporten.md). */
export function signIdToken(
  { client, nonce, ...authorization }: Authorization,
  issuer: string,
  jti: string,
  now: number,
  key: SigningKey,
): Promise<string> {
  const iat = Math.floor(now / 1000);
  return new SignJWT({
    iss: issuer,
    aud: client.clientId,
    sub: authorization.subject,
    pid: authorization.personidentifikator,
    acr: authorization.acr,
    amr: [authorization.amr],
    locale: authorization.locale,
    ...(nonce === undefined ? {} : { nonce }),
    ...(client.frontchannelLogoutSessionRequired ? { sid: authorization.sessionId } : {}),
    auth_time: Math.floor(authorization.authenticated / 1000),
    exp: iat + lifetime,
    iat,
    jti,
  })
    .setProtectedHeader({ kid: key.kid, alg: 'RS256' })
    .sign(key.privateKey);
}
