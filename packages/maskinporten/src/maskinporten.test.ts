import { type FellesklientError, isFellesklientError } from '@fellesklient/core';
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { beforeAll, expect, test, vi } from 'vitest';
import { createMaskinporten, type MaskinportenOptions } from './maskinporten.ts';

let jwk: Record<string, unknown>;
let publicKey: CryptoKey;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  jwk = { ...(await exportJWK(pair.privateKey)), kid: 'key-1' };
  publicKey = pair.publicKey;
});

const request = { register: 'krr', scopes: ['krr:global/kontaktinformasjon.read'] };
const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A Maskinporten that answers so, and the assertions it was sent. */
function against(answer: (n: number) => Response, options: Partial<MaskinportenOptions> = {}) {
  const assertions: string[] = [];
  let now = Date.UTC(2026, 0, 1);
  const source = createMaskinporten({
    environment: 'test',
    clientId: 'client-1',
    key: { jwk },
    random: () => 0,
    clock: { now: () => now, sleep: (ms) => (ms > 1000 ? new Promise(() => {}) : Promise.resolve()) },
    fetch: async (url, init) => {
      expect(String(url)).toBe('https://test.maskinporten.no/token');
      const form = new URLSearchParams(String(init?.body));
      expect([...form.keys()].sort()).toEqual(['assertion', 'grant_type']);
      assertions.push(form.get('assertion') as string);
      return answer(assertions.length);
    },
    ...options,
  });
  const pass = (ms: number): void => {
    now += ms;
  };
  return { source, assertions, pass };
}
const token = (n: number, expires_in = 120): Response =>
  json(200, { access_token: `token-${n}`, token_type: 'Bearer', expires_in });
const failing = (work: Promise<unknown>): Promise<FellesklientError> =>
  work.then(
    () => Promise.reject(new Error('should have failed')),
    (error) => error,
  );

test('the grant holds exactly the documented claims, signed with the key', async () => {
  const { source, assertions } = against(token);
  await source.get({ ...request, consumerOrg: '310000019', resource: ['https://api.example/'] });
  const [assertion = ''] = assertions;
  expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', kid: 'key-1' });
  const { payload } = await jwtVerify(assertion, publicKey, { currentDate: new Date(Date.UTC(2026, 0, 1)) });
  expect(Object.keys(payload).sort()).toEqual(['aud', 'consumer_org', 'exp', 'iat', 'iss', 'jti', 'resource', 'scope']);
  expect(payload).toMatchObject({
    aud: 'https://test.maskinporten.no/',
    iss: 'client-1',
    scope: 'krr:global/kontaktinformasjon.read',
    consumer_org: '310000019',
    resource: ['https://api.example/'],
  });
  expect((payload.exp as number) - (payload.iat as number)).toBeLessThanOrEqual(120);
});

test('callers that need the same token share one request, others do not', async () => {
  const { source, assertions } = against(token);
  const other = { ...request, scopes: ['krr:global/digitalpost.read'] };
  const tokens = await Promise.all([source.get(request), source.get({ ...request, register: 'x' }), source.get(other)]);
  expect(new Set(tokens).size).toBe(2);
  for (const changed of [
    { consumerOrg: '310000019' },
    { pid: '11822648950' },
    { resource: ['https://api.example/'] },
    { systemUser: { org: '310000019' } },
    { systemUser: { org: '310000019', externalRef: 'b' } },
    { consent: { id: '3f2c0c1e-5a60-4a5e-9d57-0d6b8d2a1c11', from: '310000019' } },
  ]) {
    await source.get({ ...request, ...changed });
  }
  expect(assertions).toHaveLength(8);
});

