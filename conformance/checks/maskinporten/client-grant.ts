import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK, type JWTPayload } from 'jose';
import { type Check, type ClientSubject, check, expectEqual, expectThat } from '../../src/index.ts';
import { type ClientRun, type ClientRunOptions, issue, tokenPath, withClient } from '../client-run.ts';
import { publishedIds } from '../published-persons.ts';
import { jwtBearer } from './grant.ts';

export const required: readonly string[] = ['aud', 'iss', 'scope', 'iat', 'exp'];
const oneScope = 'krr:global/kontaktinformasjon.read';
const consumerOrg = '310000019'; // no organisation has a number in the 3 series

/** The grants that a client sends. */
export const clientGrantChecks: readonly Check<ClientSubject>[] = [
  check('MP-CLIENT-REQUEST', 'a token request', (subject) =>
    withClient(subject, {}, async ({ client, sentTo }) => {
      await client.lookUp(publishedIds);
      const [{ method, headers, body }] = sentTo(tokenPath);
      expectEqual('method', method, 'POST');
      expectEqual('media type', headers['content-type']?.split(';')[0], 'application/x-www-form-urlencoded');
      expectEqual('Authorization', headers.authorization, undefined);
      const form = new URLSearchParams(body);
      expectEqual('fields of the form', [...form.keys()].sort(), ['assertion', 'grant_type']);
      expectEqual('grant_type', form.get('grant_type'), jwtBearer);
    }),
  ),
  ...Object.entries({
    'alg, kid and signature': 'RS256',
    'a key of RS384': 'RS384',
    'a key of RS512': 'RS512',
  }).map(([title, keyAlg]) =>
    check('MP-CLIENT-HEADER', title, (subject: ClientSubject) =>
      withClient(subject, {}, async ({ settings, restart, ...run }) => {
        const client = restart({ ...settings, jwk: { ...settings.jwk, alg: keyAlg } });
        const [assertion] = await assertionsOf({ ...run, client });
        const { alg = '', kid } = decodeProtectedHeader(assertion);
        expectThat('alg', ['RS256', 'RS384', 'RS512'].includes(alg), 'RS256, RS384 or RS512', alg);
        expectEqual('kid', kid, settings.jwk.kid);
        const { kty, n, e } = settings.jwk;
        const verified = await compactVerify(assertion, await importJWK({ kty, n, e } as JWK, alg)).catch(
          () => undefined,
        );
        expectThat('signature', verified !== undefined, 'one by the registered key', 'another');
      }),
    ),
  ),
  onGrant('MP-CLIENT-CLAIMS', 'on its own behalf', {}, (claims) => {
    expectEqual('claims but jti, sorted', namesOf(claims), [...required].sort());
  }),
  onGrant('MP-CLIENT-CLAIMS', 'for another organisation', { settings: { consumerOrg } }, (claims) => {
    expectEqual('claims but jti, sorted', namesOf(claims), [...required, 'consumer_org'].sort());
  }),
  onGrant('MP-CLIENT-CLAIMS', 'for one person', { settings: { pid: publishedIds[0] ?? '' } }, (claims) => {
    expectEqual('claims but jti, sorted', namesOf(claims), [...required, 'pid'].sort());
  }),
  onGrant('MP-CLIENT-AUD', 'aud', {}, ({ aud }, { settings }) => expectEqual('aud', aud, settings.issuer)),
  onGrant('MP-CLIENT-ISS', 'iss', {}, ({ iss }, { settings }) => expectEqual('iss', iss, settings.clientId)),
  onGrant('MP-CLIENT-SCOPE', 'two scopes', {}, ({ scope }, { settings }) => {
    expectEqual('scope, sorted', String(scope).split(' ').sort(), [...settings.scopes].sort());
  }),
  onGrant('MP-CLIENT-SCOPE', 'one scope', { settings: { scopes: [oneScope] } }, ({ scope }) => {
    expectEqual('scope', scope, oneScope);
  }),
  onGrant('MP-CLIENT-LIFETIME', 'exp and iat', {}, ({ iat = 0, exp = 0 }) => {
    expectThat('exp - iat', exp - iat > 0 && exp - iat <= 120, 'more than 0 and at most 120 seconds', exp - iat);
  }),
  onGrant('MP-CLIENT-IAT', 'iat', {}, ({ iat = 0 }) => {
    const now = Date.now() / 1000;
    expectThat('iat', Math.abs(now - iat) <= 10, `within 10 seconds of ${Math.floor(now)}`, iat);
  }),
  onGrant('MP-CLIENT-CONSUMER-ORG', 'for another organisation', { settings: { consumerOrg } }, ({ consumer_org }) => {
    expectEqual('consumer_org', consumer_org, consumerOrg);
  }),
  check('MP-CLIENT-JTI', 'two grants', (subject) =>
    withClient(subject, { token: issue(0) }, async (run) => {
      await run.client.lookUp(publishedIds);
      await run.restart(run.settings).lookUp(publishedIds);
      const ids = (await assertionsOf(run)).map((assertion) => decodeJwt(assertion).jti);
      expectThat(
        'jti',
        ids.every((id) => typeof id === 'string' && id !== ''),
        'text in every grant',
        ids,
      );
      expectThat('jti', new Set(ids).size === ids.length, 'different in every grant', ids);
    }),
  ),
];

function onGrant(
  requirement: string,
  title: string,
  options: ClientRunOptions,
  judge: (claims: JWTPayload, run: ClientRun) => void,
): Check<ClientSubject> {
  return check(requirement, title, (subject) =>
    withClient(subject, options, async (run) => judge(decodeJwt((await assertionsOf(run))[0]), run)),
  );
}

/** Lets the client look somebody up, and gives every grant it has sent by then. */
async function assertionsOf({
  client,
  sentTo,
}: Pick<ClientRun, 'client' | 'sentTo'>): Promise<readonly [string, ...string[]]> {
  await client.lookUp(publishedIds);
  const [first, ...others] = sentTo(tokenPath).map(({ body }) => new URLSearchParams(body).get('assertion') ?? '');
  return [first ?? '', ...others];
}

/** But for jti, which there may be. */
export function namesOf(claims: JWTPayload): readonly string[] {
  return Object.keys(claims)
    .filter((name) => name !== 'jti')
    .sort();
}
