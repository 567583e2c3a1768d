import { importJWK, SignJWT } from 'jose';
import type { DemoClient } from './demo-client.ts';

/** A grant as the demo client would sign it, for a shell that cannot. Good for one token request. */
export async function demoGrant({ client_id, jwk, issuer }: DemoClient, scope: string, now: number): Promise<string> {
  const iat = Math.floor(now / 1000);
  return new SignJWT({ scope })
    .setProtectedHeader({ alg: 'RS256', kid: jwk.kid ?? '' })
    .setAudience(issuer)
    .setIssuer(client_id)
    .setIssuedAt(iat)
    .setExpirationTime(iat + 120)
    .setJti(crypto.randomUUID())
    .sign(await importJWK(jwk, 'RS256'));
}
