import { type FellesklientError, isFellesklientError } from '@fellesklient/core';
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { beforeAll, expect, test } from 'vitest';
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
  await source.get({ ...request, consumerOrg: '310000005', resource: ['https://api.example/'] });
  const [assertion = ''] = assertions;
  expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', kid: 'key-1' });
  const { payload } = await jwtVerify(assertion, publicKey, { currentDate: new Date(Date.UTC(2026, 0, 1)) });
  expect(Object.keys(payload).sort()).toEqual(['aud', 'consumer_org', 'exp', 'iat', 'iss', 'jti', 'resource', 'scope']);
  expect(payload).toMatchObject({
    aud: 'https://test.maskinporten.no/',
    iss: 'client-1',
    scope: 'krr:global/kontaktinformasjon.read',
    consumer_org: '310000005',
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
    { consumerOrg: '310000005' },
    { pid: '11822648950' },
    { resource: ['https://api.example/'] },
  ]) {
    await source.get({ ...request, ...changed });
  }
  expect(assertions).toHaveLength(5);
});

test('a token is used until a tenth of its life is left, at most a minute', async () => {
  const { source, assertions, pass } = against((n) => token(n, n === 1 ? 120 : 7200));
  await source.get(request);
  pass(107_000);
  await source.get(request);
  expect(assertions).toHaveLength(1);
  pass(2_000);
  await source.get(request);
  expect(assertions).toHaveLength(2);
  pass(7_139_000);
  await source.get(request);
  expect(assertions).toHaveLength(2);
  pass(2_000);
  await source.get(request);
  expect(assertions).toHaveLength(3);
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
  [{ consumerOrg: '12345678' }, /consumerOrg: must be nine digits/],
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
  [{ environment: 'ver2' }, /ver2\.maskinporten\.no\) was retired on 2024-06-10\. Use 'test'/],
  [{ environment: { baseUrl: 'https://oidc.difi.no/idporten-oidc-provider/' } }, /was retired on/],
  [{ environment: 'produksjon' }, /Option environment: unknown/],
  [{ clientId: '' }, /Option clientId/],
])('%j is a wrong configuration', (wrong, message) => {
  expect(() => against(token, wrong as Partial<MaskinportenOptions>)).toThrow(message);
});

test('what a request itself throws is not passed on', async () => {
  const wrong = Object.defineProperty({ ...request }, 'pid', {
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
