import { inspect } from 'node:util';
import { exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  createTokenVerifier,
  isTokenRefused,
  type TokenRefused,
  type TokenVerifierOptions,
  type VerifiedToken,
} from './index.ts';

interface Signer {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}
let issuerKey: Signer;
let otherKey: Signer;

beforeAll(async () => {
  issuerKey = await signer('issuer-key');
  otherKey = await signer('other-key');
});
afterEach(() => vi.useRealTimers());

async function signer(kid: string): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' } };
}

const startMs = Date.UTC(2026, 0, 1);
const iat = startMs / 1000;
const scope = 'example:api.read';
const pid = '11822648950';

/** The claims of maskinporten_protocol_token.md. */
const claims = {
  iss: 'https://test.maskinporten.no/',
  client_id: 'secret-client',
  client_amr: 'private_key_jwt',
  consumer: { authority: 'iso6523-actorid-upis', ID: '0192:310000027' },
  scope: `example:api.write ${scope}`,
  token_type: 'Bearer',
  exp: iat + 120,
  iat,
  jti: 'secret-jti',
};

function sign(payload: object, { kid, privateKey } = issuerKey, header: object = {}): Promise<string> {
  return new SignJWT({ ...payload }).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(privateKey);
}

type Reply = () => Response | Promise<Response>;
const keysOf =
  (...signers: Signer[]): Reply =>
  () =>
    Response.json({ keys: signers.map(({ publicJwk }) => publicJwk) });

/** A verifier, the replies to its questions for keys, and its clock. */
function verifierOf(options: Partial<TokenVerifierOptions> = {}, reply: Reply = keysOf(issuerKey)) {
  const at = { reply, nowMs: startMs + 60_000, fetched: [] as string[] };
  const verifier = createTokenVerifier({
    environment: 'test',
    scope,
    random: () => 0,
    clock: { now: () => at.nowMs, sleep: (ms) => (ms > 1000 ? new Promise(() => {}) : Promise.resolve()) },
    fetch: async (url) => {
      at.fetched.push(String(url));
      return at.reply();
    },
    ...options,
  });
  return { verifier, at };
}

const verify = async (payload: object, options?: Partial<TokenVerifierOptions>): Promise<VerifiedToken> =>
  verifierOf(options).verifier.verify(await sign(payload));

/** The refusal, after a search for anything of the token in it. */
async function refusal(work: Promise<unknown>, token?: string): Promise<TokenRefused> {
  const thrown = await work.then(
    () => Promise.reject(new Error('should have been refused')),
    (error: unknown) => error,
  );
  if (!isTokenRefused(thrown)) throw thrown;
  const views = [inspect(thrown, { showHidden: true, depth: 9 }), JSON.stringify(thrown), thrown.stack, String(thrown)];
  for (const secret of ['secret', pid, '310000027', 'eyJ', ...(token ? [token] : [])]) {
    expect(views.join('\n')).not.toContain(secret);
  }
  return thrown;
}
async function refused(payload: object, options?: Partial<TokenVerifierOptions>): Promise<TokenRefused> {
  const token = await sign(payload);
  return refusal(verifierOf(options).verifier.verify(token), token);
}

test('a token as Maskinporten gives it', async () => {
  expect(await verify(claims)).toEqual({
    consumer: { authority: 'iso6523-actorid-upis', id: '0192:310000027', organisationNumber: '310000027' },
    scopes: ['example:api.write', scope],
    clientId: 'secret-client',
    expiresAt: new Date(startMs + 120_000),
    jti: 'secret-jti',
  });
});

test('what a token says when it is delegated, restricted to a person, and of a system user', async () => {
  const details = [{ type: 'urn:altinn:systemuser', system_id: 'x' }];
  const verified = await verify({
    ...claims,
    supplier: { authority: 'iso6523-actorid-upis', ID: '0192:310000035' },
    delegation_source: 'https://www.altinn.no/',
    pid,
    authorization_details: details,
  });
  expect(verified).toMatchObject({
    supplier: { organisationNumber: '310000035' },
    delegationSource: 'https://www.altinn.no/',
    pid,
    authorizationDetails: details,
  });
});

