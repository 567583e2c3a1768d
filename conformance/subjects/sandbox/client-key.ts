import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** A key of clients: what is registered, and what is kept. */
export interface ClientKey {
  readonly publicJwk: JWK;
  readonly jwk: JWK;
}

export async function newClientKey(): Promise<ClientKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = 'conformance-key';
  return { publicJwk: { ...(await exportJWK(publicKey)), kid }, jwk: { ...(await exportJWK(privateKey)), kid } };
}
