import { CompactSign, importJWK, importPKCS8 } from 'jose';
import type { RegisterSubject } from '../../src/index.ts';
import type { LoginClient } from '../../src/register-subject.ts';
import { secondsOf } from '../maskinporten/grant.ts';

/** How a client assertion differs from a good one. */
export interface AssertionChanges {
  /** Claims to set; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Header fields to set; undefined takes one away. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signs in place of the registered key. */
  readonly key?: CryptoKey;
}

/** What a client sends to prove who it is. */
export interface ClientProof {
  readonly headers?: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}

/** The proof by the method that the client is registered with. */
export async function proofOf(
  subject: RegisterSubject,
  { clientId, auth }: LoginClient,
  issuer: string,
  changes: AssertionChanges = {},
): Promise<ClientProof> {
  switch (auth.method) {
    case 'private_key_jwt':
    case 'certificate': {
      const client_assertion = await signAssertion(auth, changes, goodClaims(clientId, issuer, secondsOf(subject)));
      const client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
      return { fields: { client_id: clientId, client_assertion_type, client_assertion } };
    }
    case 'client_secret_post':
      return { fields: { client_id: clientId, client_secret: auth.secret } };
    case 'client_secret_basic':
      return { headers: { authorization: basic(clientId, auth.secret) }, fields: {} };
    case 'none':
      return { fields: { client_id: clientId } };
  }
}

/** RFC 6749 section 2.3.1: both halves are form-encoded before they are joined. */
export function basic(clientId: string, secret: string): string {
  const encoded = [clientId, secret].map((half) => new URLSearchParams([['', half]]).toString().slice(1));
  return `Basic ${btoa(encoded.join(':'))}`;
}

function goodClaims(clientId: string, issuer: string, iat: number): object {
  return { iss: clientId, sub: clientId, aud: issuer, iat, exp: iat + 60, jti: crypto.randomUUID() };
}

type KeyHolder = Extract<LoginClient['auth'], { method: 'private_key_jwt' | 'certificate' }>;

async function signAssertion(
  auth: KeyHolder,
  { claims, header, key }: AssertionChanges,
  good: object,
): Promise<string> {
  const holder = auth.method === 'certificate' ? { x5c: auth.certificate.chain } : { kid: auth.jwk.kid };
  const { alg = 'RS256', ...others } = { ...holder, ...header } as { alg?: string };
  return new CompactSign(new TextEncoder().encode(JSON.stringify({ ...good, ...claims })))
    .setProtectedHeader({ ...others, alg })
    .sign(key ?? (await keyOf(auth, alg)));
}

function keyOf(auth: KeyHolder, alg: string) {
  return auth.method === 'certificate' ? importPKCS8(auth.certificate.privateKey, alg) : importJWK(auth.jwk, alg);
}
