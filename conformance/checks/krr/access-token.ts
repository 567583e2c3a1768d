import { base64url, decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  type RegisterSubject,
  requires,
  Skipped,
} from '../../src/index.ts';
import { jwtBearer, postForm, signGrant, tokenFor, tokenOf } from '../maskinporten/grant.ts';
import { personOf } from '../published-persons.ts';
import { krrToken, lookUpKnown, post, scopes } from './lookup.ts';

const ids = [personOf('NORMAL').personidentifikator];
const body = { personidentifikatorer: ids };

const challenged: readonly (readonly [title: string, (subject: RegisterSubject) => Promise<string | undefined>])[] = [
  ['no JWT', async () => 'not-a-token'],
  ['no token', async () => undefined],
  ['an unsigned token', unsignedToken],
];

/** The token of a lookup. */
export const accessTokenChecks: readonly Check<RegisterSubject>[] = [
  refuses('KRR-V2-AUTH-MISSING', 'no token', async () => undefined),
  refuses('KRR-V2-AUTH-INVALID', 'no JWT', async () => 'not-a-token'),
  refuses('KRR-V2-AUTH-INVALID', 'a token signed by somebody else', async (subject) => {
    const token = await krrToken(subject);
    const { privateKey } = await generateKeyPair('RS256');
    const { kid } = decodeProtectedHeader(token);
    return new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: 'RS256', ...(kid && { kid }) }).sign(privateKey);
  }),
  refuses('KRR-V2-AUTH-INVALID', 'an unsigned token', unsignedToken),
  refuses('KRR-V2-AUTH-INVALID', 'claims of another token', async (subject) => {
    const [header, , signature] = (await krrToken(subject)).split('.');
    const [, payload] = (await krrToken(subject)).split('.');
    return `${header}.${payload}.${signature}`;
  }),
  refuses('KRR-V2-AUTH-EXPIRED', 'a token after its time', async (subject) => {
    const pass = requires(subject.pass, 'The time of the subject cannot be moved.');
    const token = await krrToken(subject);
    const { exp = 0 } = decodeJwt(token);
    pass(exp * 1000 - subject.now() + 120_000);
    return token;
  }),
  refuses('KRR-V2-AUTH-ISSUER', 'a token of another environment', async (subject) => {
    const other = requires(subject.extras?.otherEnvironment, 'There is no other environment.');
    const assertion = await signGrant(subject, { claims: { aud: other.issuer, scope: scopes.kontakt } });
    return tokenOf(await postForm(subject, { grant_type: jwtBearer, assertion }, other));
  }),
  ...challenged.map(([title, tokenFrom]) =>
    check('KRR-V2-AUTH-CHALLENGE', title, async (subject: RegisterSubject) => {
      const answer = await post(subject, body, await tokenFrom(subject));
      if (answer.status !== 401) throw new Skipped(`No 401 to look at: the answer was ${answer.status}.`);
      expectMatch('WWW-Authenticate', answer.headers.get('www-authenticate') ?? undefined, /^Bearer\b/);
      expectEqual('body', answer.body, '');
    }),
  ),
  check('KRR-V2-AUTH-AUDIENCE', 'no audience', async (subject) => {
    expectEqual('status', (await post(subject, body, await krrToken(subject))).status, 200);
  }),
  check('KRR-V2-AUTH-AUDIENCE', 'the lookup as audience', async (subject) => {
    const resource = [`${subject.krr.baseUrl}/rest/v2/personer`];
    const token = await tokenFor(subject, { claims: { scope: scopes.kontakt, resource } });
    expectEqual('status', (await post(subject, body, token)).status, 200);
  }),
  ...[scopes.kontaktinfo, scopes.postkasse].map((scope) =>
    check('KRR-V2-AUTH-DELEGATED', `a supplier for its customer, ${scope}`, async (subject: RegisterSubject) => {
      const customer = requires(subject.extras?.customer, 'The subject has no customer that has delegated.');
      const token = await tokenFor(subject, { claims: { scope, consumer_org: customer } });
      expectEqual('status', (await post(subject, body, token)).status, 200);
    }),
  ),
];

async function unsignedToken(subject: RegisterSubject): Promise<string> {
  const [, payload] = (await krrToken(subject)).split('.');
  return `${base64url.encode('{"alg":"none"}')}.${payload}.`;
}

/** A lookup with the token is refused with 401, and with a good one it is not: else nothing would be proved. */
function refuses(
  requirement: string,
  title: string,
  tokenFrom: (subject: RegisterSubject) => Promise<string | undefined>,
): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const token = await tokenFrom(subject);
    await lookUpKnown(subject, ids);
    expectEqual(`status for ${title}`, (await post(subject, body, token)).status, 401);
  });
}
