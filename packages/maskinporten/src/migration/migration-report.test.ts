import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import {
  type Finding,
  formatMigrationReport,
  type MigrationConfig,
  migrateScopes,
  migrationReport,
  pilotProfile,
} from './index.ts';

const mailbox = 'krr:global/digitalpost.read';

/** The one finding that a configuration of one field gives about it. */
function findingOf(field: Exclude<keyof MigrationConfig, 'scopes'>, address: string): Finding | undefined {
  const { steps } = migrationReport({ [field]: address });
  return steps.flatMap(({ findings }) => findings).find((finding) => finding.field === field);
}

// maskinporten_func_wellknown.md and its history, krr_oidc_til_mp.md, oidc_protocol_nye_idporten.md
test.each([
  ['https://ver2.maskinporten.no/', 'https://test.maskinporten.no', '2024-06-10'],
  ['https://ver1.maskinporten.no/', 'https://test.maskinporten.no', '2022-12-08'],
  ['https://yt2.maskinporten.no/', 'https://test.maskinporten.no', '2022-12-08'],
  ['https://oidc.difi.no/idporten-oidc-provider/', 'https://maskinporten.no', '2024-02-23'],
  ['https://oidc-ver2.difi.no/idporten-oidc-provider/', 'https://test.maskinporten.no', '2024-02-23'],
  ['https://oidc-ver1.difi.no/idporten-oidc-provider/', 'https://test.maskinporten.no', '2024-02-23'],
  ['https://oidc-yt2.difi.eon.no/idporten-oidc-provider/', 'https://test.maskinporten.no', '2024-02-23'],
  ['https://oidc-test1.difi.eon.no/idporten-oidc-provider/', 'https://test.maskinporten.no', '2024-02-23'],
])('the token server %s was replaced by %s on %s', (issuer, baseUrl, retired) => {
  const source = expect.stringContaining('felleslosninger/docs');
  const needed = { state: 'needed', retired, source, reason: expect.stringContaining(retired) };
  const wellKnown = `${baseUrl}/.well-known/oauth-authorization-server`;
  expect(findingOf('issuer', issuer)).toMatchObject({ ...needed, from: issuer, to: `${baseUrl}/` });
  expect(findingOf('metadataUrl', `${issuer}.well-known/openid-configuration`)).toMatchObject({
    ...needed,
    to: wellKnown,
  });
  expect(findingOf('tokenEndpoint', `${issuer}token`)).toMatchObject({ ...needed, to: `${baseUrl}/token` });
  expect(findingOf('jwksUri', `${issuer}jwk`)).toMatchObject({ ...needed, to: `${baseUrl}/jwk` });
});

// oppslagstjenesten_rest.md, krr_utfasa_endepunkt.md, krr_oidc_til_mp.md
test.each([
  ['https://ver2-krr.digdir.no/rest/v1/personer', 'https://test.kontaktregisteret.no/rest/v1/personer', '2023-08-18'],
  ['https://krr-ver2.digdir.no/rest/v1/personer', 'https://test.kontaktregisteret.no/rest/v1/personer', '2023-08-18'],
  ['https://krr-ver2.digdir', 'https://test.kontaktregisteret.no', '2023-08-18'],
  ['https://krr-ver1.digdir.no/', 'https://test.kontaktregisteret.no', '2023-05-31'],
  ['https://krr.digdir.no/rest/v2/personer', 'https://kontaktregisteret.no/rest/v2/personer', '2023-09-27'],
  [
    'https://oidc.difi.no/kontaktinfo-oauth2-server/rest/v1/personer',
    'https://kontaktregisteret.no/rest/v1/personer',
    '2023-10-04',
  ],
  [
    'https://oidc-ver2.difi.no/kontaktinfo-oauth2-server/rest/v1/personer',
    'https://test.kontaktregisteret.no/rest/v1/personer',
    '2023-10-03',
  ],
  ['https://oidc-ver1.difi.no/kontaktinfo-oauth2-server', 'https://test.kontaktregisteret.no', '2023-10-03'],
  ['https://oidc-yt2.difi.eon.no/kontaktinfo-oauth2-server', 'https://test.kontaktregisteret.no', '2023-10-03'],
  ['https://kontaktinfo-ws-yt2.difi.eon.no', 'https://test.kontaktregisteret.no', '2023-04-01'],
])('the API address %s became %s', (from, to, retired) => {
  expect(findingOf('apiUrl', from)).toMatchObject({ state: 'needed', from, to, retired });
});

