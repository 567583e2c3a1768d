import { calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { type Acr, checkLevelAndLocale, type Locale } from './options.ts';
import type { LoginTransaction } from './transaction.ts';

/** What an authorization request is made of (felleslosninger/docs, oidc_protocol_authorize.md). */
export interface RequestParts {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly acr: Acr | undefined;
  readonly locale: Locale | undefined;
  /** Further parameters of the caller's own. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface AuthorizationRequest {
  readonly parameters: Record<string, string>;
  readonly transaction: LoginTransaction;
}

/** @throws TypeError that names the option and the remedy. */
export async function authorizationRequest(parts: RequestParts): Promise<AuthorizationRequest> {
  const { acr, locale } = parts;
  checkLevelAndLocale(parts);
  checkParameters(parts.parameters);
  const codeVerifier = randomPKCECodeVerifier();
  const transaction = { state: randomState(), nonce: randomNonce(), codeVerifier, ...(acr && { acr }) };
  const parameters = {
    ...parts.parameters,
    client_id: parts.clientId,
    response_type: 'code',
    redirect_uri: parts.redirectUri,
    scope: parts.scopes.join(' '),
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(acr && { acr_values: acr }),
    ...(locale && { ui_locales: locale }),
  };
  return { parameters, transaction };
}

/** What is set above, and what would make it another request or another answer than `callback` reads. */
const reserved: ReadonlySet<string> = new Set([
  ...[
    'client_id',
    'response_type',
    'redirect_uri',
    'scope',
    'state',
    'nonce',
    'code_challenge',
    'code_challenge_method',
  ],
  ...['acr_values', 'ui_locales', 'request', 'request_uri', 'response_mode', 'client_secret', 'client_assertion'],
]);

function checkParameters(parameters: Readonly<Record<string, unknown>>): void {
  if (typeof parameters !== 'object' || parameters === null) {
    throw new TypeError('Option parameters: must be an object of texts. Leave it out for none.');
  }
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value !== 'string') throw new TypeError('Option parameters: each must be text. Correct it.');
    if (reserved.has(name)) {
      throw new TypeError('Option parameters: holds one that this package sets itself. Use the option for it.');
    }
  }
}
