import { importPKCS8 } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type Bench, contactScope, createBench, read } from '../../test/bench.ts';
import type { IdportenUser } from './logins.ts';

const scope = 'global/idporten.authlevel.read';
const address = 'https://kontaktinfo-ws-ver2.difi.no/authlevel/rest/v1/sikkerhetsnivaa';
/** Of the published persons: one whose contact information is fresh, one whose is not, one who deleted the entry. */
const [normal, expired, deleted] = ['11822648950', '11887197158', '17894199350'];
/** 12:30 in Norway. */
const now = Date.UTC(2026, 0, 15, 11, 30);

let bench: Bench;
beforeEach(async () => {
  bench = await createBench({}, { scopes: [scope, contactScope] });
});

async function post(body: unknown, headers: Record<string, string>, url = address): Promise<Answer> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: sent };
  return read(await bench.sandbox.fetch(new Request(url, init)));
}
const ask = async (body: unknown): Promise<Answer> =>
  post(body, { authorization: `Bearer ${await bench.token(scope)}` });
const flag = async (personidentifikator: string, fraDato?: string): Promise<unknown> =>
  (await ask({ personidentifikator, ...(fraDato !== undefined && { fraDato }) })).body.harbruktnivaa4;
const arrange = (user: Omit<IdportenUser, 'personidentifikator'>): void =>
  bench.sandbox.setIdportenUser({ personidentifikator: normal, ...user });

describe('200', () => {
  test('holds the person and the flag, and names no level', async () => {
    const { status, headers, body } = await ask({ personidentifikator: normal });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(body).toEqual({ personidentifikator: normal, harbruktnivaa4: true });
  });

  // difi/idporten-authlevel-example, ApiResponse.java, 2017.
  test('by the switch has the flag with the Norwegian letter, and no other', async () => {
    bench = await createBench({ quirks: { authlevel: { flag: 'harbruktnivå4' } } }, { scopes: [scope] });
    const { body } = await ask({ personidentifikator: normal });
    expect(body).toEqual({ personidentifikator: normal, harbruktnivå4: true });
    expect((await ask({ personidentifikator: expired })).body).toMatchObject({ harbruktnivå4: false });
  });

  test('without fraDato it is about the last 18 months', async () => {
    // The same wall clock time 18 months ago, in summer.
    const limit = Date.UTC(2024, 6, 15, 10, 30);
    arrange({ lastLevel4: limit });
    expect(await flag(normal)).toBe(true);
    arrange({ lastLevel4: limit - 1000 });
    expect(await flag(normal)).toBe(false);
  });

  test('with fraDato it is about the time since that day began in Norway', async () => {
    arrange({ lastLevel4: Date.UTC(2022, 0, 30, 23) });
    expect(await flag(normal)).toBe(false);
    expect(await flag(normal, '2022-01-31')).toBe(true);
    expect(await flag(normal, '2022-02-01')).toBe(false);
    arrange({ lastLevel4: Date.UTC(2022, 0, 30, 23) - 1 });
    expect(await flag(normal, '2022-01-31')).toBe(false);
  });

  test('is false for a blocked person', async () => {
    arrange({ lastLevel4: now - 1000 });
    expect(await flag(normal)).toBe(true);
    arrange({ lastLevel4: now - 1000, blocked: true });
    expect(await flag(normal)).toBe(false);
  });

  test('is false for who never used level 4, and for a login that is yet to come', async () => {
    arrange({});
    expect(await flag(normal, '1990-01-01')).toBe(false);
    arrange({ lastLevel4: now + 60_000 });
    expect(await flag(normal)).toBe(false);
    bench.clock.now += 60_000;
    expect(await flag(normal)).toBe(true);
  });

  test('follows the clock', async () => {
    arrange({ lastLevel4: Date.UTC(2025, 2, 15, 11, 30) });
    bench.clock.now = Date.UTC(2026, 8, 15, 10, 30);
    expect(await flag(normal)).toBe(true);
    bench.clock.now += 1000;
    expect(await flag(normal)).toBe(false);
  });
});

