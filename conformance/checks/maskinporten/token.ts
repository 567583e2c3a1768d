import { decodeJwt } from 'jose';
import { type Check, check, expectEqual, expectThat, jsonOf, type RegisterSubject, send } from '../../src/index.ts';
import {
  ask,
  expectIssued,
  expectRefused,
  jwtBearer,
  krrScopes,
  postForm,
  secondsOf,
  signGrant,
  tokenFor,
  tokenOf,
} from './grant.ts';

/** The answer of the token endpoint. */
export const tokenChecks: readonly Check<RegisterSubject>[] = [
  check('MP-TOKEN-ISSUED', 'a good grant', async (subject) => {
    expectIssued('a good grant', await ask(subject));
  }),
  check('MP-TOKEN-TYPE', 'token_type', async (subject) => {
    expectEqual('token_type', jsonOf(await ask(subject)).token_type, 'Bearer');
  }),
  check('MP-TOKEN-EXPIRES-IN', 'against the exp of the token', async (subject) => {
    const { access_token, expires_in } = jsonOf(await ask(subject));
    expectThat('expires_in', Number.isInteger(expires_in), 'a whole number', expires_in);
    const left = (decodeJwt(String(access_token)).exp ?? 0) - secondsOf(subject);
    const off = Math.abs(Number(expires_in) - left);
    expectThat('expires_in', off <= 2, `${left} seconds, that the token has left, give or take 2`, expires_in);
  }),
  check('MP-TOKEN-LIFETIME', 'a client with default settings', async (subject) => {
    const { iat = 0, exp = 0 } = decodeJwt(await tokenFor(subject));
    expectThat('lifetime', exp - iat > 0 && exp - iat <= 7200, 'at most 7200 seconds', exp - iat);
    expectEqual('lifetime by default', exp - iat, 120);
  }),
  check('MP-TOKEN-LIFETIME', 'a grant of half a minute', async (subject) => {
    const claims = { exp: secondsOf(subject) + 30 };
    const { iat = 0, exp = 0 } = decodeJwt(await tokenFor(subject, { claims }));
    expectEqual('lifetime by default', exp - iat, 120);
  }),
  check('MP-TOKEN-SCOPE', 'two scopes', async (subject) => {
    const asked = krrScopes(subject).slice(0, 2);
    const { scope } = jsonOf(await ask(subject, { claims: { scope: asked.join(' ') } }));
    expectEqual('scope, sorted', String(scope).split(' ').sort(), [...asked].sort());
  }),
  check('MP-TOKEN-NO-REFRESH', 'fields of the answer', async (subject) => {
    const answer = await ask(subject);
    tokenOf(answer);
    const fields = Object.keys(jsonOf(answer)).filter((field) => /^(refresh|id)_token$/.test(field));
    expectEqual('refresh_token and id_token', fields, []);
  }),
  check('MP-TOKEN-NO-STORE', 'headers of the answer', async (subject) => {
    const directives = (await ask(subject)).headers.get('cache-control') ?? '';
    expectThat('Cache-Control', directives.includes('no-store'), 'no-store among its directives', directives);
  }),
  check('MP-TOKEN-METHOD', 'GET', async (subject) => {
    await tokenFor(subject);
    const form = new URLSearchParams({ grant_type: jwtBearer, assertion: await signGrant(subject) });
    const url = `${subject.maskinporten.tokenEndpoint}?${form}`;
    expectRefused('GET', await send(subject, { method: 'GET', url }));
  }),
  check('MP-TOKEN-MEDIA-TYPE', 'JSON', async (subject) => {
    await tokenFor(subject);
    const body = JSON.stringify({ grant_type: jwtBearer, assertion: await signGrant(subject) });
    const headers = { 'content-type': 'application/json' };
    expectRefused(
      'JSON',
      await send(subject, { method: 'POST', url: subject.maskinporten.tokenEndpoint, headers, body }),
    );
  }),
  refusesForm('MP-TOKEN-GRANT-TYPE', 'another grant_type', (assertion) => ({
    grant_type: 'client_credentials',
    assertion,
  })),
  refusesForm('MP-TOKEN-GRANT-TYPE', 'no grant_type', (assertion) => ({ assertion })),
  refusesForm('MP-TOKEN-ASSERTION', 'no assertion', () => ({ grant_type: jwtBearer })),
  refusesForm('MP-TOKEN-ASSERTION', 'an assertion that is no JWT', () => ({
    grant_type: jwtBearer,
    assertion: 'no.signed.jwt',
  })),
];

/** A form made from a good grant is refused, while the right form is not. */
function refusesForm(
  requirement: string,
  title: string,
  form: (assertion: string) => Readonly<Record<string, string>>,
): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    await tokenFor(subject);
    expectRefused(title, await postForm(subject, form(await signGrant(subject))));
  });
}
