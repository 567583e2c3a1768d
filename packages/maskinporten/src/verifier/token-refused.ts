import type { AnyFellesklientError } from '@fellesklient/core';

/** Every reason why a token is not accepted. The list is closed: a `switch` over `code` can be exhaustive. */
export type TokenRefusedCode =
  | 'missing'
  | 'malformed'
  | 'algorithm'
  | 'unknown-key'
  | 'signature'
  | 'issuer'
  | 'expired'
  | 'not-yet-valid'
  | 'claims'
  | 'audience'
  | 'scope'
  | 'pid'
  | 'keys-unavailable';

type Status = 401 | 403 | 503;

/** What happened and what to do about it, for whoever calls the API. Constant text: nothing of a token ever enters it. */
const texts: Readonly<Record<TokenRefusedCode, readonly [status: Status, happened: string, remedy: string]>> = {
  missing: [401, 'No token came with the request', 'Send one as Authorization: Bearer.'],
  malformed: [401, 'The token is no signed JWT', 'Send the access_token as Maskinporten gave it.'],
  algorithm: [401, 'The token is not signed with RS256, RS384 or RS512', 'Get one from Maskinporten.'],
  'unknown-key': [
    401,
    'The key that signed the token is not published by the issuer',
    'Get one from the environment of this API.',
  ],
  signature: [401, 'The signature does not fit the token', 'Send the access_token as Maskinporten gave it.'],
  issuer: [401, 'The token is from another issuer', 'Get one from the environment of this API.'],
  expired: [401, 'The token has expired', 'Get a new one.'],
  'not-yet-valid': [401, 'The token is issued in the future', 'Synchronise the clocks.'],
  claims: [401, 'The token lacks a claim that every Maskinporten token has', 'Get one from Maskinporten.'],
  audience: [401, 'The token is not meant for this API', 'Ask for the resource that its owner names, or for none.'],
  scope: [403, 'The token lacks the scope of this API', 'Ask for it; its owner must have granted it.'],
  pid: [403, 'The token is not restricted to the person of this request', 'Ask for a token with that pid.'],
  'keys-unavailable': [503, 'The keys of the issuer could not be fetched', 'Try again later; see cause.'],
};

const brand: unique symbol = Symbol.for('fellesklient.token-refused') as never;

/**
 * The one error that `verify` rejects with. Safe to log and to answer with: nothing of the token is in it.
 *
 * @example
 * ```ts
 * import { isTokenRefused } from '@fellesklient/maskinporten/verifier';
 *
 * function answerTo(error: unknown): Response {
 *   if (!isTokenRefused(error)) throw error;
 *   const { status, wwwAuthenticate } = error;
 *   return new Response(null, { status, ...(wwwAuthenticate && { headers: { 'www-authenticate': wwwAuthenticate } }) });
 * }
 * ```
 */
export class TokenRefused extends Error {
  declare readonly code: TokenRefusedCode;
  /** What to answer with: 401 and 403 are the caller's fault, 503 is not. */
  declare readonly status: Status;
  /** Value of the header `WWW-Authenticate` (RFC 6750 section 3); none with status 503. */
  declare readonly wwwAuthenticate: string | undefined;
  declare readonly remedy: string;
  /** Why the keys could not be fetched. */
  declare readonly cause: AnyFellesklientError | undefined;

  constructor(code: TokenRefusedCode, scopes: readonly string[], cause?: AnyFellesklientError) {
    const [status, happened, remedy] = texts[code];
    super(`${happened}. ${remedy}`, cause && { cause });
    const wwwAuthenticate = challenge(code, status, happened, scopes);
    Object.assign(this, { code, status, remedy, ...(wwwAuthenticate && { wwwAuthenticate }) });
  }

  override get name(): string {
    return 'TokenRefused';
  }

  static {
    Object.defineProperty(TokenRefused.prototype, brand, { value: true });
  }

  /** Everything above as plain data, for structured logs. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, message: this.message, ...(this as object), ...(this.cause && { cause: this.cause }) };
  }
}

/** True for a `TokenRefused`, also one made by another copy of this package. */
export function isTokenRefused(value: unknown): value is TokenRefused {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true;
}

/** RFC 6750 section 3: no error for a request without token, `scope` where that is what lacks. */
function challenge(
  code: TokenRefusedCode,
  status: Status,
  happened: string,
  scopes: readonly string[],
): string | undefined {
  if (status === 503) return undefined;
  const parameters = ['realm="maskinporten"'];
  if (code !== 'missing') {
    parameters.push(`error="${status === 403 ? 'insufficient_scope' : 'invalid_token'}"`);
    parameters.push(`error_description="${happened}"`);
  }
  if (code === 'scope') parameters.push(`scope="${scopes.join(' ')}"`);
  return `Bearer ${parameters.join(', ')}`;
}
