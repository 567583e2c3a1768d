import { beforeAll, expect, test } from 'vitest';
import { clientOf } from '../test/client.ts';
import { FakeIssuer } from '../test/fake-issuer.ts';
import type { IdportenOptions } from './options.ts';

let issuer: FakeIssuer;
beforeAll(async () => {
  issuer = await FakeIssuer.start();
});

test.each<[string, object, string]>([
  ['test', { environment: 'test' }, 'https://test.idporten.no'],
  ['prod', { environment: 'prod' }, 'https://idporten.no'],
  ['a sandbox', { environment: { baseUrl: 'http://localhost:8080/idporten/' } }, 'http://localhost:8080/idporten'],
])('the issuer of %s has no slash at its end', (_name, options, expected) => {
  expect(clientOf(issuer, options).issuer).toBe(expected);
});

test.each<[string, object]>([
  ['https', { redirectUri: 'https://app.example.no/callback', environment: 'prod' }],
  ['http://localhost in test', { redirectUri: 'http://localhost:3000/callback' }],
  ['a public client', { clientAuth: 'none' }],
])('%s will do', (_name, options) => {
  expect(() => clientOf(issuer, options)).not.toThrow();
});

test.each<[string, object, RegExp]>([
  ['an unknown environment', { environment: 'staging' }, /^Option environment: unknown/],
  ['an old environment', { environment: 'ver2' }, /^Option environment: oidc-ver2.* was retired on 2024-02-23/],
  [
    'a retired host',
    { environment: { baseUrl: 'https://oidc.difi.no/idporten-oidc-provider' } },
    /retired on 2024-02-23/,
  ],
  ['no client id', { clientId: '' }, /^Option clientId: missing/],
  ['no client authentication', { clientAuth: undefined }, /^Option clientAuth: missing/],
  ['the secret as it is', { clientAuth: 'a-secret' }, /^Option clientAuth: missing/],
  ['an empty secret', { clientAuth: { secret: '' } }, /^Option clientAuth\.secret: missing/],
  ['an unknown method', { clientAuth: { secret: 's', method: 'jwt' } }, /^Option clientAuth\.method: must be/],
  ['no redirect URI', { redirectUri: undefined }, /^Option redirectUri: must be an https URL/],
  ['http elsewhere', { redirectUri: 'http://app.example.no/' }, /^Option redirectUri: must be an https URL/],
  [
    'localhost in prod',
    { environment: 'prod', redirectUri: 'http://localhost/' },
    /^Option redirectUri: must be an https/,
  ],
  ['a relative redirect URI', { redirectUri: '/callback' }, /^Option redirectUri: must be an https URL/],
  ['a query', { redirectUri: 'https://app.example.no/?a=b' }, /^Option redirectUri: leave out query/],
  ['no slash after the host', { redirectUri: 'https://app.example.no' }, /^Option redirectUri: .*a slash after it/],
  ['upper case', { redirectUri: 'https://App.example.no/' }, /^Option redirectUri: .*lower case/],
  ['no scopes', { scopes: undefined }, /^Option scopes: must be an array/],
  ['no openid', { scopes: ['profile'] }, /^Option scopes: .*'openid' among them/],
  ['scopes in one text', { scopes: ['openid profile'] }, /^Option scopes: must be an array of single/],
  ['an old level', { acr: 'Level4' }, /^Option acr: must be/],
  ['an unknown language', { locale: 'nob' }, /^Option locale: must be one of/],
  ['par as a text', { par: 'false' }, /^Option par: must be true or false/],
  ['a timeout of nothing', { timeoutMs: 0 }, /^Option timeoutMs/],
])('%s is a wrong configuration', (_name, wrong, message) => {
  const make = (): unknown => clientOf(issuer, wrong as Partial<IdportenOptions>);
  expect(make).toThrow(TypeError);
  expect(make).toThrow(message);
});
