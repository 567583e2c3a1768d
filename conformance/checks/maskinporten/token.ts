import { decodeJwt } from 'jose';
import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectThat,
  jsonOf,
  type RegisterSubject,
  send,
} from '../../src/index.ts';
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

type Form = Readonly<Record<string, string>>;

const otherMediaTypes: Readonly<Record<string, readonly [mediaType: string, write: (form: Form) => string]>> = {
  JSON: ['application/json', (form) => JSON.stringify(form)],
  'a form that says it is text': ['text/plain', (form) => new URLSearchParams(form).toString()],
};

/** The answer of the token endpoint. */
export const tokenChecks: readonly Check<RegisterSubject>[] = [
  check('MP-TOKEN-ISSUED', 'a good grant', async (subject) => {
    expectIssued('a good grant', await ask(subject));
  }),
  check('MP-TOKEN-TYPE', 'token_type', async (subject) => {
    expectEqual('token_type', jsonOf(await ask(subject)).token_type, 'Bearer');
  }),
  check('MP-TOKEN-EXPIRES-IN', 'against the exp of the token', async (subject) => {
    expectLeft(subject, await ask(subject));
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
  ...Object.entries({ 'two scopes': 2, 'one scope': 1, 'every scope of KRR': 99 }).map(([title, number]) =>
    check('MP-TOKEN-SCOPE', title, async (subject: RegisterSubject) => {
      const asked = krrScopes(subject).slice(0, number);
      const { scope } = jsonOf(await ask(subject, { claims: { scope: asked.join(' ') } }));
      expectEqual('scope, sorted', String(scope).split(' ').sort(), [...asked].sort());
    }),
  ),
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
  ...Object.entries(otherMediaTypes).map(([title, [mediaType, write]]) =>
    check('MP-TOKEN-MEDIA-TYPE', title, async (subject: RegisterSubject) => {
      await tokenFor(subject);
      const body = write({ grant_type: jwtBearer, assertion: await signGrant(subject) });
      const headers = { 'content-type': mediaType };
      expectRefused(
        title,
        await send(subject, { method: 'POST', url: subject.maskinporten.tokenEndpoint, headers, body }),
      );
    }),
  ),
  refusesForm('MP-TOKEN-GRANT-TYPE', 'another grant_type', (assertion) => ({
    grant_type: 'client_credentials',
    assertion,
  })),
  refusesForm('MP-TOKEN-GRANT-TYPE', 'jwt-bearer without its namespace', (assertion) => ({
    grant_type: 'jwt-bearer',
    assertion,
  })),
  refusesForm('MP-TOKEN-GRANT-TYPE', 'no grant_type', (assertion) => ({ assertion })),
  refusesForm('MP-TOKEN-ASSERTION', 'no assertion', () => ({ grant_type: jwtBearer })),
  refusesForm('MP-TOKEN-ASSERTION', 'an assertion that is no JWT', () => ({
    grant_type: jwtBearer,
    assertion: 'no.signed.jwt',
  })),
  refusesForm('MP-TOKEN-ASSERTION', 'a JWT without its signature', (assertion) => ({
    grant_type: jwtBearer,
    assertion: assertion.split('.').slice(0, 2).join('.'),
  })),
];

/** What the answer says that is left of the token is what its exp says. */
export function expectLeft(subject: RegisterSubject, answer: Answer): void {
  const { access_token, expires_in } = jsonOf(answer);
  expectThat('expires_in', Number.isInteger(expires_in), 'a whole number', expires_in);
  const left = (decodeJwt(String(access_token)).exp ?? 0) - secondsOf(subject);
  const off = Math.abs(Number(expires_in) - left);
  expectThat('expires_in', off <= 2, `${left} seconds, that the token has left, give or take 2`, expires_in);
}

/** A form made from a good grant is refused, while the right form is not. */
function refusesForm(requirement: string, title: string, form: (assertion: string) => Form): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    await tokenFor(subject);
    expectRefused(title, await postForm(subject, form(await signGrant(subject))));
  });
}
