import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Bench,
  contactScope,
  createBench,
  delegableScope,
  grantType,
  keyPair,
  mailboxScope,
  read,
  testIssuer,
} from '../../test/bench.ts';

const tokenEndpoint = `${testIssuer}token`;

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});

const seconds = (): number => Math.floor(bench.clock.now / 1000);

/** What an answer says: status, error and the MP code at the end of error_uri. */
async function refusal(answer: Promise<{ status: number; body: Record<string, unknown> }>): Promise<string> {
  const { status, body } = await answer;
  expect(body.error_description).toMatch(/ \(trace_id: [0-9a-f]{32}\)$/);
  const uri = body.error_uri === undefined ? 'none' : String(body.error_uri);
  expect(uri === 'none' || uri.startsWith(`${testIssuer}errors/`)).toBe(true);
  return `${status} ${body.error} ${uri.replace(`${testIssuer}errors/`, '')}`;
}

const exchange = async (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> =>
  refusal(bench.exchange(await bench.sign(claims, header)));

const form = (body: string, contentType = 'application/x-www-form-urlencoded'): Promise<string> =>
  refusal(
    bench.sandbox
      .fetch(new Request(tokenEndpoint, { method: 'POST', body, headers: { 'content-type': contentType } }))
      .then(read),
  );

describe('a good grant', () => {
  test('gets a token', async () => {
    const { status, headers, body } = await bench.exchange(
      await bench.sign({ scope: `${contactScope} ${mailboxScope}` }),
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json');
    expect(body).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      token_type: 'Bearer',
      expires_in: 120,
      scope: `${contactScope} ${mailboxScope}`,
    });
  });

  test('whose token has the documented claims and verifies with the published key', async () => {
    const token = await bench.token(contactScope);
    const { body } = await read(await bench.sandbox.fetch(new Request(`${testIssuer}jwk`)));
    const { payload } = await jwtVerify(token, createLocalJWKSet(body as unknown as JSONWebKeySet), {
      issuer: testIssuer,
      currentDate: new Date(bench.clock.now),
    });
    expect(payload).toEqual({
      iss: testIssuer,
      client_id: bench.client.clientId,
      client_amr: 'private_key_jwt',
      consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${bench.client.organisationNumber}` },
      scope: contactScope,
      token_type: 'Bearer',
      iat: seconds(),
      exp: seconds() + 120,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(Object.keys(decodeProtectedHeader(token))).toEqual(['kid', 'alg']);
  });

  test.each([
    [['https://api.example.org/a'], 'https://api.example.org/a'],
    ['https://api.example.org/a', 'https://api.example.org/a'],
    [
      ['https://api.example.org/a', 'urn:b'],
      ['https://api.example.org/a', 'urn:b'],
    ],
  ])('for the resource %j gets it as audience', async (resource, aud) => {
    expect(await claimsOf({ resource })).toMatchObject({ aud });
  });

  test('for one person gets a token with pid', async () => {
    expect(await claimsOf({ pid: '22859197810' })).toMatchObject({ pid: '22859197810' });
  });

  test.each(['RS384', 'RS512'])('may be signed with %s', async (alg) => {
    const { privateKey, jwk } = await keyPair('test-key');
    const { clientId } = bench.sandbox.registerClient({ scopes: [contactScope], jwk });
    const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey);
    const name = { name: 'RSASSA-PKCS1-v1_5', hash: `SHA-${alg.slice(2)}` };
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, name, false, ['sign']);
    const { status } = await bench.exchange(await bench.sign({ iss: clientId }, { alg }, key));
    expect(status).toBe(200);
  });

  test('lasts as long as its client says', async () => {
    const { jwk } = await keyPair('test-key');
    const { clientId } = bench.sandbox.registerClient({ scopes: [contactScope], jwk, accessTokenLifetime: 7200 });
    const { body } = await bench.exchange(await bench.sign({ iss: clientId }));
    expect(body.expires_in).toBe(7200);
  });
});

async function claimsOf(claims: Record<string, unknown>, on: Bench = bench): Promise<Record<string, unknown>> {
  const { body } = await on.exchange(await on.sign(claims));
  expect(body).toHaveProperty('access_token');
  return JSON.parse(atob(String(body.access_token).split('.')[1]?.replace(/-/g, '+').replace(/_/g, '/') ?? ''));
}

describe('the request', () => {
  test('must be a form', async () => {
    expect(await form('{}', 'application/json')).toBe('400 invalid_request none');
  });

  test('must hold each parameter once', async () => {
    expect(await form('')).toBe('400 invalid_request none');
    expect(await form('grant_type=client_credentials&assertion=a')).toBe('400 invalid_request none');
    expect(await form(new URLSearchParams({ grant_type: grantType }).toString())).toBe('400 invalid_request none');
    const twice = `grant_type=${encodeURIComponent(grantType)}&assertion=a&assertion=b`;
    expect(await form(twice)).toBe('400 invalid_request none');
  });

  test('must be a POST', async () => {
    const response = await bench.sandbox.fetch(new Request(tokenEndpoint));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('MP-011: a value that cannot be used', () => {
  test.each(['a', 'a.b.c', 'e30.e30.', 'bm8.bm8.bm8'])('assertion %s', async (assertion) => {
    expect(await refusal(bench.exchange(assertion))).toBe('400 invalid_request MP-011');
  });

  test('a line break or space within the assertion', async () => {
    for (const stray of ['\n', '\r\n', ' ']) {
      const assertion = (await bench.sign()).replace('.', `.${stray}`);
      expect(await refusal(bench.exchange(assertion))).toBe('400 invalid_request MP-011');
      expect(await refusal(bench.exchange(`${await bench.sign()}${stray}`))).toBe('400 invalid_request MP-011');
    }
  });

  test('alg outside RS256, RS384 and RS512', async () => {
    const { privateKey } = await keyPair('test-key');
    const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey);
    const pss = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'RSA-PSS', hash: 'SHA-256' }, false, ['sign']);
    expect(await refusal(bench.exchange(await bench.sign({}, { alg: 'PS256' }, pss)))).toBe(
      '400 invalid_request MP-011',
    );
    const none = `${btoa('{"alg":"none","kid":"test-key"}').replace(/=/g, '')}.e30.`;
    expect(await refusal(bench.exchange(none))).toBe('400 invalid_request MP-011');
  });

  test('neither kid nor x5c', async () => {
    expect(await exchange({}, { kid: undefined })).toBe('400 invalid_request MP-011');
  });

  test.each([
    { iss: undefined },
    { scope: undefined },
    { scope: ' ' },
    { scope: [contactScope] },
    { iat: undefined },
    { exp: '2026-01-15T12:30:00Z' },
    { jti: 7 },
    { pid: '12345678901' },
    { pid: '2285919781' },
    { resource: ['no uri'] },
    { resource: 'no uri' },
    { resource: [] },
    { resource: 7 },
    { consumer_org: '0192:331188212' },
    { iss_onbehalfof: 'customer' },
    { authorization_details: {} },
  ])('claims %j', async (claims) => {
    expect(await exchange(claims)).toBe('400 invalid_request MP-011');
  });
});

describe('who the client is', () => {
  test('MP-100: nobody knows it', async () => {
    expect(await exchange({ iss: 'stranger' })).toBe('400 invalid_grant MP-100');
  });

  test('MP-100: it belongs to another environment', async () => {
    const { jwk } = await keyPair('test-key');
    const { clientId } = bench.sandbox.registerClient({ scopes: [contactScope], jwk, environment: 'prod' });
    expect(await exchange({ iss: clientId })).toBe('400 invalid_grant MP-100');
    const aud = 'https://maskinporten.no/';
    expect((await bench.exchange(await bench.sign({ iss: clientId, aud }), `${aud}token`)).status).toBe(200);
  });

  test('MP-100: its key is not registered', async () => {
    expect(await exchange({}, { kid: 'other-key' })).toBe('400 invalid_grant MP-100');
  });

  test('MP-110: aud is not this issuer as one string', async () => {
    for (const aud of [testIssuer.slice(0, -1), tokenEndpoint, [testIssuer], 'https://maskinporten.no/', undefined]) {
      expect(await exchange({ aud })).toBe('400 invalid_grant MP-110');
    }
  });

  test('MP-121: its key was registered a year ago', async () => {
    const old = await createBench();
    old.clock.now = Date.UTC(2027, 0, 15, 11, 29, 59);
    expect((await old.exchange(await old.sign())).status).toBe(200);
    old.clock.now += 1000;
    expect(await refusal(old.exchange(await old.sign()))).toBe('400 invalid_grant MP-121');
  });

  test('MP-124: the signature is another key’s', async () => {
    const { privateKey } = await keyPair('stolen');
    expect(await refusal(bench.exchange(await bench.sign({}, {}, privateKey)))).toBe('400 invalid_grant MP-124');
  });

  test('MP-124: the claims were changed after signing', async () => {
    const [header, , signature] = (await bench.sign()).split('.');
    const [, claims] = (await bench.sign({ scope: mailboxScope })).split('.');
    expect(await refusal(bench.exchange(`${header}.${claims}.${signature}`))).toBe('400 invalid_grant MP-124');
  });
});

describe('when the grant was made', () => {
  const issued = (iat: number, exp: number): Promise<string> =>
    exchange({ iat: seconds() + iat, exp: seconds() + exp });
  const accepted = async (iat: number, exp: number): Promise<boolean> =>
    (await bench.exchange(await bench.sign({ iat: seconds() + iat, exp: seconds() + exp }))).status === 200;

  test('MP-130: it has expired', async () => {
    expect(await issued(-5, 0)).toBe('400 invalid_grant MP-130');
    expect(await issued(-300, -180)).toBe('400 invalid_grant MP-130');
    expect(await accepted(-5, 1)).toBe(true);
  });

  test('lasts at most 120 seconds', async () => {
    expect(await issued(0, 121)).toBe('400 invalid_grant none');
    expect(await accepted(0, 120)).toBe(true);
  });

  test('its iat is within 10 seconds both ways', async () => {
    expect(await issued(11, 60)).toBe('400 invalid_grant none');
    expect(await issued(-11, 60)).toBe('400 invalid_grant none');
    expect([await accepted(10, 60), await accepted(-10, 60)]).toEqual([true, true]);
  });

  test('by the enforced rules: 180 seconds, old iat unchecked, 10 seconds of grace', async () => {
    const lenient = await createBench({ quirks: { maskinporten: { timeRules: 'enforced' } } });
    const ask = async (iat: number, exp: number): Promise<number> =>
      (await lenient.exchange(await lenient.sign({ iat: seconds() + iat, exp: seconds() + exp }))).status;
    expect([await ask(-60, 120), await ask(-60, -9), await ask(10, 100)]).toEqual([200, 200, 200]);
    expect([await ask(0, 181), await ask(-60, -10), await ask(11, 100)]).toEqual([400, 400, 400]);
  });
});

describe('MP-012: used before', () => {
  test('the same bytes', async () => {
    for (const claims of [{}, { jti: undefined, resource: ['urn:once'] }]) {
      const grant = await bench.sign(claims);
      expect((await bench.exchange(grant)).status).toBe(200);
      expect(await refusal(bench.exchange(grant))).toBe('400 invalid_grant MP-012');
    }
  });

  test('the same jti, but not of another client', async () => {
    const { jwk } = await keyPair('test-key');
    const { clientId } = bench.sandbox.registerClient({ scopes: [contactScope], jwk });
    expect((await bench.exchange(await bench.sign({ jti: 'one' }))).status).toBe(200);
    expect(await exchange({ jti: 'one', scope: mailboxScope })).toBe('400 invalid_grant MP-012');
    expect((await bench.exchange(await bench.sign({ jti: 'one', iss: clientId }))).status).toBe(200);
  });

  test('also when two come at once', async () => {
    const grant = await bench.sign();
    const statuses = await Promise.all([1, 2, 3].map(async () => (await bench.exchange(grant)).status));
    expect(statuses.sort()).toEqual([200, 400, 400]);
  });

  test('a grant that was refused for its scope counts as used', async () => {
    const grant = await bench.sign({ scope: 'krr:global/unknown.read' });
    expect(await refusal(bench.exchange(grant))).toBe('400 invalid_scope MP-200');
    expect(await refusal(bench.exchange(grant))).toBe('400 invalid_grant MP-012');
  });
});

describe('claims that the documentation does not list', () => {
  test.each([{ sub: 'me' }, { nbf: 1 }, { consumer_orgno: '331188212' }])('%j is refused', async (claims) => {
    const { status, body } = await bench.exchange(await bench.sign(claims));
    expect([status, body.error]).toEqual([400, 'invalid_grant']);
    expect(body.error_description).toContain('Invalid assertion');
    expect(body.error_description).toContain(Object.keys(claims)[0]);
  });

  test('are ignored by the switch', async () => {
    const lenient = await createBench({ quirks: { maskinporten: { unknownClaims: 'ignored' } } });
    expect((await lenient.exchange(await lenient.sign({ sub: 'me', nbf: 1 }))).status).toBe(200);
  });
});

describe('what the client may ask for', () => {
  test('MP-200: a scope that is not on the client, named in the answer', async () => {
    const { body } = await bench.exchange(await bench.sign({ scope: `${contactScope} a:b` }));
    expect(body).toMatchObject({ error: 'invalid_scope', error_uri: `${testIssuer}errors/MP-200` });
    expect(body.error_description).toMatch(/^Token request contains invalid scopes for client, a:b \(/);
  });

  test('MP-250: a scope that its owner has not granted the organisation', async () => {
    const poor = await createBench({}, { granted: [contactScope] });
    expect(await refusal(poor.exchange(await poor.sign({ scope: mailboxScope })))).toBe('403 forbidden MP-250');
    poor.sandbox.grantScope(poor.client.organisationNumber, mailboxScope);
    expect((await poor.exchange(await poor.sign({ scope: mailboxScope }))).status).toBe(200);
  });

  test('a delegation must be made by the customer (MP-251), who must have the scope (MP-250)', async () => {
    const supplier = await createBench({}, { scopes: [delegableScope], granted: [] });
    const consumer = supplier.sandbox.newOrganisation();
    const claims = { consumer_org: consumer, scope: delegableScope };
    const ask = async (): Promise<string> => refusal(supplier.exchange(await supplier.sign(claims)));
    expect(await ask()).toBe('403 forbidden MP-251');
    const delegation = { consumer, supplier: supplier.client.organisationNumber, scope: delegableScope };
    supplier.sandbox.delegateScope(delegation);
    expect(await ask()).toBe('403 forbidden MP-250');
    supplier.sandbox.grantScope(consumer, delegableScope);
    expect(await claimsOf(claims, supplier)).toMatchObject({
      consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${consumer}` },
      supplier: { authority: 'iso6523-actorid-upis', ID: `0192:${supplier.client.organisationNumber}` },
      delegation_source: 'https://tt02.altinn.no/',
    });
  });

  test('consumer_org must not be the client’s own organisation', async () => {
    expect(await exchange({ consumer_org: bench.client.organisationNumber })).toBe('400 invalid_request none');
  });

  test.each([
    [[{ type: 'urn:other' }], '400 invalid_request MP-301'],
    [[7], '400 invalid_request MP-301'],
    [[{ type: 'urn:altinn:systemuser', systemuserorg: {} }], '400 invalid_request MP-302'],
    [[{ type: 'urn:altinn:systemuser', systemuser_org: {} }], '400 invalid_altinn_customer_configuration MP-303'],
  ])('authorization_details %j', async (authorization_details, expected) => {
    expect(await exchange({ authorization_details })).toBe(expected);
  });
});

describe('switches', () => {
  test('stringResource: refused', async () => {
    const strict = await createBench({ quirks: { maskinporten: { stringResource: 'refused' } } });
    expect(await refusal(strict.exchange(await strict.sign({ resource: 'urn:a' })))).toBe('400 invalid_request MP-011');
  });

  test('audienceWithoutResource: unspecified', async () => {
    const older = await createBench({ quirks: { maskinporten: { audienceWithoutResource: 'unspecified' } } });
    expect(await claimsOf({}, older)).toMatchObject({ aud: 'unspecified' });
  });
});