test.each<[Exclude<keyof MigrationConfig, 'scopes'>, string, string]>([
  ['issuer', 'https://test.maskinporten.no', 'https://test.maskinporten.no/'],
  ['metadataUrl', 'https://maskinporten.no/', 'https://maskinporten.no/.well-known/oauth-authorization-server'],
  ['tokenEndpoint', 'https://maskinporten.no/idporten-oidc-provider/token', 'https://maskinporten.no/token'],
  ['jwksUri', 'https://maskinporten.no/jwks', 'https://maskinporten.no/jwk'],
  [
    'apiUrl',
    'https://kontaktregisteret.no/kontaktinfo-oauth2-server/rest/v2/personer',
    'https://kontaktregisteret.no/rest/v2/personer',
  ],
])('the right host is not enough for %s', (field, from, to) => {
  expect(findingOf(field, from)).toMatchObject({ state: 'needed', from, to });
});

const oldConfig: MigrationConfig = {
  scopes: ['global/kontaktinformasjon.read', 'global/sertifikat.read'],
  metadataUrl: 'https://oidc.difi.no/idporten-oidc-provider/.well-known/openid-configuration',
  apiUrl: 'https://oidc.difi.no/kontaktinfo-oauth2-server/rest/v1/personer',
};

/** The configuration with every change of its report made. */
function migrated(config: MigrationConfig): MigrationConfig {
  const { steps } = migrationReport(config);
  const changes = steps.flatMap(({ findings }) => findings.filter(({ to }) => to !== undefined));
  const addresses = changes.filter(({ field }) => field !== 'scopes').map(({ field, to }) => [field, to]);
  return { ...config, ...Object.fromEntries(addresses), scopes: migrateScopes(config.scopes ?? []).scopes };
}

test('an old configuration needs all three steps, and has taken them when its changes are made', () => {
  const { state, steps } = migrationReport(oldConfig);
  expect([state, ...steps.map((step) => step.state)]).toEqual(['needed', 'needed', 'needed', 'needed']);
  const after = migrationReport(migrated(oldConfig));
  expect([after.state, ...after.steps.map((step) => step.state)]).toEqual(['done', 'done', 'done', 'done']);
});

test('what is not told is unknown', () => {
  const { state, steps, pilot } = migrationReport({});
  expect([state, ...steps.map((step) => step.state)]).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  expect(steps.flatMap(({ findings }) => findings.map(({ field }) => field))).toEqual([
    'scopes',
    'tokenEndpoint',
    'jwksUri',
    'apiUrl',
  ]);
  expect(pilot).toBeUndefined();
});

test('a token endpoint alone leaves the trust in the key unknown; an issuer leads to both', () => {
  expect(migrationReport({ tokenEndpoint: 'https://maskinporten.no/token' }).steps[1].state).toBe('unknown');
  const direct = { tokenEndpoint: 'https://maskinporten.no/token', jwksUri: 'https://maskinporten.no/jwk' };
  expect(migrationReport(direct).steps[1].state).toBe('done');
  expect(migrationReport({ issuer: 'https://maskinporten.no/' }).steps[1].state).toBe('done');
});

test('what is needed counts more than what is unknown', () => {
  const { state, steps } = migrationReport({ scopes: ['global/navn.read', 'global/spraak.read', mailbox] });
  expect([state, steps[0].state]).toEqual(['needed', 'needed']);
  expect(steps[0].findings.map((finding) => finding.state)).toEqual(['needed', 'unknown', 'done']);
});

