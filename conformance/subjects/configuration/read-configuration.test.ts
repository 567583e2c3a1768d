import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Configuration, readConfiguration } from './read-configuration.ts';

const folder = mkdtempSync(join(tmpdir(), 'configuration-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string, env: Readonly<Record<string, string>> = {}): Promise<Configuration> {
  const path = join(folder, 'gateway.yaml');
  writeFileSync(path, text);
  return readConfiguration(path, env);
}

const jwk = { kty: 'RSA', kid: 'key-1', d: 'private', use_of_it: 'stays' };

test('fields become camelCase, but for what is inside keys; variables stand in their places', async () => {
  const text = `client: { client_id: '\${ID}-1', scopes: [a], jwk: '\${KEY}' }\nkrr: { base_url: /krr }`;
  expect((await read(text, { ID: 'me', KEY: JSON.stringify(jwk) })).target).toEqual({
    client: { clientId: 'me-1', scopes: ['a'], jwk },
    krr: { baseUrl: '/krr' },
  });
});

test('variables say what the file does not, and the file goes before', async () => {
  const env = {
    MASKINPORTEN_CLIENT_ID: 'of the variable',
    MASKINPORTEN_SCOPES: 'a  b',
    MASKINPORTEN_CLIENT_JWK: JSON.stringify(jwk),
    IDPORTEN_CLIENT_JWK: JSON.stringify(jwk),
    KRR_BASE_URL: '',
  };
  expect((await read('client: { client_id: of the file }', env)).target).toEqual({
    client: { clientId: 'of the file', scopes: ['a', 'b'], jwk },
    idporten: { client: { auth: { jwk } } },
  });
  expect((await readConfiguration(undefined, { KRR_BASE_URL: 'https://a.example' })).target).toEqual({
    krr: { baseUrl: 'https://a.example' },
  });
});

test('persons are read from the file beside it', async () => {
  writeFileSync(join(folder, 'persons.json'), '[{"navn":[]}]');
  const { target } = await read('folkeregisteret: { base_url: /, persons_file: persons.json }');
  expect(target).toEqual({ folkeregisteret: { baseUrl: '/', persons: [{ navn: [] }] } });
});

test('waivers', async () => {
  const waiver = { id: 'KRR-A', reason: 'Why.', until: '2027-06-01' };
  expect((await read(`waivers: [${JSON.stringify(waiver)}]`)).waivers).toEqual([waiver]);
  expect((await read('krr: { base_url: /krr }')).waivers).toEqual([]);
});

test.each<[string, string]>([
  ['krr: { base_uri: /krr }', 'krr.base_uri: no such field. There are: base_url.'],
  ['krr: { base_url: krr }', 'krr.base_url: must be an address, or a path below --target that begins with /.'],
  ['krr: /krr', 'krr: must have fields: base_url.'],
  ['client: { scopes: a b }', 'client.scopes: must be a list of texts.'],
  ['client: { jwk: { kty: RSA, kid: a } }', 'client.jwk: must be a private JWK with kid.'],
  ['waivers: [{ id: A, until: "2027-06-01" }]', 'waivers: [0] reason: must be text.'],
  ['waivers: [{ id: A, reason: Why., until: 2027 }]', 'until: must be a day, like 2027-06-01, in quotes.'],
  [`client: { client_id: '\${GONE}' }`, 'The configuration names the variable GONE, which is not set.'],
  ['a: [', 'Flow sequence'],
  ['[]', 'must have fields: maskinporten, client,'],
])('%s is told of', async (text, problem) => {
  await expect(read(text)).rejects.toThrow(problem);
});

test('no value of a variable is quoted', async () => {
  const said = await readConfiguration(undefined, { MASKINPORTEN_CLIENT_JWK: 'secret' }).catch(String);
  expect(said).toBe('Error: The variable MASKINPORTEN_CLIENT_JWK must hold JSON.');
});
