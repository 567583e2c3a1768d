import { base64url, decodeJwt, decodeProtectedHeader, generateKeyPair, importPKCS8, SignJWT } from 'jose';
import { type Check, check, expectEqual, type RegisterSubject, requires } from '../../src/index.ts';
import { jwtBearer, postForm, signGrant, tokenOf } from '../maskinporten/grant.ts';
import { answerAbout, authlevelScope, authlevelToken, personWho, post, serviceOf } from './lookup.ts';

/** The token of a question. */
export const authlevelAccessTokenChecks: readonly Check<RegisterSubject>[] = [
  refuses('AUTHLEVEL-AUTH-MISSING', 'no token', async () => undefined),
  refuses('AUTHLEVEL-AUTH-INVALID', 'no JWT', async () => 'not-a-token'),
  refuses('AUTHLEVEL-AUTH-INVALID', 'a token signed by somebody else', async (subject) => {
    const token = await authlevelToken(subject);
    const { privateKey } = await generateKeyPair('RS256');
    const { kid } = decodeProtectedHeader(token);
    return new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: 'RS256', ...(kid && { kid }) }).sign(privateKey);
  }),
  refuses('AUTHLEVEL-AUTH-INVALID', 'an unsigned token', async (subject) => {
    const [, payload] = (await authlevelToken(subject)).split('.');
    return `${base64url.encode('{"alg":"none"}')}.${payload}.`;
  }),
  refuses('AUTHLEVEL-AUTH-INVALID', 'claims of another token', async (subject) => {
    const [header, , signature] = (await authlevelToken(subject)).split('.');
    const [, payload] = (await authlevelToken(subject)).split('.');
    return `${header}.${payload}.${signature}`;
  }),
  refuses('AUTHLEVEL-AUTH-EXPIRED', 'a token after its time', async (subject) => {
    const pass = requires(subject.pass, 'The time of the subject cannot be moved.');
    const token = await authlevelToken(subject);
    const { exp = 0 } = decodeJwt(token);
    pass(exp * 1000 - subject.now() + 120_000);
    return token;
  }),
  refuses('AUTHLEVEL-AUTH-ISSUER', 'a token of another environment', async (subject) => {
    const other = requires(subject.extras?.otherEnvironment, 'There is no other environment.');
    const { client } = serviceOf(subject);
    const claims = { aud: other.issuer, scope: authlevelScope };
    const assertion = await signGrant({ ...subject, client }, { claims });
    return tokenOf(await postForm(subject, { grant_type: jwtBearer, assertion }, other));
  }),
  refuses(
    'AUTHLEVEL-AUTH-SCOPE',
    'a scope of another register',
    async (subject) => {
      const others = serviceOf(subject).client.scopes.filter((scope) => scope !== authlevelScope);
      const scope = requires(others[0], 'The client has no other scope.');
      return authlevelToken(subject, { claims: { scope } });
    },
    403,
  ),
  check('AUTHLEVEL-CERTIFICATE', 'a certificate to authenticate with', async (subject) => {
    const { certificate } = serviceOf(subject);
    const { clientId, own } = requires(certificate, 'The subject has no client with a certificate.');
    const token = await authlevelToken(subject, {
      claims: { iss: clientId },
      header: { kid: undefined, x5c: own.chain },
      key: await importPKCS8(own.privateKey, 'RS256'),
    });
    const answer = await post(subject, { personidentifikator: personWho(subject, 'recent') }, token);
    expectEqual('status', answer.status, 200);
  }),
];

/** A question with the token is refused, and with a good one it is not: else nothing would be proved. */
function refuses(
  requirement: string,
  title: string,
  tokenFrom: (subject: RegisterSubject) => Promise<string | undefined>,
  expected = 401,
): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const personidentifikator = personWho(subject, 'recent');
    const token = await tokenFrom(subject);
    await answerAbout(subject, personidentifikator);
    expectEqual(`status for ${title}`, (await post(subject, { personidentifikator }, token)).status, expected);
  });
}
