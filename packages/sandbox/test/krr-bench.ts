import { SignJWT } from 'jose';
import type { Sandbox, SandboxOptions } from '../src/index.ts';
import { type Answer, grantType, keyPair, read, testIssuer } from './bench.ts';
import { createIdportenBench, issuer, person } from './idporten-bench.ts';

export interface Question {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A sandbox with a stopped clock, and short ways to ask KRR in the test environment with tokens of both kinds. */
export interface KrrBench {
  readonly sandbox: Sandbox;
  readonly clock: { now: number };
  fetch(method: string, path: string, question?: Question): Promise<Response>;
  ask(method: string, path: string, question?: Question): Promise<Answer>;
  /** Of Maskinporten, for an organisation. Further claims go into the grant. */
  machineToken(scopes: readonly string[], claims?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Of ID-porten, for a citizen who has logged in. */
  userToken(scopes: readonly string[], citizen?: string): Promise<string>;
  /** Ends a token of ID-porten. */
  revoke(token: string): Promise<Answer>;
}

const dataScopes = [
  'kontaktinformasjon.read',
  'digitalpost.read',
  'kontaktinfo.read',
  'postkasse.read',
  'hentendring.read',
];
const userScopes = ['kontaktinformasjon.read', 'digitalpost.read', 'spraak.write'];

export async function createKrrBench(
  options: SandboxOptions = {},
  accessTokenType: 'jwt' | 'opaque' = 'jwt',
): Promise<KrrBench> {
  const { sandbox, clock, tokens, post } = await createIdportenBench(
    {
      scopes: ['openid', 'profile', ...userScopes.map((scope) => `krr:user/${scope}`), 'krr:global/digitalpost.read'],
      accessTokenType,
    },
    { size: 5000, ...options },
  );
  const { privateKey, jwk } = await keyPair('test-key');
  const { clientId } = sandbox.registerClient({ scopes: dataScopes.map((scope) => `krr:global/${scope}`), jwk });

  const bench: KrrBench = {
    sandbox,
    clock,
    fetch(method, path, { token, body, headers = {} } = {}) {
      const all = new Headers(headers);
      if (token !== undefined) all.set('authorization', `Bearer ${token}`);
      if (body !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
      const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
      return sandbox.fetch(
        new Request(`https://test.kontaktregisteret.no${path}`, { method, headers: all, body: text }),
      );
    },
    ask: async (method, path, question) => read(await bench.fetch(method, path, question)),
    async machineToken(scopes, claims = {}) {
      const iat = Math.floor(clock.now / 1000);
      const grant = { aud: testIssuer, iss: clientId, scope: scopes.join(' '), iat, exp: iat + 120 };
      const assertion = await new SignJWT({ ...grant, jti: crypto.randomUUID(), ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'test-key' })
        .sign(privateKey);
      const body = new URLSearchParams({ grant_type: grantType, assertion });
      const answer = await read(await sandbox.fetch(new Request(`${testIssuer}token`, { method: 'POST', body })));
      return String(answer.body.access_token);
    },
    revoke: (token) => post(`${issuer}/token/revoke`, { token }),
    async userToken(scopes, citizen = person) {
      const scope = ['openid', 'profile', ...scopes].join(' ');
      return String((await tokens({ scope, sandbox_person: citizen })).access_token);
    },
  };
  return bench;
}