describe('who has used level 4 when', () => {
  test('follows from the life of the published persons in the contact register', async () => {
    expect(await flag(normal)).toBe(true);
    expect(await flag(expired)).toBe(false);
    expect(await flag(expired, '2020-01-01')).toBe(true);
    expect(await flag(deleted)).toBe(false);
  });

  test('is a share of the generated persons, the same in every run', async () => {
    const { world } = bench.sandbox;
    const token = await bench.token(scope);
    const headers = { authorization: `Bearer ${token}` };
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, i) => world.personidentifikator(1000 + i * 7)).map((personidentifikator) =>
        post({ personidentifikator, fraDato: '2010-01-01' }, headers),
      ),
    );
    const count = (matches: (answer: Answer) => boolean): number => answers.filter(matches).length;
    expect(count(({ status }) => status === 404)).toBeGreaterThan(50);
    expect(count(({ status }) => status === 404)).toBeLessThan(300);
    const used = count(({ body }) => body.harbruktnivaa4 === true);
    const unused = count(({ body }) => body.harbruktnivaa4 === false);
    expect(used / (used + unused)).toBeGreaterThan(0.8);
    expect(used / (used + unused)).toBeLessThan(0.9);

    const again = await createBench({}, { scopes: [scope] });
    const same = { authorization: `Bearer ${await again.token(scope)}` };
    bench = again;
    for (const { status, body } of answers.slice(0, 50)) {
      if (status !== 200) continue;
      const { personidentifikator } = body;
      expect((await post({ personidentifikator, fraDato: '2010-01-01' }, same)).body).toEqual(body);
    }
  });

  test('an event in the contact register is a login', async () => {
    const { world } = bench.sandbox;
    const at = Date.UTC(2025, 11, 1);
    world.append({ type: 'reservasjon-set', personidentifikator: deleted, reservasjon: 'NEI', at });
    expect(await flag(deleted, '2025-12-01')).toBe(true);
    expect(await flag(deleted, '2025-12-02')).toBe(false);
  });
});

describe('404', () => {
  test.each(['00000000000', '99999999999'])('for %s, who is nobody, without a body', async (personidentifikator) => {
    const { status, headers, body } = await ask({ personidentifikator });
    expect([status, body, headers.get('content-type')]).toEqual([404, {}, null]);
  });

  test('for an inhabitant whom ID-porten does not know', async () => {
    arrange({ registered: false });
    expect((await ask({ personidentifikator: normal })).status).toBe(404);
    arrange({ lastLevel4: now });
    expect((await ask({ personidentifikator: normal })).status).toBe(200);
  });

  test('for another address, with a body', async () => {
    const { status, body } = await post({}, {}, `${address}/`);
    expect([status, body.error]).toEqual([404, 'Not Found']);
    expect((await post({}, {}, address.replace('/authlevel', ''))).body.error).toBe('not_found');
  });
});

