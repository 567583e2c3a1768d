import { importPKCS8, SignJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Answer, contactScope, delegableScope, grantType, keyPair, read } from '../../test/bench.ts';
import { createSandbox, type Sandbox } from '../index.ts';

const origin = 'http://localhost:8080';
const issuer = `${origin}/maskinporten/`;

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox({ answerCheck: 'throw' });
});

async function send(method: string, path: string, body?: unknown): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const init = { method, ...(text === undefined ? {} : { body: text }) };
  return read(await sandbox.fetch(new Request(`${origin}/_sandbox${path}`, init)));
}

const post = async (path: string, body?: unknown): Promise<Record<string, unknown>> => {
  const { status, body: answer } = await send('POST', path, body);
  expect([201, 204]).toContain(status);
  return answer;
};

async function ask(client: unknown, header: object, key: CryptoKey, claims: object = {}): Promise<string> {
  const assertion = await new SignJWT({ scope: contactScope, ...claims })
    .setProtectedHeader({ alg: 'RS256', ...header })
    .setIssuer(String(client))
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('100s')
    .setJti(crypto.randomUUID())
    .sign(key);
  const form = new URLSearchParams({ grant_type: grantType, assertion });
  const { status, body } = await read(
    await sandbox.fetch(new Request(`${issuer}token`, { method: 'POST', body: form })),
  );
  return `${status} ${String(body.error_uri ?? '')
    .split('/')
    .at(-1)}`.trim();
}

describe('a program in any language', () => {
  test('plays the steps of self-service', async () => {
    const { privateKey, jwk } = await keyPair('test-key');
    const scope = 'folkeregister:deling/offentligmedhjemmel';
    const { client_id, organisation_number, ...rest } = await post('/clients', { scopes: [contactScope], jwk });
    expect(rest).toEqual({ scopes: [contactScope], access_token_lifetime: 120 });
    const attempt = (): Promise<string> => ask(client_id, { kid: 'test-key' }, privateKey, { scope });
    expect(await attempt()).toBe('403 MP-250');
    await post('/scope-grants', { organisation_number, scope });
    expect(await attempt()).toBe('400 MP-200');
    const changed = await send('PUT', `/clients/${client_id}`, { scopes: [scope] });
    expect([changed.status, changed.body.scopes]).toEqual([200, [scope]]);
    expect(await attempt()).toBe('200');
  });

  test('signs with a business certificate', async () => {
    const { organisation_number } = await post('/organisations');
    const { client_id } = await post('/clients', { scopes: [contactScope], organisation_number });
    const issued = await post('/certificates', { organisation_number, key_usage: 'authentication' });
    expect(issued.certificate).toMatch(/^-----BEGIN CERTIFICATE-----\n/);
    const key = await importPKCS8(String(issued.private_key), 'RS256');
    expect(await ask(client_id, { x5c: issued.chain }, key)).toBe('200');
    const [not_before, not_after] = [Date.UTC(2020, 0), Date.UTC(2021, 0)];
    const old = await post('/certificates', { organisation_number, not_before, not_after });
    expect(await ask(client_id, { x5c: old.chain }, await importPKCS8(String(old.private_key), 'RS256'))).toBe(
      '400 MP-124',
    );
  });

  test('acts for a customer: by delegation, by system user and by consent', async () => {
    const { privateKey, jwk } = await keyPair('test-key');
    const { organisation_number: consumer } = await post('/organisations');
    const { client_id, organisation_number: supplier } = await post('/clients', { scopes: [delegableScope], jwk });
    const attempt = (claims: object): Promise<string> =>
      ask(client_id, { kid: 'test-key' }, privateKey, { scope: delegableScope, ...claims });

    await post('/scope-grants', { organisation_number: consumer, scope: delegableScope });
    expect(await attempt({ consumer_org: consumer })).toBe('403 MP-251');
    await post('/scope-delegations', { consumer, supplier, scope: delegableScope });
    expect(await attempt({ consumer_org: consumer })).toBe('200');

    const systemuser_org = { authority: 'iso6523-actorid-upis', ID: `0192:${consumer}` };
    const asSystemUser = { authorization_details: [{ type: 'urn:altinn:systemuser', systemuser_org }] };
    expect(await attempt(asSystemUser)).toBe('400 MP-303');
    const user = await post('/system-users', { client_id, organisation_number: consumer });
    expect(user).toEqual({ system_user_id: expect.any(String), system_id: expect.any(String) });
    expect(await attempt(asSystemUser)).toBe('200');

    const from = 'urn:altinn:person:identifier-no:22859197810';
    const consent_rights = [{ action: ['consent'], resource: [{ type: 'urn:altinn:resource', value: 'a' }] }];
    const { id } = await post('/consents', { from, to: supplier, consent_rights });
    expect(await attempt({ authorization_details: [{ type: 'urn:altinn:consent', id, from }] })).toBe('200');
  });

  test('makes scopes and rotates the keys of Maskinporten', async () => {
    const { privateKey, jwk } = await keyPair('test-key');
    const { client_id } = await post('/clients', { scopes: ['my:api'], jwk });
    const attempt = (): Promise<string> => ask(client_id, { kid: 'test-key' }, privateKey, { scope: 'my:api' });
    expect(await attempt()).toBe('200');
    await post('/scopes', { scope: 'my:api', allowed_integration_types: ['api_klient'], at_max_age: 30 });
    expect(await attempt()).toBe('400 MP-201');
    expect((await send('POST', '/signing-key-rotations')).status).toBe(204);
    const { body } = await read(await sandbox.fetch(new Request(`${issuer}jwk`)));
    expect(body.keys).toHaveLength(2);
  });

  test('finds every command on the page of the sandbox', async () => {
    const { body } = await read(await sandbox.fetch(new Request(`${origin}/_sandbox`)));
    const commands = body.commands as { method: string; url: string; fields: object }[];
    expect(commands.map(({ method, url }) => `${method} ${url.replace(origin, '')}`)).toEqual(
      expect.arrayContaining([
        'POST /_sandbox/organisations',
        'POST /_sandbox/clients',
        'PUT /_sandbox/clients/:client_id',
        'POST /_sandbox/scopes',
        'POST /_sandbox/scope-grants',
        'POST /_sandbox/scope-delegations',
        'POST /_sandbox/system-users',
        'POST /_sandbox/consents',
        'POST /_sandbox/certificates',
        'POST /_sandbox/signing-key-rotations',
      ]),
    );
    expect(commands.find(({ url }) => url.endsWith('/scope-delegations'))?.fields).toEqual({
      consumer: 'string',
      supplier: 'string',
      scope: 'string',
    });
  });
});