test.each([
  ['iso6523-actorid-upis', '0192:310000027:ER//310000035:1', '310000027'],
  ['iso6523-actorid-upis', '9908:310000027', '310000027'],
  ['iso6523-actorid-upis', '0192:3100000271', undefined],
  ['etsi-en-319-412', 'NTRNO-310000027', undefined],
])('a consumer of %s, %s, has the organisation number %s', async (authority, ID, organisationNumber) => {
  const { consumer } = await verify({ ...claims, consumer: { authority, ID } });
  expect(consumer).toEqual({ authority, id: ID, ...(organisationNumber && { organisationNumber }) });
});

test.each(['RS384', 'RS512'])('%s is accepted', async (alg) => {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  const key = { kid: alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid: alg } };
  const { verifier } = verifierOf({}, keysOf(key));
  expect((await verifier.verify(await sign(claims, key, { alg }))).jti).toBe('secret-jti');
});

test.each([
  [undefined, undefined],
  [undefined, 'unspecified'],
  [undefined, ['unspecified']],
  ['https://api.example/', 'https://api.example/'],
  ['https://api.example/', ['https://other.example/', 'https://api.example/']],
])('an API with the audience %j accepts aud %j', async (audience, aud) => {
  const options = audience === undefined ? {} : { audience };
  expect((await verify({ ...claims, ...(aud && { aud }) }, options)).jti).toBe('secret-jti');
});

test.each([
  [undefined, 'https://other.example/'],
  [undefined, ['unspecified', 'https://other.example/']],
  ['https://api.example/', undefined],
  ['https://api.example/', 'unspecified'],
  ['https://api.example/', 'https://api.example'],
])('an API with the audience %j refuses aud %j', async (audience, aud) => {
  const options = audience === undefined ? {} : { audience };
  expect(await refused({ ...claims, ...(aud && { aud }) }, options)).toMatchObject({ code: 'audience', status: 401 });
});

test('any one of several scopes is enough, a part of a scope is not', async () => {
  expect((await verify(claims, { scope: ['example:other', scope] })).scopes).toContain(scope);
  expect((await refused({ ...claims, scope: `${scope}.more` })).code).toBe('scope');
});

test.each<[string, object, string]>([
  ['another issuer', { iss: 'https://maskinporten.no/' }, 'issuer'],
  ['the issuer without its slash', { iss: 'https://test.maskinporten.no' }, 'issuer'],
  ['no issuer', { iss: undefined }, 'issuer'],
  ['ended', { exp: iat + 49 }, 'expired'],
  ['issued in the future', { iat: iat + 71, exp: iat + 200 }, 'not-yet-valid'],
  ['not yet to be used', { nbf: iat + 71 }, 'not-yet-valid'],
  ['no end', { exp: undefined }, 'claims'],
  ['an end that is no number', { exp: 'secret' }, 'claims'],
  ['no time of issue', { iat: undefined }, 'claims'],
  ['no consumer', { consumer: undefined }, 'claims'],
  ['a consumer that is text', { consumer: '0192:310000027' }, 'claims'],
  ['no client', { client_id: undefined }, 'claims'],
  ['no jti', { jti: undefined }, 'claims'],
  ['no scope', { scope: undefined }, 'claims'],
  ['scopes as a list', { scope: [scope] }, 'claims'],
  ['a supplier without an id', { supplier: { authority: 'iso6523-actorid-upis' } }, 'claims'],
  ['a pid that is a number', { pid: 1 }, 'claims'],
  ['details that are no list', { authorization_details: {} }, 'claims'],
])('%s: refused with 401', async (_name, change, code) => {
  const error = await refused({ ...claims, ...change });
  expect(error).toMatchObject({ code, status: 401 });
  expect(error.wwwAuthenticate).toMatch(
    /^Bearer realm="maskinporten", error="invalid_token", error_description="[^"]+"$/,
  );
});

test.each([
  ['ended 9 s ago', { exp: iat + 51 }],
  ['issued 9 s ahead', { iat: iat + 69, exp: iat + 200 }],
])('%s: within the difference of clocks', async (_name, change) => {
  expect((await verify({ ...claims, ...change })).jti).toBe('secret-jti');
});

