import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { testIssuer } from '../environment.ts';
import type { RegisteredClient } from '../maskinporten/client-registration.ts';
import type { ClientRegistry } from '../maskinporten/client-registry.ts';

/** Everything a program needs to fetch its first token. */
export interface DemoClient {
  readonly client_id: string;
  readonly organisation_number: string;
  readonly scopes: readonly string[];
  /** The private key, with kid and alg. Made when a process first asks for it; opens nothing but its sandboxes. */
  readonly jwk: JWK;
  readonly issuer: string;
  readonly token_endpoint: string;
}

const scopes: readonly string[] = [
  'krr:global/kontaktinformasjon.read',
  'krr:global/digitalpost.read',
  'krr:global/kontaktinfo.read',
  'krr:global/postkasse.read',
  'folkeregister:deling/offentligmedhjemmel',
];

/** A client that is registered when first asked for, and the same ever after. The issuer says where it is to be used. */
export function createDemoClient(clients: ClientRegistry): (issuer?: string) => Promise<DemoClient> {
  let made: Promise<{ client: RegisteredClient; jwk: JWK }> | undefined;
  return async (issuer = testIssuer) => {
    made ??= make(clients);
    const { client, jwk } = await made;
    return {
      client_id: client.clientId,
      organisation_number: client.organisationNumber,
      scopes: client.scopes,
      jwk,
      issuer,
      token_endpoint: `${issuer}token`,
    };
  };
}

/** To make it takes a tenth of a second, and many tests make a sandbox each. */
let keyPair: Promise<CryptoKeyPair> | undefined;

async function make(clients: ClientRegistry): Promise<{ client: RegisteredClient; jwk: JWK }> {
  keyPair ??= generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const { privateKey, publicKey } = await keyPair;
  const kid = 'demo-key';
  const client = clients.register({ scopes, jwk: { ...(await exportJWK(publicKey)), kid } });
  return { client, jwk: { ...(await exportJWK(privateKey)), kid, use: 'sig', alg: 'RS256' } };
}
