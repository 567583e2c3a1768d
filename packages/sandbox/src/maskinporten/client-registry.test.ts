import { describe, expect, test } from 'vitest';
import { contactScope, keyPair } from '../../test/bench.ts';
import { type ClientRegistration, createSandbox } from '../index.ts';

const sandbox = createSandbox();
const { jwk } = await keyPair('test-key');
const scopes = [contactScope];

describe('registering a client', () => {
  test('gives it an id and a synthetic organisation', () => {
    const client = sandbox.registerClient({ scopes, jwk });
    expect(client).toEqual({
      clientId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/),
      organisationNumber: expect.stringMatching(/^3\d{8}$/),
      scopes,
      accessTokenLifetime: 120,
    });
    expect(sandbox.registerClient({ scopes, jwk }).organisationNumber).not.toBe(client.organisationNumber);
  });

  test('gives the same ids in the same order for the same seed', () => {
    const ids = (seed: number): string => createSandbox({ seed }).registerClient({ scopes, jwk }).clientId;
    expect(ids(3)).toBe(ids(3));
    expect(ids(3)).not.toBe(ids(4));
  });

  const refused: [string, ClientRegistration][] = [
    ['scopes', { scopes: [] }],
    ['scopes', { scopes: ['a b'] }],
    ['organisationNumber', { scopes, organisationNumber: '331188213' }],
    ['organisationNumber', { scopes, organisationNumber: '800000009' }],
    ['accessTokenLifetime', { scopes, accessTokenLifetime: 7201 }],
    ['jwk', { scopes, jwk: { ...jwk, kid: '' } }],
    ['jwk', { scopes, jwk: { ...jwk, kid: 'a b' } }],
    ['jwk', { scopes, jwk: { ...jwk, d: 'AQAB' } }],
    ['jwk', { scopes, jwk: { kty: 'EC', kid: 'a' } }],
    ['jwk', { scopes, jwk: { ...jwk, n: jwk.n?.slice(0, 171) ?? '' } }],
    ['jwk', { scopes, jwk: [jwk, jwk, jwk, jwk, jwk, jwk] }],
    ['jwk', { scopes, jwk: [jwk, jwk] }],
    ['jwk', { scopes, jwk: { ...jwk, use: 'enc' } }],
    ['jwk', { scopes, jwk: { ...jwk, alg: 'PS256' } }],
    ['integrationType', { scopes, integrationType: 'oidc' as 'krr' }],
    ['environment', { scopes, environment: 'ver2' as 'test' }],
    ['clientId', { scopes, clientId: '' }],
  ];
  test.each(refused)('refuses with the name of the option %s', (option, registration) => {
    expect(() => sandbox.registerClient(registration)).toThrow(TypeError);
    expect(() => sandbox.registerClient(registration)).toThrow(`Option ${option}:`);
  });

  test('refuses a client id that is taken', () => {
    sandbox.registerClient({ scopes, clientId: 'mine' });
    expect(() => sandbox.registerClient({ scopes, clientId: 'mine' })).toThrow('Option clientId:');
  });
});

describe('changing a client', () => {
  test('is refused with the name of the option, and leaves the client as it was', () => {
    const { clientId } = sandbox.registerClient({ scopes, jwk });
    const six = Array.from({ length: 6 }, (_, i) => ({ ...jwk, kid: `key-${i}` }));
    expect(() => sandbox.updateClient('stranger', { scopes })).toThrow('Option clientId:');
    expect(() => sandbox.updateClient(clientId, { jwk: six, scopes: ['a:b'] })).toThrow('Option jwk:');
    expect(() => sandbox.updateClient(clientId, { scopes: [] })).toThrow('Option scopes:');
    expect(sandbox.updateClient(clientId, {}).scopes).toEqual(scopes);
    expect(sandbox.updateClient(clientId, { jwk: six.slice(1) }).scopes).toEqual(scopes);
  });
});

test.each([
  ['scope', { scope: 'a b' }],
  ['allowedIntegrationTypes', { scope: 'a:b', allowedIntegrationTypes: ['oidc' as 'krr'] }],
  ['atMaxAge', { scope: 'a:b', atMaxAge: -1 }],
])('a scope is not registered with a wrong %s', (option, registration) => {
  expect(() => sandbox.registerScope(registration)).toThrow(TypeError);
  expect(() => sandbox.registerScope(registration)).toThrow(`Option ${option}:`);
});

test('scopes are granted and delegated between synthetic organisations only', () => {
  const organisation = sandbox.newOrganisation();
  expect(() => sandbox.grantScope('800000009', contactScope)).toThrow('Option organisationNumber:');
  expect(() => sandbox.delegateScope({ consumer: '800000009', supplier: organisation, scope: contactScope })).toThrow(
    'consumer',
  );
  expect(() => sandbox.delegateScope({ consumer: organisation, supplier: '1', scope: contactScope })).toThrow(
    'supplier',
  );
});
