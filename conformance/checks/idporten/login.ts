import { base64url } from 'jose';
import { type Answer, jsonOf, PreconditionFailed, type RegisterSubject, requires, send } from '../../src/index.ts';
import type { Browse, Citizen, LoginClient } from '../../src/register-subject.ts';
import { endpointOf, type FormChanges, formOf, type Json, postAs, providerOf } from './provider.ts';

/** Parameters of an authorization request to set; undefined takes one away. */
export type RequestChanges = Readonly<Record<string, string | undefined>>;

/** An authorization request that is right, but for the changes. */
export interface LoginRequest {
  readonly client: LoginClient;
  readonly parameters: URLSearchParams;
  /** The PKCE verifier that belongs to its challenge. */
  readonly verifier: string;
}

export const ordinaryScope = 'openid profile';

export async function loginRequest(client: LoginClient, changes: RequestChanges = {}): Promise<LoginRequest> {
  const verifier = randomText();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const parameters = formOf({
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: client.redirectUri,
    scope: ordinaryScope,
    state: randomText(),
    nonce: randomText(),
    code_challenge: base64url.encode(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    ...changes,
  });
  return { client, parameters, verifier };
}

/** Pushes the parameters of a request. */
export function push(subject: RegisterSubject, request: LoginRequest, changes?: FormChanges): Promise<Answer> {
  const fields = Object.fromEntries(request.parameters);
  return postAs(subject, 'pushed_authorization_request_endpoint', request.client, fields, changes);
}

/** The name that a pushed request was given. @throws PreconditionFailed when it was not taken. */
export function requestUriOf(answer: Answer): string {
  const requestUri = answer.status < 300 ? jsonOf(answer).request_uri : undefined;
  if (typeof requestUri === 'string') return requestUri;
  throw new PreconditionFailed(`The authorization request could not be pushed: answered ${answer.status}.`);
}

/** Goes to `/authorize`, where nobody has logged in yet. */
export async function goToAuthorize(subject: RegisterSubject, parameters: URLSearchParams): Promise<Answer> {
  return send(subject, { method: 'GET', url: await authorizeAddress(subject, parameters) });
}

export async function authorizeAddress(subject: RegisterSubject, parameters: URLSearchParams): Promise<string> {
  return `${await endpointOf(subject, 'authorization_endpoint')}?${parameters}`;
}

export function citizenOf(subject: RegisterSubject): Citizen {
  return requires(providerOf(subject).citizen, 'A login takes a person at a browser.');
}

export function browserOf(subject: RegisterSubject): Browse {
  return (question) => send(subject, question);
}

/** A login that came back to the client. */
export interface Login extends LoginRequest {
  /** Where the browser was sent back to. */
  readonly address: string;
  /** What stands in its query. */
  readonly response: URLSearchParams;
}

/** A citizen logs in. @throws PreconditionFailed unless the browser is sent back to the client. */
export async function logIn(
  subject: RegisterSubject,
  { client = providerOf(subject).client, changes }: { client?: LoginClient; changes?: RequestChanges } = {},
): Promise<Login> {
  const request = await loginRequest(client, changes);
  return { ...request, ...(await comeBack(subject, request, request.parameters)) };
}

/** A citizen logs in at `/authorize` with these parameters. @throws PreconditionFailed unless the browser is sent back. */
export async function comeBack(
  subject: RegisterSubject,
  { client }: LoginRequest,
  parameters: URLSearchParams,
): Promise<{ readonly address: string; readonly response: URLSearchParams }> {
  const address = await citizenOf(subject).logIn(await authorizeAddress(subject, parameters), browserOf(subject));
  if (address.startsWith(client.redirectUri)) return { address, response: new URL(address).searchParams };
  throw new PreconditionFailed('The login did not come back to the client.');
}

/** Exchanges the code of a login. */
export function redeem(
  subject: RegisterSubject,
  { client, response, verifier, parameters }: Login,
  changes?: FormChanges,
): Promise<Answer> {
  const code = response.get('code');
  if (code === null) throw new PreconditionFailed('The login brought no code.');
  const redirect_uri = parameters.get('redirect_uri') ?? '';
  const fields = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: verifier };
  return postAs(subject, 'token_endpoint', client, fields, changes);
}

/** The tokens of an answer. @throws PreconditionFailed when there are none. */
export function tokensOf(answer: Answer): Json & { readonly access_token: string } {
  const tokens = answer.status < 300 ? jsonOf(answer) : {};
  const { access_token } = tokens;
  if (typeof access_token === 'string') return { ...tokens, access_token };
  throw new PreconditionFailed(`No tokens: the token endpoint answered ${answer.status}.`);
}

/** A citizen logs in, and the code is exchanged. */
export async function tokensFor(
  subject: RegisterSubject,
  options?: { client?: LoginClient; changes?: RequestChanges },
): Promise<Json & { readonly access_token: string }> {
  return tokensOf(await redeem(subject, await logIn(subject, options)));
}

/** The scopes in a text, sorted; anything else as it is. */
export function scopesIn(value: unknown): unknown {
  return typeof value === 'string' ? value.split(' ').sort() : value;
}

// 43 characters, so that it is a PKCE verifier as well (RFC 7636 section 4.1).
function randomText(): string {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
}
