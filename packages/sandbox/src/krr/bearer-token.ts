import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Environment } from '../environment.ts';
import type { Idporten } from '../idporten/idporten.ts';
import { signingAlgorithms } from '../maskinporten/assertion.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';

/** Whose tokens the register accepts. */
export interface TokenIssuers {
  readonly maskinporten: { readonly signingKeys: SigningKeys };
  readonly idporten: Pick<Idporten, 'accessTokens' | 'signingKeys'>;
}

/** What a token lets its bearer do. */
export interface KrrToken {
  /** Those that count here: an organisation's from Maskinporten, a citizen's from ID-porten (krr_token_request.md). */
  readonly scopes: readonly string[];
  /** The citizen who has logged in, or the one person that a token of Maskinporten was fetched for. */
  readonly pid: string | undefined;
}

/** What came of looking for a token: the token, or the reason why there is none. */
export type TokenFinding = { readonly token: KrrToken } | { readonly refused: string | undefined };

const scopePrefix = { maskinporten: 'krr:global/', idporten: 'krr:user/' } as const;

/** Verifies a request's bearer token: signature and issuer of this very environment, and expiry. An audience is not demanded. */
export async function findToken(
  request: Request,
  environment: Environment,
  issuers: TokenIssuers,
  now: number,
): Promise<TokenFinding> {
  const [scheme, token] = (request.headers.get('authorization') ?? '').split(' ', 2);
  if (scheme?.toLowerCase() !== 'bearer' || !token) return { refused: undefined };

  const known = issuers.idporten.accessTokens.find(token, environment.name);
  // Only who asks ID-porten learns of a revocation, and only an opaque token must be asked about.
  if (known?.type === 'opaque') {
    return known.authorization.revoked ? { refused: "Provided token isn't active" } : read('idporten', known.claims);
  }
  const issuedBy = issuerOf(token) === environment.idporten.issuer ? 'idporten' : 'maskinporten';
  const [newest, ...older] = await issuers[issuedBy].signingKeys.published(environment.name);
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => (older.find((key) => key.kid === kid) ?? newest).publicKey,
      {
        issuer: issuedBy === 'idporten' ? environment.idporten.issuer : environment.issuer,
        algorithms: [...signingAlgorithms],
        requiredClaims: ['exp', 'scope'],
        currentDate: new Date(now),
      },
    );
    return read(issuedBy, payload);
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

/** What the token says of itself, unverified: it decides whose keys to verify with. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

function read(issuedBy: keyof TokenIssuers, { scope, pid }: JWTPayload): TokenFinding {
  if (typeof scope !== 'string') return { refused: 'Invalid token' };
  const scopes = scope.split(' ').filter((name) => name.startsWith(scopePrefix[issuedBy]));
  return { token: { scopes, pid: typeof pid === 'string' ? pid : undefined } };
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