test.each([
  [30, 3],
  [120, 12],
  [7200, 60],
])('a token of %i s is used until %i s are left, and renewed in the background before', async (lifetime, margin) => {
  const { source, assertions, pass } = against((n) => token(n, lifetime));
  await source.get(request);
  pass((lifetime - 3 * margin) * 1000 - 1);
  await source.get(request);
  expect(assertions).toHaveLength(1);
  pass(1);
  expect(await source.get(request)).toBe('token-1'); // held until the new one is there
  await vi.waitFor(async () => expect(await source.get(request)).toBe('token-2'));
  expect(assertions).toHaveLength(2);
  pass((lifetime - margin) * 1000);
  expect(await source.get(request)).toBe('token-3');
});

test('while a renewal fails the held token goes on, and Maskinporten is asked ever more seldom', async () => {
  const key = { kid: 'a', sign: async () => new Uint8Array(256) }; // at once, so that a renewal has ended by the next turn
  const { source, assertions, pass } = against((n) => (n === 1 ? token(1) : json(403, {})), { key });
  await source.get(request);
  pass(84_000);
  for (let i = 0; i < 23; i++) {
    expect(await source.get(request)).toBe('token-1');
    await new Promise(setImmediate);
    pass(1000);
  }
  expect(assertions.length).toBeGreaterThan(2);
  expect(assertions.length).toBeLessThan(8);
  pass(1000);
  expect((await failing(source.get(request))).status).toBe(403);
});

test('an invalidated token is not handed out again', async () => {
  const { source } = against(token);
  await source.invalidate(await source.get(request));
  expect(await source.get(request)).toBe('token-2');
});

test('every attempt signs a new grant', async () => {
  const { source, assertions } = against((n) => (n < 3 ? json(503, {}) : token(n)));
  await source.get(request);
  expect(new Set(assertions.map((assertion) => decodeJwt(assertion).jti)).size).toBe(3);
});

test('an MP code is read from error_uri and explained; nothing is sent again', async () => {
  const traceId = '0123456789abcdef0123456789abcdef';
  const { source, assertions } = against(() =>
    json(400, {
      error: 'invalid_scope',
      error_description: `Token request contains invalid scopes for client, secret:scope (trace_id: ${traceId})`,
      error_uri: 'https://test.maskinporten.no/errors/MP-200',
    }),
  );
  const error = await failing(source.get(request));
  expect(error).toMatchObject({ code: 'rejected', status: 400, registerCode: 'MP-200', traceId, attempts: 1 });
  expect(error.message).toMatch(/add it in self-service/);
  expect(JSON.stringify([error, error.message, error.stack])).not.toContain('secret:scope');
  expect(assertions).toHaveLength(1);
});

test.each([{ error_uri: { toString: 'x' } }, { error_uri: 5, error_description: ['(trace_id: x)'] }, ['x'], 'x', null])(
  'an error of the form %j is a rejection like any other',
  async (body) => {
    expect((await failing(against(() => json(400, body)).source.get(request))).code).toBe('rejected');
  },
);

test('a failure is not remembered', async () => {
  const { source } = against((n) => (n === 1 ? json(403, {}) : token(n)));
  await failing(source.get(request));
  expect(await source.get(request)).toBe('token-2');
});

test('one caller’s abort does not disturb the others', async () => {
  const { source } = against(token);
  const controller = new AbortController();
  const aborted = source.get(request, controller.signal);
  const other = source.get(request);
  controller.abort(new Error('01810012345 is no longer asked for'));
  await expect(aborted).rejects.toMatchObject({ code: 'aborted' });
  expect(await other).toBe('token-1');
});

