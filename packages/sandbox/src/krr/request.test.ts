import { SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Bench, contactScope, createBench, mailboxScope, testIssuer } from '../../test/bench.ts';
import type { Person } from '../generated/krr/types.ts';

const normal = '11822648950';
const reserved = '04846697271';
const deleted = '17894199350';
const stranger = '00000000000';

let bench: Bench;
let authorization: string;
beforeAll(async () => {
  bench = await createBench();
  authorization = `Bearer ${await bench.token(contactScope, mailboxScope)}`;
});

const ask = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  bench.post(body, { authorization, ...headers });
const ids = ({ body }: Answer): string[] => (body.personer as Person[]).map((person) => person.personidentifikator);

describe('who is answered for', () => {
  test('those asked for, in the order of the question', async () => {
    expect(ids(await ask({ personidentifikatorer: [reserved, normal, deleted] }))).toEqual([reserved, normal, deleted]);
  });

  test('not the unregistered, unless they are asked for', async () => {
    const personidentifikatorer = [normal, stranger, reserved];
    expect(ids(await ask({ personidentifikatorer }))).toEqual([normal, reserved]);
    expect(ids(await ask({ personidentifikatorer, inkluderIkkeRegistrerte: false }))).toEqual([normal, reserved]);
    expect(ids(await ask({ personidentifikatorer, inkluderIkkeRegistrerte: true }))).toEqual([
      normal,
      stranger,
      reserved,
    ]);
    expect((await ask({ personidentifikatorer: [stranger] })).body).toEqual({ personer: [] });
  });

  test('each person once, or by the switch as often as asked', async () => {
    const personidentifikatorer = [normal, reserved, normal];
    expect(ids(await ask({ personidentifikatorer }))).toEqual([normal, reserved]);
    const repeating = await createBench({ quirks: { krr: { duplicateIds: 'repeated' } } });
    const token = await repeating.token(contactScope);
    expect(ids(await repeating.post({ personidentifikatorer }, { authorization: `Bearer ${token}` }))).toEqual(
      personidentifikatorer,
    );
  });

  test('whatever is no personidentifikator is not registered, or by the switch refused', async () => {
    const personidentifikatorer = ['', 'abc', '1182264895', '118226489500', '11822648951', normal];
    const answer = await ask({ personidentifikatorer, inkluderIkkeRegistrerte: false });
    expect(ids(answer)).toEqual([normal]);
    const strict = await createBench({ quirks: { krr: { malformedIds: 'rejected' } } });
    const { status, body } = await strict.post(
      { personidentifikatorer: [normal, 'abc'] },
      { authorization: `Bearer ${await strict.token(contactScope)}` },
    );
    expect([status, body.errors]).toEqual([
      400,
      [expect.objectContaining({ source: { pointer: '/personidentifikatorer/1' } })],
    ]);
  });

  test('up to a thousand', async () => {
    const personidentifikatorer = Array.from({ length: 1000 }, (_, i) => bench.sandbox.world.personidentifikator(i));
    const answer = await ask({ personidentifikatorer, inkluderIkkeRegistrerte: true });
    expect(ids(answer)).toEqual(personidentifikatorer);
  });
});

describe('400', () => {
  test.each<[string, unknown, string]>([
    ['no JSON', '{"personidentifikatorer":', ''],
    ['no object', '[]', ''],
    ['no list', {}, '/personidentifikatorer'],
    ['no list but text', { personidentifikatorer: normal }, '/personidentifikatorer'],
    ['an empty list', { personidentifikatorer: [] }, '/personidentifikatorer'],
    [
      'more than a thousand',
      { personidentifikatorer: Array.from({ length: 1001 }, () => normal) },
      '/personidentifikatorer',
    ],
    ['numbers', { personidentifikatorer: [1] }, '/personidentifikatorer/0'],
    [
      'a flag that is null',
      { personidentifikatorer: [normal], inkluderIkkeRegistrerte: null },
      '/inkluderIkkeRegistrerte',
    ],
    [
      'a wrong flag behind many malformed ids',
      { personidentifikatorer: Array.from({ length: 30 }, () => 'x'), inkluderIkkeRegistrerte: 'ja' },
      '/inkluderIkkeRegistrerte',
    ],
  ])('%s', async (_, sent, pointer) => {
    const { status, body } = await ask(sent);
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        id: expect.any(String),
        status: '400',
        title: 'Invalid value',
        detail: expect.any(String),
        source: { pointer },
      },
    ]);
  });

  test('not for keys that the register does not know', async () => {
    expect((await ask({ personidentifikatorer: [normal], format: 'xml' })).status).toBe(200);
  });
});

