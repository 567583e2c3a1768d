import { jwtVerify } from 'jose';
import type { Environment } from '../environment.ts';
import { signingAlgorithms } from '../maskinporten/assertion.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';

/** Who calls, and what for. */
export interface Caller {
  readonly clientId: string;
  /** For whom: of a supplier that acts for another, the other. */
  readonly organisation: string;
  readonly scopes: readonly string[];
}

/**
 * Who calls by a request's token; undefined unless it is one of this environment's Maskinporten, in force, and fetched without
 * `resource`: the register wants a token for no audience in particular (Maskinporten.md).
 */
export async function findCaller(
  request: Request,
  environment: Environment,
  signingKeys: SigningKeys,
  now: number,
): Promise<Caller | undefined> {
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
    if (payload.aud !== undefined && payload.aud !== 'unspecified') return undefined;
    const organisation = String((payload.consumer as { readonly ID?: unknown } | undefined)?.ID);
    return { clientId: String(payload.client_id), organisation, scopes: String(payload.scope).split(' ') };
  } catch {
    return undefined;
  }
}
