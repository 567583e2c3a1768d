// Promises that are broken: each way gives the verdict that belongs to it, and no other.
import { generateKeyPairSync } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { answers, changed, expectVerdict, hosts, type Json } from './ailments.ts';
import { playEnvironments } from './played-environment.ts';
import { credentialsIn, smoke } from './smoke-run.ts';

const played = await playEnvironments();
const variables = await credentialsIn(played);
const { maskinporten, idporten, krr, freg, authlevel } = hosts;
const metadata = '/.well-known/oauth-authorization-server';

// --- metadata and keys

const { n, e } = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });

test.each<[string, string, (body: Json) => unknown, readonly string[]]>([
  ['another issuer', metadata, (body) => ({ ...body, issuer: 'https://maskinporten.no/' }), ['MP-META-ISSUER/issuer']],
  [
    'the token endpoint elsewhere',
    metadata,
    (body) => ({ ...body, token_endpoint: 'https://token.example/token' }),
    ['MP-META-ENDPOINTS/token-endpoint-and-jwks-uri'],
  ],
  [
    'an algorithm that nobody has promised',
    metadata,
    (body) => ({ ...body, token_endpoint_auth_signing_alg_values_supported: ['none'] }),
    ['MP-META-CAPABILITIES/supported-lists'],
  ],
  ['no keys', '/jwk', () => ({ keys: [] }), ['MP-KEY-SET/keys']],
  [
    'a private key',
    '/jwk',
    ({ keys }) => ({ keys: (keys as Json[]).map((key) => ({ ...key, d: 'AQAB' })) }),
    ['MP-KEY-SET/keys'],
  ],
  [
    'a key that is too short',
    '/jwk',
    () => ({ keys: [{ kty: 'RSA', kid: 'short', n, e }] }),
    ['LIVE-KEY-USABLE/maskinporten'],
  ],
])('Maskinporten with %s', async (_, path, change, expected) => {
  played.fault(`${maskinporten}${path}`, changed(change));
  expectVerdict(await smoke(played), expected);
});

test('ID-porten with keys elsewhere, where nobody is asked', async () => {
  const elsewhere = { jwks_uri: 'https://keys.example/jwks.json' };
  played.fault(
    `${idporten}/.well-known/openid-configuration`,
    changed((body) => ({ ...body, ...elsewhere })),
  );
  const run = await smoke(played);
  expectVerdict(run, ['IDP-META-ENDPOINTS/metadata']);
  expect(run.message('IDP-KEY-SET/keys')).toBe('keys.example is no host of test: it is not asked.');
});

// --- tokens

test('a scope that the client does not have: Maskinporten may be right', async () => {
  const run = await smoke(played, { variables: { ...variables, MASKINPORTEN_SCOPES: 'krr:global/alt.read' } });
  expectVerdict(run, [], ['LIVE-TOKEN/krr']);
  expect(run.message('LIVE-TOKEN/krr')).toMatch(
    /Maskinporten refused the grant with 400 \(MP-200, invalid_scope, .*krr:global\/alt\.read/,
  );
  expect(run.message('LIVE-LOOKUP-FOUND/krr')).toBe('There is no token: see LIVE-TOKEN.');
});

test('a token that lives longer than is said', async () => {
  played.fault(
    `${maskinporten}/token`,
    changed((body) => ({ ...body, expires_in: 3600 })),
  );
  expectVerdict(await smoke(played, { variables }), ['LIVE-TOKEN/krr', 'LIVE-TOKEN/folkeregisteret']);
});

test('a token that somebody else has signed', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  const token = await new SignJWT({ scope: variables.MASKINPORTEN_SCOPES })
    .setProtectedHeader({ alg: 'RS256', kid: 'unknown' })
    .setIssuer(`https://${maskinporten}/`)
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(privateKey);
  played.fault(`${maskinporten}/token`, async () =>
    Response.json({ access_token: token, token_type: 'Bearer', expires_in: 120 }),
  );
  const run = await smoke(played, { variables });
  expect(run.message('LIVE-TOKEN/krr')).toContain('came ERR_JWKS_NO_MATCHING_KEY');
  // The registers do not take it either.
  expectVerdict(run, [
    'LIVE-TOKEN/krr',
    'LIVE-TOKEN/folkeregisteret',
    'LIVE-LOOKUP-FOUND/krr',
    'LIVE-LOOKUP-FOUND/folkeregisteret',
    'LIVE-LOOKUP-UNKNOWN/folkeregisteret',
  ]);
});

// --- the published document

type Document = { paths: Json; components: { schemas: Record<string, { properties: Json }> } };

test('the published document lacks an operation', async () => {
  played.fault(
    `${krr}/v3/api-docs`,
    changed((body) => {
      const { '/rest/v2/krr/hentEndringer': _, ...paths } = (body as Document).paths;
      return { ...body, paths };
    }),
  );
  const run = await smoke(played);
  expectVerdict(run, ['LIVE-DOCUMENT/krr']);
  expect(run.message('LIVE-DOCUMENT/krr')).toMatch(
    /1 break who was written for ours:\n- \[wire breaking, .*hentEndringer/,
  );
});

test('the published document has more than ours', async () => {
  played.fault(
    `${krr}/v3/api-docs`,
    changed((body) => {
      const { Person } = (body as Document).components.schemas;
      Object.assign(Person?.properties ?? {}, { oppdatert_av: { type: 'string' } });
      return body;
    }),
  );
  const run = await smoke(played);
  expectVerdict(run, []);
  expect(run.message('LIVE-DOCUMENT/krr')).toMatch(
    /^1 differences from our document, of which 0 break .*\n- \[wire compatible/,
  );
});

// --- persons

test('a person is missing', async () => {
  played.fault(
    `${krr}/rest/v2/personer`,
    changed(({ personer }) => ({ personer: (personer as Json[]).slice(1) })),
  );
  played.fault(
    `${freg}${personPath()}`,
    answers(404, { 'content-type': 'application/json' }, '{"kode":"FREG-001","melding":"Feil"}'),
  );
  expectVerdict(await smoke(played, { variables }), ['LIVE-LOOKUP-FOUND/krr', 'LIVE-LOOKUP-FOUND/folkeregisteret']);
});

test('an answer that the document forbids', async () => {
  played.fault(
    `${krr}/rest/v2/personer`,
    changed(({ personer }) => ({ personer: (personer as Json[]).map((person) => ({ ...person, spraak: 7 })) })),
  );
  played.fault(
    `${freg}${personPath()}`,
    changed((person) => ({ ...person, navn: 'Navn Navnesen' })),
  );
  const run = await smoke(played, { variables });
  expectVerdict(run, ['LIVE-LOOKUP-SCHEMA/krr', 'LIVE-LOOKUP-SCHEMA/folkeregisteret']);
  expect(run.message('LIVE-LOOKUP-SCHEMA/krr')).toContain('/personer/0/spraak type');
  expect(run.message('LIVE-LOOKUP-SCHEMA/folkeregisteret')).toContain('/navn type');
});

test('a token that should do is refused', async () => {
  played.fault(`${krr}/rest/v2/personer`, answers(403));
  expectVerdict(await smoke(played, { variables }), ['LIVE-LOOKUP-FOUND/krr']);
});

test('what is retired answers as before', async () => {
  played.fault(authlevel, (healthy) => healthy());
  expectVerdict(await smoke(played), ['LIVE-RETIRED/authlevel']);
});

function personPath(): string {
  return `/folkeregisteret/offentlig-med-hjemmel/api/v1/personer/${variables.FOLKEREGISTERET_TENOR_PERSON}`;
}