test.each([
  [{ scopes: [] }, /scopes: at least one/],
  [{ scopes: ['a b'] }, /scopes: each must be one scope/],
  [{ consumerOrg: '12345678' }, /consumerOrg: must be nine digits, the last a check digit/],
  [{ consumerOrg: '310000004' }, /consumerOrg: must be nine digits, the last a check digit/],
  [{ scopes: [''] }, /scopes: each must be one scope/],
  [{ systemUser: { org: '310000004' } }, /systemUser\.org: must be nine digits/],
  [{ consent: { id: 'x', from: '310000019' } }, /consent\.id: must be a UUID/],
  [{ consent: { id: '3f2c0c1e-5a60-4a5e-9d57-0d6b8d2a1c11', from: '1' } }, /consent\.from: must be eleven digits/],
  [{ consumerOrg: '310000019', issOnBehalfOf: 'x' }, /consumerOrg and issOnBehalfOf: give one/],
  [{ pid: 'x' }, /pid: must be eleven digits/],
  [{ resource: ['not a uri'] }, /resource: must be an array of absolute URIs/],
])('%j is refused before anything is signed', async (wrong, message) => {
  const { source, assertions } = against(token);
  const error = await failing(source.get({ ...request, ...wrong }));
  expect(isFellesklientError(error) && error.code).toBe('invalid-input');
  expect(error.message).toMatch(message);
  expect(assertions).toHaveLength(0);
});

test.each([
  [{ environment: 'ver2' }, /ver2\.maskinporten\.no was retired on 2024-06-10\. Use 'test'/],
  [{ environment: { baseUrl: 'https://oidc.difi.no/idporten-oidc-provider/' } }, /was retired on/],
  [{ environment: 'produksjon' }, /Option environment: unknown/],
  [{ clientId: '' }, /Option clientId/],
])('%j is a wrong configuration', (wrong, message) => {
  expect(() => against(token, wrong as Partial<MaskinportenOptions>)).toThrow(message);
});

test('what a request itself throws is not passed on', async () => {
  const wrong = Object.defineProperty({ ...request }, 'pid', {
    enumerable: true,
    get: () => {
      throw new Error('01810012345');
    },
  });
  const error = await failing(against(token).source.get(wrong));
  expect(error).toMatchObject({ code: 'unexpected', attempts: 0, cause: { name: 'Error' } });
  expect(error.stack).not.toContain('01810012345');
});

test('printing the source shows no key', async () => {
  const { inspect } = await import('node:util');
  const { source } = against(token);
  const printed = inspect(source, { depth: 9, showHidden: true });
  expect(printed).not.toContain(String(jwk.d));
});

test('a system user and a consent become authorization details as documented', async () => {
  const { source, assertions } = against(token);
  const id = '3f2c0c1e-5a60-4a5e-9d57-0d6b8d2a1c11';
  await source.with({ systemUser: { org: '310000019', externalRef: 'north' } }).get(request);
  await source.get({ ...request, consent: { id, from: '11822648950' } });
  await source.get({ ...request, consent: { id, from: '310000019' } });
  expect(assertions.map((assertion) => decodeJwt(assertion).authorization_details)).toEqual([
    [
      {
        type: 'urn:altinn:systemuser',
        systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:310000019' },
        externalRef: 'north',
      },
    ],
    [{ type: 'urn:altinn:consent', id, from: 'urn:altinn:person:identifier-no:11822648950' }],
    [{ type: 'urn:altinn:consent', id, from: 'urn:altinn:organization:identifier-no:310000019' }],
  ]);
});

test('resource can be written as a string, and then is one', async () => {
  const { source, assertions } = against(token, { resourceForm: 'string' });
  await source.get({ ...request, resource: ['https://api.example/'] });
  expect(decodeJwt(assertions[0] ?? '').resource).toBe('https://api.example/');
  const two = { ...request, resource: ['https://api.example/', 'https://b.example/'] };
  expect((await failing(source.get(two))).message).toMatch(/resource: must be one/);
});

test('a certificate stands in the header as held', async () => {
  const x5c = [`MII${'A'.repeat(400)}`];
  const { source, assertions } = against(token, { key: { jwk: { ...jwk, kid: undefined }, x5c } });
  await source.get(request);
  expect(decodeProtectedHeader(assertions[0] ?? '')).toEqual({ alg: 'RS256', x5c });
});

