import { beforeEach, describe, expect, test } from 'vitest';
import {
  codeChallenge,
  createIdportenBench,
  type IdportenBench,
  issuer,
  loginHost,
  person,
  redirectUri,
  requestOf,
} from '../../test/idporten-bench.ts';

let bench: IdportenBench;
beforeEach(async () => {
  bench = await createIdportenBench({
    redirectUris: [redirectUri, 'http://localhost:3000/tilbake', `${redirectUri}?a=b`],
  });
});

describe('the answer to the client', () => {
  test('holds a code, the state and the issuer (RFC 9207)', async () => {
    const response = await bench.authorize({ state: 'a b&c=d' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toMatch(/^https:\/\/tjeneste\.example\/tilbake\?/);
    const location = new URL(response.headers.get('location') ?? '');
    expect(Object.fromEntries(location.searchParams)).toEqual({
      code: expect.stringMatching(/^[\w-]+$/),
      state: 'a b&c=d',
      iss: issuer,
    });
  });

  test('keeps the query of the registered address', async () => {
    const location = (await bench.authorize({ redirect_uri: `${redirectUri}?a=b` })).headers.get('location');
    expect(location).toMatch(/^https:\/\/tjeneste\.example\/tilbake\?a=b&code=/);
  });

  test('is a form when the client wants one', async () => {
    const response = await bench.authorize({ response_mode: 'form_post', state: '"><b>' });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain(`<form method="post" action="${redirectUri}">`);
    expect(page).toMatch(/<input type="hidden" name="code" value="[\w-]+">/);
    expect(page).toContain('name="state" value="&quot;&gt;&lt;b&gt;"');
    expect(page).not.toMatch(/<script|<b>/);
  });
});

describe('without a client or address to answer, a page says so and nobody is redirected', () => {
  test.each([
    ['unknown client', { client_id: 'ukjent' }],
    ['no client', { client_id: undefined }],
    ['no address', { redirect_uri: undefined }],
    ['another address', { redirect_uri: 'https://angriper.example/tilbake' }],
    ['a longer address', { redirect_uri: `${redirectUri}/x` }],
    ['an address with a query of its own', { redirect_uri: `${redirectUri}?x=y` }],
    ['an address in other case', { redirect_uri: 'https://tjeneste.example/Tilbake' }],
    ['a request_uri that was never given', { request_uri: 'urn:idporten:abc' }],
  ])('%s', async (_, parameters) => {
    const response = await bench.authorize(parameters);
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('http://localhost is for test only', async () => {
    const local = { redirect_uri: 'http://localhost:3000/tilbake' };
    expect((await bench.authorize(local)).status).toBe(302);
    expect((await bench.authorize(local, 'https://login.idporten.no')).status).toBe(400);
  });

  test('a parameter that is given twice', async () => {
    const right = new URLSearchParams({ ...requestOf(bench.client), sandbox_person: person });
    expect((await bench.get(`${loginHost}/authorize?${right}`)).status).toBe(302);
    expect((await bench.get(`${loginHost}/authorize?${right}&scope=openid`)).status).toBe(400);
  });

  test('and what was sent is not repeated', async () => {
    const page = await (await bench.authorize({ client_id: '<b>ukjent' })).text();
    expect(page).not.toContain('ukjent');
  });
});

describe('all other errors go back to the client', () => {
  test.each([
    ['response_type', undefined, 'invalid_request'],
    ['response_type', 'token', 'unsupported_response_type'],
    ['response_type', 'code id_token', 'unsupported_response_type'],
    ['response_mode', 'fragment', 'invalid_request'],
    ['scope', undefined, 'invalid_scope'],
    ['scope', 'openid krr:user/spraak.write', 'invalid_scope'],
    ['code_challenge', undefined, 'invalid_request'],
    ['code_challenge', `${codeChallenge}=`, 'invalid_request'],
    ['code_challenge_method', undefined, 'invalid_request'],
    ['code_challenge_method', 'plain', 'invalid_request'],
    ['acr_values', 'Level4', 'invalid_request'],
    ['prompt', 'none', 'login_required'],
    ['prompt', 'select_account', 'invalid_request'],
    ['request', 'eyJhbGciOiJub25lIn0.e30.', 'request_not_supported'],
    ['request_uri', 'https://tjeneste.example/request', 'request_uri_not_supported'],
    ['resource', 'krr', 'invalid_target'],
  ])('%s %s is %s', async (name, value, error) => {
    expect(await bench.answer({ [name]: value })).toEqual({
      error,
      error_description: expect.any(String),
      state: 'tilstand',
      iss: issuer,
    });
  });

  test('state must be printable ASCII', async () => {
    expect(await bench.answer({ state: 'blåbær' })).toMatchObject({ error: 'invalid_request' });
  });
});

describe('what depends on the client', () => {
  test('a client registered without PKCE needs none', async () => {
    const { code } = await createIdportenBench({ pkce: 'none' });
    expect(await code({ code_challenge: undefined, code_challenge_method: undefined })).not.toBe('');
  });

  test('a client without authentication must send state', async () => {
    const { answer } = await createIdportenBench({ auth: 'none' });
    expect(await answer({ state: undefined })).toMatchObject({ error: 'invalid_request' });
    expect(await answer()).toHaveProperty('code');
  });

  test('a confidential client need send neither state nor nonce', async () => {
    expect(await bench.answer({ state: undefined, nonce: undefined })).toEqual({
      code: expect.any(String),
      iss: issuer,
    });
  });

  test('a client of another environment is unknown', async () => {
    const { authorize } = await createIdportenBench({ environment: 'prod' });
    expect((await authorize()).status).toBe(400);
    expect((await authorize({}, 'https://login.idporten.no')).status).toBe(302);
  });
});

describe('who logs in', () => {
  test('is picked without a page by a parameter of the sandbox', async () => {
    const other = bench.sandbox.world.personidentifikator(500);
    expect(await bench.code({ sandbox_person: other })).not.toBe('');
  });

  test.each(['11111111111', 'x', '', '01018012345'])(
    'must be an inhabitant, which %j is not',
    async (sandbox_person) => {
      const response = await bench.authorize({ sandbox_person });
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    },
  );
});