test('an address of neither is unknown, not wrong', () => {
  expect(migrationReport({ issuer: 'http://localhost:5010/maskinporten/' }).steps[1].state).toBe('unknown');
  expect(migrationReport({ apiUrl: 'https://api.example/' }).steps[2].state).toBe('unknown');
});

test('the pilot is recognised as never public, and its grant is explained', () => {
  const issuer = 'https://eid-vag-opensso.difi.local/idporten-oidc-provider/';
  const report = migrationReport({ issuer });
  expect(report.steps[1].findings[0]).toMatchObject({
    state: 'needed',
    from: issuer,
    to: 'https://test.maskinporten.no/',
    reason: expect.stringMatching(/never public/),
  });
  expect(report.steps[1].findings[0]).not.toHaveProperty('retired');
  expect(report.pilot).toBe(pilotProfile);
  const options = Object.fromEntries(pilotProfile.grant.map(({ part, option }) => [part, option]));
  expect(options).toEqual({
    x5c: 'key.x5c',
    alg: 'algorithm',
    aud: 'environment',
    iss: 'clientId',
    scope: undefined,
    iat: undefined,
    exp: undefined,
    jti: undefined,
  });
});

test('a report can be printed', () => {
  expect(formatMigrationReport(migrationReport(oldConfig))).toBe(`1. Register and ask for the new scopes: needed
   needed: scopes global/kontaktinformasjon.read → krr:global/kontaktinformasjon.read
      KRR went from five scopes to two with its own prefix when it moved to Maskinporten. (felleslosninger/docs, oppslagstjenesten_rest.md (2020-06-24))
   needed: scopes global/sertifikat.read → krr:global/digitalpost.read
      KRR went from five scopes to two with its own prefix when it moved to Maskinporten. (felleslosninger/docs, oppslagstjenesten_rest.md (2020-06-24))
2. Get tokens from Maskinporten and trust its key: needed
   needed: metadataUrl https://oidc.difi.no/idporten-oidc-provider/.well-known/openid-configuration → https://maskinporten.no/.well-known/oauth-authorization-server
      oidc.difi.no was closed on 2024-02-23. (felleslosninger/docs, maskinporten_func_wellknown.md and krr_oidc_til_mp.md)
3. Call the API at its new address: needed
   needed: apiUrl https://oidc.difi.no/kontaktinfo-oauth2-server/rest/v1/personer → https://kontaktregisteret.no/rest/v1/personer
      oidc.difi.no was closed on 2023-10-04. (felleslosninger/docs, oppslagstjenesten_rest.md and krr_utfasa_endepunkt.md)`);
  const pilot = formatMigrationReport(migrationReport({ issuer: `https://${pilotProfile.host}/` }));
  expect(pilot).toMatch(/^ {3}x5c: option key\.x5c\. Beside key\.pem/m);
});

test('credentials, query and fragment of an address are in no report', () => {
  const report = migrationReport({ apiUrl: 'https://user:secret@krr.digdir.no/rest/v1/personer?secret#secret' });
  expect(JSON.stringify(report) + formatMigrationReport(report)).not.toContain('secret');
  expect(report.steps[2].findings[0]?.from).toBe('https://krr.digdir.no/rest/v1/personer');
});

test.each<[unknown, RegExp]>([
  [{ apiUrl: 'secret' }, /^Option apiUrl: not an http or https URL\. /],
  [{ issuer: 'ftp://secret/' }, /^Option issuer: /],
  [{ jwksUri: 5 }, /^Option jwksUri: /],
  [{ scopes: 'secret' }, /^Option scopes: must be an array/],
  [{ scopes: [{ secret: 'secret' }] }, /^Option scopes: must be an array/],
])('%j is refused without being quoted', (config, message) => {
  let thrown: unknown;
  try {
    migrationReport(config as MigrationConfig);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(TypeError);
  expect((thrown as TypeError).message).toMatch(message);
  expect(inspect(thrown)).not.toContain('secret');
});
