import { compactVerify, importSPKI, type JWK } from 'jose';
import type { EnvironmentName } from '../environment.ts';
import type { Assertion } from './assertion.ts';
import { readCertificate } from './certificate.ts';
import { type ClientEntry, type ClientRegistry, isExpired } from './client-registry.ts';
import { invalidAssertion, invalidRequest } from './grant-refused.ts';

export interface AuthenticatedClient {
  readonly client: ClientEntry;
  /** The token's `client_amr`. */
  readonly method: 'private_key_jwt' | 'virksomhetssertifikat';
}

type VerificationKey = JWK | CryptoKey;

/**
 * Finds the client and verifies the signature, by registered key (kid) or by business certificate (x5c). Which credential a client
 * may use follows the thread of ks-no/fiks-maskinporten-client-dotnet PR #186. @throws GrantRefused.
 */
export async function authenticate(
  assertion: Assertion,
  clients: ClientRegistry,
  environment: EnvironmentName,
  now: number,
): Promise<AuthenticatedClient> {
  const { iss } = assertion.claims;
  if (typeof iss !== 'string') throw invalidRequest('MP-011', 'Claim iss is missing: it is the client_id.');
  const client = clients.find(iss, environment);
  if (!client) throw invalidAssertion('MP-100', 'Client authentication failed. Client not found in this environment.');
  if (assertion.kid !== undefined) {
    await verify(assertion, registeredKey(client, assertion.kid, now));
    return { client, method: 'private_key_jwt' };
  }
  if (client.keys.length > 0) {
    const reason = 'Client requires a pre-registered jwk, and the header holds no kid.';
    throw invalidAssertion('MP-100', `Client authentication failed. ${reason}`);
  }
  await verify(assertion, await certifiedKey(assertion, client, now));
  return { client, method: 'virksomhetssertifikat' };
}

function registeredKey(client: ClientEntry, kid: string, now: number): VerificationKey {
  const key = client.keys.find((candidate) => candidate.kid === kid);
  if (!key) throw invalidAssertion('MP-100', 'Client authentication failed. Unknown key identifier (kid) for client.');
  if (isExpired(key, now)) throw invalidAssertion('MP-121', 'Client authentication failed. Expired key.');
  return key.jwk;
}

// The chain is not followed: no certificate authority vouches for anything in the sandbox. Public clients send only the leaf.
async function certifiedKey({ x5c, alg }: Assertion, client: ClientEntry, now: number): Promise<VerificationKey> {
  const leaf: unknown = Array.isArray(x5c) && x5c.every((item) => typeof item === 'string') ? x5c[0] : undefined;
  const certificate = typeof leaf === 'string' ? await readCertificate(leaf) : undefined;
  if (!certificate) {
    throw invalidAssertion('MP-123', 'Header x5c must be an array of certificates, each as base64 of its DER form.');
  }
  if (!certificate.isRsa) throw invalidAssertion('MP-120', 'The certificate is not usable: its key is not RSA.');
  if (now < certificate.notBefore || now > certificate.notAfter) {
    throw invalidAssertion('MP-124', 'Invalid signature. The certificate has expired or is not valid yet.');
  }
  if (certificate.organisationNumber !== client.organisationNumber) {
    throw invalidAssertion('MP-122', 'The certificate belongs to another organisation than the client.');
  }
  return importSPKI(pem(certificate.publicKey), alg);
}

async function verify({ compact, alg }: Assertion, key: VerificationKey): Promise<void> {
  try {
    await compactVerify(compact, key, { algorithms: [alg] });
  } catch {
    throw invalidAssertion('MP-124', 'Invalid signature.');
  }
}

function pem(der: ArrayBuffer): string {
  return `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...new Uint8Array(der)))}\n-----END PUBLIC KEY-----`;
}
