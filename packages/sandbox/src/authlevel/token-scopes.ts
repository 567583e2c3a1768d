import { jwtVerify } from 'jose';
import type { Environment } from '../environment.ts';
import { signingAlgorithms } from '../maskinporten/assertion.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';

/** The scopes of a request's token; undefined unless it is one of this environment's Maskinporten, and in force. */
export async function tokenScopes(
  request: Request,
  environment: Environment,
  signingKeys: SigningKeys,
  now: number,
): Promise<readonly string[] | undefined> {
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
    return String(payload.scope).split(' ');
  } catch {
    return undefined;
  }
}
