import { errors, jwtVerify } from 'jose';
import type { Environment } from '../environment.ts';
import { signingAlgorithms } from '../maskinporten/assertion.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';

/** What came of looking for a token: its scopes, or the reason why there is none. */
export type TokenFinding = { readonly scopes: readonly string[] } | { readonly refused: string | undefined };

/** Verifies a request's bearer token: signature and issuer of this very environment, and expiry. An audience is not demanded. */
export async function findToken(
  request: Request,
  environment: Environment,
  signingKeys: SigningKeys,
  now: number,
): Promise<TokenFinding> {
  const [scheme, token] = (request.headers.get('authorization') ?? '').split(' ', 2);
  if (scheme?.toLowerCase() !== 'bearer' || !token) return { refused: undefined };
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
    return typeof payload.scope === 'string' ? { scopes: payload.scope.split(' ') } : { refused: 'Invalid token' };
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

// In the words of Spring Security's token validators.
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired)
    return `Jwt expired at ${new Date(Number(error.payload.exp) * 1000).toISOString()}`;
  if (error instanceof errors.JWTClaimValidationFailed) return `The ${error.claim} claim is not valid`;
  const decoding = 'An error occurred while attempting to decode the Jwt: ';
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return `${decoding}Signed JWT rejected: Invalid signature`;
  return `${decoding}Malformed token`;
}
