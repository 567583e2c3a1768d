import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { Person } from '../src/generated/krr/types.ts';
import {
  type ClientRegistration,
  createSandbox,
  type RegisteredClient,
  type Sandbox,
  type SandboxOptions,
} from '../src/index.ts';

export const testIssuer = 'https://test.maskinporten.no/';
export const contactScope = 'krr:global/kontaktinformasjon.read';
export const mailboxScope = 'krr:global/digitalpost.read';
/** Shows what `contactScope` does, and can be delegated to a supplier. */
export const delegableScope = 'krr:global/kontaktinfo.read';
export const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

export interface KeyPair {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

/** Made once: making RSA keys is the slowest thing the tests do. */
const keyPairs = new Map<string, Promise<KeyPair>>();

export function keyPair(kid: string): Promise<KeyPair> {
  const known = keyPairs.get(kid);
  if (known) return known;
  const made = generateKeyPair('RS256', { extractable: true }).then(async ({ privateKey, publicKey }) => ({
    privateKey,
    jwk: { ...(await exportJWK(publicKey)), kid },
  }));
  keyPairs.set(kid, made);
  return made;
}

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A sandbox with a stopped clock, one registered client, and short ways to ask it things. */
export interface Bench {
  readonly sandbox: Sandbox;
  readonly client: RegisteredClient;
  readonly clock: { now: number };
  /** Signs a grant that is right but for what is given; undefined leaves a claim or header field out. */
  sign(claims?: Record<string, unknown>, header?: Record<string, unknown>, key?: CryptoKey): Promise<string>;
  /** Sends a grant to the test environment's token endpoint. */
  exchange(assertion: string, tokenEndpoint?: string): Promise<Answer>;
  token(...scopes: string[]): Promise<string>;
  /** Sends a body to KRR v2 in the test environment. */
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Looks persons up with both scopes, the unregistered included. */
  lookUp(...personidentifikatorer: string[]): Promise<readonly Person[]>;
}

export async function createBench(
  options: SandboxOptions = {},
  registration: Partial<ClientRegistration> = {},
): Promise<Bench> {
  const clock = { now: Date.UTC(2026, 0, 15, 11, 30) };
  const sandbox = createSandbox({ answerCheck: 'throw', now: () => clock.now, ...options });
  const { privateKey, jwk } = await keyPair('test-key');
  const client = sandbox.registerClient({ scopes: [contactScope, mailboxScope], jwk, ...registration });

  const bench: Bench = {
    sandbox,
    client,
    clock,
    sign(claims = {}, header = {}, key = privateKey) {
      const iat = Math.floor(clock.now / 1000);
      const all = {
        aud: testIssuer,
        iss: client.clientId,
        scope: contactScope,
        iat,
        exp: iat + 120,
        jti: crypto.randomUUID(),
        ...claims,
      };
      const protectedHeader = Object.fromEntries(
        Object.entries({ alg: 'RS256', kid: 'test-key', ...header }).filter(([, value]) => value !== undefined),
      );
      return new SignJWT(all).setProtectedHeader(protectedHeader as { alg: string }).sign(key);
    },
    exchange: async (assertion, tokenEndpoint = `${testIssuer}token`) =>
      read(
        await sandbox.fetch(
          new Request(tokenEndpoint, {
            method: 'POST',
            body: new URLSearchParams({ grant_type: grantType, assertion }),
          }),
        ),
      ),
    async token(...scopes) {
      const { body } = await bench.exchange(await bench.sign({ scope: scopes.join(' ') }));
      return String(body.access_token);
    },
    async post(body, headers = {}) {
      const request = new Request('https://test.kontaktregisteret.no/rest/v2/personer', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return read(await sandbox.fetch(request));
    },
    async lookUp(...personidentifikatorer) {
      const token = await bench.token(contactScope, mailboxScope);
      const body = { personidentifikatorer, inkluderIkkeRegistrerte: true };
      const answer = await bench.post(body, { authorization: `Bearer ${token}` });
      return answer.body.personer as readonly Person[];
    },
  };
  return bench;
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, body };
}
