import { SignJWT } from 'jose';
import {
  createSandbox,
  type IdportenClientRegistration,
  type RegisteredIdportenClient,
  type Sandbox,
  type SandboxOptions,
} from '../src/index.ts';
import { type Answer, keyPair, read } from './bench.ts';

export const issuer = 'https://test.idporten.no';
export const loginHost = 'https://login.test.idporten.no';
export const redirectUri = 'https://tjeneste.example/tilbake';
/** One of the published persons. */
export const person = '11822648950';
/** The example of RFC 7636, appendix B. */
export const codeVerifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
export const codeChallenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

type Parameters = Readonly<Record<string, string | undefined>>;

/** A sandbox with a stopped clock, one client of ID-porten, and short ways to play browser and client. Undefined leaves a parameter out. */
export interface IdportenBench {
  readonly sandbox: Sandbox;
  readonly client: RegisteredIdportenClient;
  readonly clock: { now: number };
  get(url: string): Promise<Response>;
  /** Sends a form. Client authentication is by secret in the form, unless a parameter says otherwise. */
  post(url: string, form: Parameters, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Sends the browser to `/authorize` with a request that is right but for what is given. */
  authorize(parameters?: Parameters, host?: string): Promise<Response>;
  /** The parameters that the browser brings back. */
  answer(parameters?: Parameters): Promise<Record<string, string>>;
  /** A code for the person. */
  code(parameters?: Parameters): Promise<string>;
  /** Exchanges a code; right but for what is given. */
  exchange(code: string, form?: Parameters): Promise<Answer>;
  refresh(refreshToken: unknown, form?: Parameters): Promise<Answer>;
  /** Logs the person in and exchanges the code. */
  tokens(parameters?: Parameters): Promise<Record<string, unknown>>;
}

export async function createIdportenBench(
  registration: Partial<IdportenClientRegistration> = {},
  options: SandboxOptions = {},
): Promise<IdportenBench> {
  const clock = { now: Date.UTC(2026, 0, 15, 12) };
  const sandbox = createSandbox({ size: 1000, answerCheck: 'throw', now: () => clock.now, ...options });
  const client = sandbox.registerIdportenClient({
    redirectUris: [redirectUri],
    postLogoutRedirectUris: ['https://tjeneste.example/ute'],
    auth: { secret: true },
    ...registration,
  });
  const own = { client_id: client.clientId, client_secret: client.clientSecret };
  const get = (url: string): Promise<Response> => sandbox.fetch(new Request(url));
  const post: IdportenBench['post'] = async (url, form, headers = {}) => {
    const body = given({ ...own, ...form });
    return read(await sandbox.fetch(new Request(url, { method: 'POST', headers, body })));
  };
  const authorize: IdportenBench['authorize'] = (parameters = {}, host = loginHost) =>
    get(`${host}/authorize?${given({ ...requestOf(client), sandbox_person: person, ...parameters })}`);
  const answer: IdportenBench['answer'] = async (parameters) => {
    const location = (await authorize(parameters)).headers.get('location');
    return location === null ? {} : Object.fromEntries(new URL(location).searchParams);
  };
  const code: IdportenBench['code'] = async (parameters) => (await answer(parameters)).code ?? '';
  const exchange: IdportenBench['exchange'] = (value, form = {}) =>
    post(`${issuer}/token`, {
      grant_type: 'authorization_code',
      code: value,
      redirect_uri: redirectUri,
      code_verifier: codeVerifier,
      ...form,
    });
  return {
    sandbox,
    client,
    clock,
    get,
    post,
    authorize,
    answer,
    code,
    exchange,
    refresh: (refreshToken, form = {}) =>
      post(`${issuer}/token`, { grant_type: 'refresh_token', refresh_token: String(refreshToken), ...form }),
    tokens: async (parameters) => (await exchange(await code(parameters))).body,
  };
}

/** An authorization request as it should be. */
export function requestOf({ clientId }: RegisteredIdportenClient): Record<string, string> {
  return {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile',
    state: 'tilstand',
    nonce: 'engangsverdi',
    code_challenge: codeChallenge,
    code_challenge_method: 'S256',
  };
}

/** Signs a client assertion that is right but for what is given, with the key of that kid. */
export async function clientAssertion(
  clientId: string,
  now: number,
  claims: Readonly<Record<string, unknown>> = {},
  kid = 'min-noekkel',
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const iat = Math.floor(now / 1000);
  const right = { iss: clientId, sub: clientId, aud: issuer, iat, exp: iat + 60, jti: crypto.randomUUID() };
  const { privateKey } = await keyPair(kid);
  return new SignJWT({ ...right, ...claims }).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(privateKey);
}

function given(parameters: Parameters): URLSearchParams {
  return new URLSearchParams(
    Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