describe('refused', () => {
  test.each<[string, unknown]>([
    ['no JSON', '{"personidentifikator":'],
    ['no object', '[]'],
    ['nobody', {}],
    ['a number', { personidentifikator: 11822648950 }],
    ['several persons', { personidentifikator: [normal, expired] }],
    ['ten digits', { personidentifikator: '1182264895' }],
    ['no date', { personidentifikator: normal, fraDato: '31.01.2022' }],
    ['a date that is none', { personidentifikator: normal, fraDato: '2022-02-30' }],
    ['a month that is none', { personidentifikator: normal, fraDato: '2022-13-01' }],
    ['null for a date', { personidentifikator: normal, fraDato: null }],
  ])('400 for %s', async (_, body) => {
    expect((await ask(body)).status).toBe(400);
  });

  test('401 without a token, with what is none, and with one of another environment', async () => {
    const statusWith = async (authorization?: string): Promise<number> =>
      (await post({ personidentifikator: normal }, authorization === undefined ? {} : { authorization })).status;
    expect(await statusWith()).toBe(401);
    expect(await statusWith('Bearer a.b.c')).toBe(401);
    expect(await statusWith('Basic YTpi')).toBe(401);
    const aud = 'https://maskinporten.no/';
    const { body } = await bench.exchange(await bench.sign({ aud, scope }), `${aud}token`);
    expect(await statusWith(`Bearer ${body.access_token}`)).toBe(401);
  });

  test('401 when the token has expired', async () => {
    const headers = { authorization: `Bearer ${await bench.token(scope)}` };
    bench.clock.now += 119_000;
    expect((await post({ personidentifikator: normal }, headers)).status).toBe(200);
    bench.clock.now += 1000;
    expect((await post({ personidentifikator: normal }, headers)).status).toBe(401);
  });

  test('403 for a token with another scope', async () => {
    const headers = { authorization: `Bearer ${await bench.token(contactScope)}` };
    expect((await post({ personidentifikator: normal }, headers)).status).toBe(403);
  });

  test('403 for a token fetched with a registered key where a business certificate is demanded', async () => {
    bench = await createBench({ quirks: { authlevel: { certificate: 'business-certificate' } } }, { scopes: [scope] });
    expect((await ask({ personidentifikator: normal })).status).toBe(403);

    const { clientId, organisationNumber } = bench.sandbox.registerClient({ scopes: [scope] });
    const { chain, privateKey } = await bench.sandbox.issueCertificate({ organisationNumber });
    const key = await importPKCS8(privateKey, 'RS256');
    const { body } = await bench.exchange(
      await bench.sign({ iss: clientId, scope }, { kid: undefined, x5c: chain }, key),
    );
    const headers = { authorization: `Bearer ${body.access_token}` };
    expect((await post({ personidentifikator: normal }, headers)).status).toBe(200);
  });

  test('405 for another method', async () => {
    expect((await bench.sandbox.fetch(new Request(address))).status).toBe(405);
  });
});

test('is below its prefix on any other host, and takes the tokens of that host only', async () => {
  const issuer = 'http://127.0.0.1:8080/maskinporten/';
  const { body } = await bench.exchange(await bench.sign({ aud: issuer, scope }), `${issuer}token`);
  const headers = { authorization: `Bearer ${body.access_token}` };
  const url = 'http://127.0.0.1:8080/authlevel/rest/v1/sikkerhetsnivaa';
  expect((await post({ personidentifikator: normal }, headers, url)).status).toBe(200);
  const elsewhere = url.replace('127.0.0.1', 'localhost');
  expect((await post({ personidentifikator: normal }, headers, elsewhere)).status).toBe(401);
});

describe('the control', () => {
  test.each<[string, Partial<Record<keyof IdportenUser, unknown>>]>([
    ['personidentifikator', { personidentifikator: '00000000000' }],
    ['personidentifikator', { personidentifikator: undefined }],
    ['registered', { registered: 'ja' }],
    ['blocked', { blocked: null }],
    ['lastLevel4', { lastLevel4: 1.5 }],
  ])('refuses a wrong %s by name, without the value', (option, wrong) => {
    expect(() => arrange(wrong as object)).toThrow(TypeError);
    expect(() => arrange(wrong as object)).toThrow(`Option ${option}:`);
    expect(() => arrange(wrong as object)).not.toThrow(/\d{11}|1\.5/);
  });

  test('is a command as well', async () => {
    const command = (body: object): Promise<Response> =>
      bench.sandbox.fetch(
        new Request('http://localhost/_sandbox/idporten-users', { method: 'POST', body: JSON.stringify(body) }),
      );
    const done = await command({ personidentifikator: normal, last_level4: Date.UTC(2015, 0, 1) });
    expect(done.status).toBe(204);
    expect(await flag(normal)).toBe(false);
    expect(await flag(normal, '2014-01-01')).toBe(true);
    const refused = await command({ personidentifikator: normal, last_level4: 0.5 });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('Field last_level4')]);
  });
});
