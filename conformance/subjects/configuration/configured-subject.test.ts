import { expect, test } from 'vitest';
import { Skipped } from '../../src/index.ts';
import { Misconfigured } from '../misconfigured.ts';
import { configuredSubject } from './configured-subject.ts';

const subjectOf = (target: Readonly<Record<string, unknown>>) =>
  configuredSubject('https://gateway.example', { target, waivers: [] }, fetch);

test('paths are below the address, and the token endpoint below the issuer', () => {
  const { maskinporten, krr, name } = subjectOf({
    maskinporten: { issuer: '/maskinporten/' },
    krr: { baseUrl: 'https://krr.example' },
  });
  expect(name).toBe('https://gateway.example');
  expect(maskinporten.issuer).toBe('https://gateway.example/maskinporten/');
  expect(maskinporten.tokenEndpoint).toBe('https://gateway.example/maskinporten/token');
  expect(krr.baseUrl).toBe('https://krr.example');
});

test('whoever reads what is not told is skipped, with its name and variable', () => {
  const { client, krr, maskinporten } = subjectOf({ krr: { baseUrl: '/krr' }, client: { clientId: 'me' } });
  expect(krr.baseUrl).toBe('https://gateway.example/krr');
  expect(() => maskinporten.issuer).toThrow(Skipped);
  expect(() => maskinporten.issuer).toThrow('does not tell maskinporten.issuer (MASKINPORTEN_ISSUER).');
  expect(() => client.organisationNumber).toThrow('does not tell client.organisation_number');
  expect(client.clientId).toBe('me');
});

test('parts that are not told are not there, and the others have the client', async () => {
  const subject = subjectOf({ folkeregisteret: { baseUrl: '/' }, client: { clientId: 'me' } });
  expect([subject.idporten, subject.minprofil, subject.authlevel, subject.extras]).toEqual(Array(4).fill(undefined));
  expect(subject.folkeregisteret?.client.clientId).toBe('me');
  expect(subject.folkeregisteret?.persons).toEqual([]);
  expect(subject.folkeregisteret?.duplicate).toBeUndefined();
  // What is awaited is asked for `then`.
  expect(await Promise.resolve(subject.client)).toBe(subject.client);
});

test('a key is proof enough of a client of ID-porten', () => {
  const jwk = { kty: 'RSA', kid: 'a', d: 'b' };
  const { idporten } = subjectOf({ idporten: { issuer: 'https://id.example', client: { auth: { jwk } } } });
  expect(idporten?.client.auth).toEqual({ method: 'private_key_jwt', jwk });
  expect(idporten?.citizen).toBeUndefined();
  expect(() => idporten?.client.redirectUri).toThrow('(IDPORTEN_REDIRECT_URI)');
});

test('nothing that could be asked is a misconfiguration', () => {
  expect(() => subjectOf({ client: { clientId: 'me' } })).toThrow(Misconfigured);
});