test('no token: 401 without an error, as RFC 6750 section 3.1 has it', async () => {
  for (const token of [undefined, null, '']) {
    const error = await refusal(verifierOf().verifier.verify(token));
    expect(error).toMatchObject({ code: 'missing', status: 401, wwwAuthenticate: 'Bearer realm="maskinporten"' });
  }
});

test.each<[string, () => Promise<string> | string, string]>([
  ['no JWT', () => 'secret', 'malformed'],
  ['parts that are no JSON', () => 'secret.secret.secret', 'malformed'],
  ['an opaque token', () => 'c2VjcmV0', 'malformed'],
  ['unsigned', () => new UnsecuredJWT(claims).encode(), 'algorithm'],
  ['signed with a shared secret', () => hmac(), 'algorithm'],
  ['PS256', () => pss(), 'algorithm'],
  ['no kid', () => sign(claims, issuerKey, { kid: undefined }), 'unknown-key'],
  ['the kid of another issuer', () => sign(claims, otherKey), 'unknown-key'],
  ['signed by somebody else', () => sign(claims, { ...otherKey, kid: issuerKey.kid }), 'signature'],
  ['changed claims', async () => changed(await sign(claims)), 'signature'],
  ['a critical header that nobody knows', () => critical(), 'malformed'],
])('%s: refused with 401', async (_name, make, code) => {
  const token = await make();
  expect(await refusal(verifierOf().verifier.verify(token), token)).toMatchObject({ code, status: 401 });
});

/** The public key as a secret, which deceives a verifier that goes by the token's own algorithm. */
function hmac(): Promise<string> {
  const secret = new TextEncoder().encode(JSON.stringify(issuerKey.publicJwk));
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: issuerKey.kid }).sign(secret);
}

async function pss(): Promise<string> {
  const { privateKey } = await generateKeyPair('PS256');
  return new SignJWT(claims).setProtectedHeader({ alg: 'PS256', kid: issuerKey.kid }).sign(privateKey);
}

function critical(): Promise<string> {
  const header = { alg: 'RS256', kid: issuerKey.kid, crit: ['x'], x: 1 };
  return new SignJWT(claims).setProtectedHeader(header).sign(issuerKey.privateKey, { crit: { x: true } });
}

function changed(token: string): string {
  const [header, , signature] = token.split('.');
  const payload = btoa(JSON.stringify({ ...claims, scope: 'example:admin' })).replace(/=+$/, '');
  return `${header}.${payload}.${signature}`;
}

test('a token without the scope: 403 with the scope to ask for', async () => {
  const error = await refused({ ...claims, scope: 'example:other' }, { scope: [scope, 'example:admin'] });
  expect(error).toMatchObject({ code: 'scope', status: 403 });
  expect(error.wwwAuthenticate).toBe(
    'Bearer realm="maskinporten", error="insufficient_scope", error_description="The token lacks the scope of this API", ' +
      'scope="example:api.read example:admin"',
  );
});

test('a token for one person opens only what is about that person', async () => {
  const { verifier } = verifierOf();
  const [restricted, unrestricted] = [await sign({ ...claims, pid }), await sign(claims)];
  expect((await verifier.verify(restricted, { pid })).pid).toBe(pid);
  expect((await verifier.verify(restricted)).pid).toBe(pid);
  const forgotten = { pid: undefined } as unknown as { pid: string };
  for (const [token, request] of [
    [restricted, { pid: '11822648951' }],
    [restricted, forgotten],
    [unrestricted, { pid }],
    [unrestricted, forgotten],
  ] as const) {
    const error = await refusal(verifier.verify(token, request), token);
    expect(error).toMatchObject({ code: 'pid', status: 403 });
    expect(error.wwwAuthenticate).toMatch(/error="insufficient_scope"/);
  }
});

test('an API can demand tokens for one person', async () => {
  expect((await verify({ ...claims, pid }, { pid: 'required' })).pid).toBe(pid);
  expect((await refused(claims, { pid: 'required' })).code).toBe('pid');
});

