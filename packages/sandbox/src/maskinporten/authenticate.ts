import { compactVerify, type JWK } from 'jose';
import type { CertificateAuthority } from '../certificate-authority/certificate-authority.ts';
import type { EnvironmentName } from '../environment.ts';
import type { Quirks } from '../quirks.ts';
import type { Assertion } from './assertion.ts';
import { certifiedKey } from './certified-key.ts';
import type { ClientEntry } from './client-registration.ts';
import type { ClientRegistry } from './client-registry.ts';
import { invalidAssertion, invalidRequest } from './grant-refused.ts';
import { isExpired } from './registered-key.ts';

export interface AuthenticatedClient {
  readonly client: ClientEntry;
  /** The token's `client_amr`. */
  readonly method: 'private_key_jwt' | 'virksomhetssertifikat';
}

/** Whom the token endpoint of an environment knows. */
export interface Credentials {
  readonly clients: ClientRegistry;
  readonly authority: CertificateAuthority;
  readonly quirks: Quirks['maskinporten'];
}

type VerificationKey = JWK | CryptoKey;

/**
 * Finds the client and verifies the signature, by registered key (kid) or by business certificate (x5c). Which credential a client
 * may use follows the thread of ks-no/fiks-maskinporten-client-dotnet PR #186: where both are given, kid decides. @throws GrantRefused.
 */
export async function authenticate(
  assertion: Assertion,
  credentials: Credentials,
  environment: EnvironmentName,
  now: number,
): Promise<AuthenticatedClient> {
  const { iss } = assertion.claims;
  if (typeof iss !== 'string') throw invalidRequest('MP-011', 'Claim iss is missing: it is the client_id.');
  const client = credentials.clients.find(iss, environment);
  if (!client) throw invalidAssertion('MP-100', 'Client authentication failed. Client not found in this environment.');
  if (assertion.kid !== undefined) {
    await verify(assertion, registeredKey(client, assertion.kid, now));
    return { client, method: 'private_key_jwt' };
  }
  if (client.keys.length > 0) {
    const reason = 'Client requires a pre-registered jwk, and the header holds no kid.';
    throw invalidAssertion('MP-100', `Client authentication failed. ${reason}`);
  }
  const { authority, quirks } = credentials;
  const rules = { authority, environment, usage: quirks.certificateUsage, now };
  await verify(assertion, await certifiedKey(assertion, client.organisationNumber, rules));
  return { client, method: 'virksomhetssertifikat' };
}

function registeredKey(client: ClientEntry, kid: string, now: number): VerificationKey {
  const key = client.keys.find((candidate) => candidate.kid === kid);
  if (!key) throw invalidAssertion('MP-100', 'Client authentication failed. Unknown key identifier (kid) for client.');
  if (isExpired(key, now)) throw invalidAssertion('MP-121', 'Client authentication failed. Expired key.');
  return key.jwk;
}

async function verify({ compact, alg }: Assertion, key: VerificationKey): Promise<void> {
  try {
    await compactVerify(compact, key, { algorithms: [alg] });
  } catch {
    throw invalidAssertion('MP-124', 'Invalid signature.');
  }
}