describe('what is wrong is answered 400 by the name of the field', () => {
  test.each<[string, unknown, RegExp]>([
    ['/clients', '{', /^The body must be a JSON object/],
    ['/clients', [], /^The body must be a JSON object/],
    ['/clients', { scope: 'a' }, /^Unknown field. There are: organisation_number, /],
    ['/clients', { scopes: 'a' }, /^Field scopes: must be of type object/],
    ['/clients', {}, /^Field scopes: /],
    ['/clients', { scopes: ['a'], access_token_lifetime: 0 }, /^Field access_token_lifetime: /],
    [
      '/clients',
      { scopes: ['a'], organisation_number: 331188212 },
      /^Field organisation_number: must be of type string/,
    ],
    ['/clients', { scopes: ['a'], organisation_number: null }, /^Field organisation_number: /],
    ['/clients', { scopes: ['a'], jwk: [7] }, /^Field jwk: /],
    ['/clients', { scopes: ['a'], jwk: null }, /^Field jwk: must be of type object/],
    ['/clients', { scopes: ['a'], on_behalf_of: { a: 331188212 } }, /^Field on_behalf_of: /],
    ['/scopes', { scope: 'a', allowed_integration_types: {} }, /^Field allowed_integration_types: /],
    ['/scope-grants', {}, /^Field organisation_number: /],
    ['/scope-delegations', { scope: 'a' }, /^Field consumer: /],
    ['/certificates', {}, /^Field organisation_number: /],
    ['/certificates', { organisation_number: '800000009' }, /^Field organisation_number: could be a real organisation/],
    ['/consents', {}, /^Field from: /],
    ['/system-users', {}, /^Field client_id: /],
    ['/scopes', {}, /^Field scope: /],
  ])('%s %j', async (path, body, message) => {
    const { status, body: answer } = await send('POST', path, body);
    expect([status, answer.error]).toEqual([400, 'invalid_request']);
    expect(answer.message).toMatch(message);
  });

  test('a client that does not exist', async () => {
    const { status, body } = await send('PUT', '/clients/stranger', { scopes: ['a'] });
    expect([status, body.message]).toEqual([400, 'Field client_id: is no client of this sandbox. Register it first.']);
  });
});