test('the keys are fetched once, however many tokens come', async () => {
  const { verifier, at } = verifierOf();
  const token = await sign(claims);
  await Promise.all([verifier.verify(token), verifier.verify(token)]);
  await verifier.verify(token);
  expect(at.fetched).toEqual(['https://test.maskinporten.no/jwk']);
});

test('a new key is found without a restart, an invented one does not ask again and again', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { verifier, at } = verifierOf();
  await verifier.verify(await sign(claims));
  at.reply = keysOf(issuerKey, otherKey);
  const invented = await sign(claims, { ...otherKey, kid: 'secret' });
  for (let i = 0; i < 5; i++) expect((await refusal(verifier.verify(invented))).code).toBe('unknown-key');
  expect(at.fetched).toHaveLength(1);
  vi.setSystemTime(Date.now() + 31_000);
  expect((await verifier.verify(await sign(claims, otherKey))).jti).toBe('secret-jti');
  expect(at.fetched).toHaveLength(2);
});

test('a key that is withdrawn is trusted for a day at most', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { verifier, at } = verifierOf();
  const token = await sign(claims);
  await verifier.verify(token);
  at.reply = keysOf(otherKey);
  vi.setSystemTime(Date.now() + 23 * 3_600_000);
  await verifier.verify(token);
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  expect((await refusal(verifier.verify(token))).code).toBe('unknown-key');
});

test('keys of the media type for key sets are read too', async () => {
  const body = JSON.stringify({ keys: [issuerKey.publicJwk] });
  const headers = { 'content-type': 'application/jwk-set+json' };
  const { verifier } = verifierOf({}, () => new Response(body, { headers }));
  expect((await verifier.verify(await sign(claims))).jti).toBe('secret-jti');
});

test.each<[string, Reply, string]>([
  ['the issuer is down', () => Response.json({ error: 'secret' }, { status: 503 }), 'server'],
  ['the network is', () => Promise.reject(new TypeError('secret')), 'network'],
  ['a page answers', () => new Response('<p>secret', { headers: { 'content-type': 'text/html' } }), 'invalid-response'],
  ['the answer is no key set', () => Response.json({ secret: 1 }), 'unexpected'],
])('%s: 503, for it is not the fault of the caller', async (_name, reply, cause) => {
  const { verifier, at } = verifierOf({}, reply);
  const token = await sign(claims);
  const error = await refusal(verifier.verify(token), token);
  expect(error).toMatchObject({ code: 'keys-unavailable', status: 503, cause: { code: cause } });
  expect(error.wwwAuthenticate).toBeUndefined();
  expect(error.toJSON()).toMatchObject({ name: 'TokenRefused', code: 'keys-unavailable', cause: { code: cause } });
  at.reply = keysOf(issuerKey);
  expect((await verifier.verify(token)).jti).toBe('secret-jti');
});

test('another issuer has its keys below its base URL', async () => {
  const { verifier, at } = verifierOf({ environment: { baseUrl: 'http://localhost:5010/maskinporten' } });
  expect(verifier.issuer).toBe('http://localhost:5010/maskinporten/');
  await verifier.verify(await sign({ ...claims, iss: verifier.issuer }));
  expect(at.fetched).toEqual(['http://localhost:5010/maskinporten/jwk']);
});

test.each<[object, RegExp]>([
  [{ environment: 'ver2' }, /^Option environment: ver2\.maskinporten\.no was retired on 2024-06-10/],
  [{ scope: [] }, /^Option scope: /],
  [{ scope: 'secret "secret"' }, /^Option scope: /],
  [{ scope: undefined }, /^Option scope: /],
  [{ audience: '' }, /^Option audience: /],
  [{ pid: 'secret' }, /^Option pid: must be 'required'/],
  [{ deadlineMs: 0 }, /^Option deadlineMs: /],
])('%j is a wrong configuration', (wrong, message) => {
  let thrown: unknown;
  try {
    verifierOf(wrong as Partial<TokenVerifierOptions>);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(TypeError);
  expect((thrown as TypeError).message).toMatch(message);
  expect(inspect(thrown)).not.toContain('secret');
});