describe('401', () => {
  const send = async (value: string | undefined): Promise<string> => {
    const headers: Record<string, string> = value === undefined ? {} : { authorization: value };
    const { status, headers: answered } = await bench.post({ personidentifikatorer: [normal] }, headers);
    return `${status} ${answered.get('www-authenticate')}`;
  };

  test('without a token', async () => {
    expect(await send(undefined)).toBe('401 Bearer');
    expect(await send('Basic YTpi')).toBe('401 Bearer');
  });

  test('for what is no token of this Maskinporten', async () => {
    const { privateKey } = await crypto.subtle
      .generateKey(
        { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
        false,
        ['sign', 'verify'],
      )
      .then((pair) => pair as CryptoKeyPair);
    const forged = await new SignJWT({ scope: contactScope, iss: testIssuer })
      .setProtectedHeader({ alg: 'RS256' })
      .setExpirationTime(bench.clock.now / 1000 + 100)
      .sign(privateKey);
    for (const token of ['x', 'a.b.c', forged])
      expect(await send(`Bearer ${token}`)).toMatch(/^401 Bearer error="invalid_token"/);
  });

  test('for a token of another environment', async () => {
    const aud = 'https://maskinporten.no/';
    const { body } = await bench.exchange(await bench.sign({ aud }), `${aud}token`);
    expect(await send(`Bearer ${body.access_token}`)).toMatch(/^401 Bearer error="invalid_token"/);
  });

  test('for a token that was fetched at another address of the same sandbox', async () => {
    const aud = 'http://one.example/maskinporten/';
    const { body } = await bench.exchange(await bench.sign({ aud }), `${aud}token`);
    const headers = { authorization: `Bearer ${body.access_token}`, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify({ personidentifikatorer: [normal] }) };
    const at = (origin: string): Promise<Response> =>
      bench.sandbox.fetch(new Request(`${origin}/krr/rest/v2/personer`, init));
    expect((await at('http://one.example')).status).toBe(200);
    const elsewhere = await at('http://two.example');
    expect(elsewhere.status).toBe(401);
    expect(elsewhere.headers.get('www-authenticate')).toContain('error_description="The iss claim is not valid"');
  });

  test('from the second in which the token expires', async () => {
    const other = await createBench();
    const headers = { authorization: `Bearer ${await other.token(contactScope)}` };
    other.clock.now += 119_000;
    expect((await other.post({ personidentifikatorer: [normal] }, headers)).status).toBe(200);
    other.clock.now += 1000;
    const late = await other.post({ personidentifikatorer: [normal] }, headers);
    expect(late.status).toBe(401);
    expect(late.headers.get('www-authenticate')).toContain('Jwt expired at 2026-01-15T11:32:00.000Z');
  });

  test('not for a token with an audience of its own', async () => {
    const { body } = await bench.exchange(
      await bench.sign({ resource: ['https://kontaktregisteret.no/rest/v2/personer'] }),
    );
    expect(await send(`Bearer ${body.access_token}`)).toMatch(/^200/);
  });

  test('comes before everything else', async () => {
    const response = await bench.sandbox.fetch(new Request('https://test.kontaktregisteret.no/nowhere'));
    expect(response.status).toBe(401);
  });
});

describe('other addresses, methods and media types', () => {
  const send = (path: string, init: RequestInit): Promise<Response> =>
    bench.sandbox.fetch(
      new Request(`https://test.kontaktregisteret.no${path}`, { ...init, headers: { authorization } }),
    );

  test('404', async () => {
    const response = await send('/rest/v2/persons', {});
    expect([response.status, await response.json()]).toEqual([
      404,
      { timestamp: '2026-01-15T11:30:00.000Z', status: 404, error: 'Not Found', path: '/rest/v2/persons' },
    ]);
    expect((await send('/rest/v2/personer/', { method: 'POST' })).status).toBe(404);
  });

  test('405', async () => {
    const response = await send('/rest/v2/personer', {});
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('415', async () => {
    expect((await ask({ personidentifikatorer: [normal] }, { 'content-type': 'text/plain' })).status).toBe(415);
    const charset = { 'content-type': 'application/json; charset=utf-8' };
    expect((await ask({ personidentifikatorer: [normal] }, charset)).status).toBe(200);
  });
});

test('every answer carries the recorded headers', async () => {
  for (const { status, headers } of [
    await ask({ personidentifikatorer: [normal] }),
    await ask({}),
    await bench.post({}),
  ]) {
    expect([200, 400, 401]).toContain(status);
    if (status !== 401) expect(headers.get('content-type')).toBe('application/json');
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
      pragma: 'no-cache',
      expires: '0',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-xss-protection': '0',
      'strict-transport-security': 'max-age=16070400; includeSubDomains',
    });
  }
});
