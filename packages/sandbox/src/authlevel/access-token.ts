import { jwtVerify } from 'jose';
import type { Environment } from '../environment.ts';
import { signingAlgorithms } from '../maskinporten/assertion.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';

/** What a token says of its bearer. */
export interface AccessToken {
  readonly scopes: readonly string[];
  /** Whether it was fetched with a business certificate (maskinporten_protocol_token.md, client_amr). */
  readonly byCertificate: boolean;
}

/** The token of a request; undefined unless it is one of this environment's Maskinporten, and in force. */
export async function findToken(
  request: Request,
  environment: Environment,
  signingKeys: SigningKeys,
  now: number,
): Promise<AccessToken | undefined> {
  const [scheme, token = ''] = (request.headers.get('authorization') ?? '').split(' ', 2);
  if (scheme?.toLowerCase() !== 'bearer') return undefined;
  const [newest, ...older] = await signingKeys.published(environment.name);
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => (older.find((key) => key.kid === kid) ?? newest).publicKey,
      {
        issuer: environment.issuer,
        algorithms: [...signingAlgorithms],
        requiredClaims: ['exp', 'scope'],
        currentDate: new Date(now),
      },
    );
    return { scopes: String(payload.scope).split(' '), byCertificate: payload.client_amr === 'virksomhetssertifikat' };
  } catch {
    return undefined;
  }
}