test('a signature that is none is refused before anything is sent, and a signer’s own words are not passed on', async () => {
  const none = against(token, { key: { kid: 'a', sign: async () => new Uint8Array(64) } });
  const error = await failing(none.source.get(request));
  expect([error.code, none.assertions.length]).toEqual(['invalid-input', 0]);
  expect(error.message).toMatch(/key\.sign: must give the signature/);
  const sign = async (): Promise<never> => {
    throw new TypeError('vault token hvs.abc');
  };
  const failed = await failing(against(token, { key: { kid: 'a', sign } }).source.get(request));
  expect(failed).toMatchObject({ code: 'unexpected', cause: { name: 'TypeError' } });
  expect(failed.stack).not.toContain('hvs');
});

test('a key that is replaced takes effect with the next grant', async () => {
  let kid = 'old';
  const { source, assertions } = against(token, { key: () => ({ jwk, kid }) });
  await source.get(request);
  kid = 'new';
  await source.get({ ...request, consumerOrg: '310000019' });
  expect(assertions.map((assertion) => decodeProtectedHeader(assertion).kid)).toEqual(['old', 'new']);
});

const refused = (code: string): Response => json(400, { error_uri: `https://test.maskinporten.no/errors/${code}` });

test.each(['MP-100', 'MP-121', 'MP-124'])(
  'a key replaced while the grant was on its way (%s) fails no call',
  async (code) => {
    let kid = 'old';
    const { source, assertions } = against(
      (n) => {
        if (n > 1) return token(n);
        kid = 'new';
        return refused(code);
      },
      { key: () => ({ jwk, kid }) },
    );
    expect(await source.get(request)).toBe('token-2');
    expect(assertions).toHaveLength(2);
  },
);

test('a refused key that has not been replaced is not tried again', async () => {
  const { source, assertions } = against(() => refused('MP-121'), { key: () => ({ jwk, kid: 'old' }) });
  expect((await failing(source.get(request))).registerCode).toBe('MP-121');
  expect(assertions).toHaveLength(1);
});

test('an unusable key from a function is named, and what the function throws is not passed on', async () => {
  const wrong = await failing(against(token, { key: () => ({ jwk: {}, kid: 'a' }) }).source.get(request));
  expect(wrong.message).toMatch(/Option key\.jwk: not an RSA key/);
  const thrown = await failing(
    against(token, {
      key: () => {
        throw new Error('vault token hvs.abc');
      },
    }).source.get(request),
  );
  expect(thrown.code).toBe('unexpected');
  expect(thrown.stack).not.toContain('hvs');
});

test.each([
  [{ error_uri: 'https://test.maskinporten.no/errors/MP-130' }, 73, /clock of this machine is 73 s behind/],
  [{ error_uri: 'https://test.maskinporten.no/errors/MP-130' }, -73, /clock of this machine is 73 s ahead/],
  [{ error_uri: 'https://test.maskinporten.no/errors/MP-130' }, 3, /expired when it arrived: synchronise/],
  [{ error_description: 'Invalid assertion. Issue time is after now.' }, -15, /15 s ahead/],
  [{ error_uri: 'https://test.maskinporten.no/errors/MP-200' }, 73, /add it in self-service/],
  [{ error_description: 'Invalid combination: consumer_org is the client itself.' }, 0, /leave it out/],
])('%j with a server clock %i s ahead: the remedy says so', async (body, skewS, remedy) => {
  const date = new Date(Date.UTC(2026, 0, 1) + skewS * 1000).toUTCString();
  const answer = (): Response =>
    new Response(JSON.stringify(body), { status: 400, headers: { 'content-type': 'application/json', date } });
  expect((await failing(against(answer).source.get(request))).remedy).toMatch(remedy);
});

test('an aborted request sends nothing', async () => {
  const { source, assertions } = against(token);
  expect((await failing(source.get(request, AbortSignal.abort()))).code).toBe('aborted');
  expect(assertions).toHaveLength(0);
});
