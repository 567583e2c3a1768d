import { decodeJwt } from 'jose';
import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
  requires,
  send,
} from '../../src/index.ts';
import { citizenOf, tokensFor } from './login.ts';
import { endpointOf, otherClient } from './provider.ts';

/** Userinfo (OpenID Connect Core section 5.3). */
export const userinfoChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-USERINFO-ANSWER', 'with the scope profile', async (subject) => {
    const { access_token, id_token } = await tokensFor(subject);
    const answer = await userinfo(subject, access_token);
    expectEqual('status', answer.status, 200);
    const { sub, pid } = jsonOf(answer);
    expectEqual('sub', sub, decodeJwt(String(id_token)).sub);
    expectEqual('pid', pid, citizenOf(subject).personidentifikator);
  }),
  check('IDP-TOKEN-OPAQUE', 'a client that gets opaque tokens', async (subject) => {
    const { access_token } = await tokensFor(subject, { client: otherClient(subject, 'opaque') });
    expectThat('access token', access_token.split('.').length !== 3, 'one that is no JWT', 'a JWT');
    const answer = await userinfo(subject, access_token);
    expectEqual('status of userinfo', answer.status, 200);
    expectEqual('pid', jsonOf(answer).pid, citizenOf(subject).personidentifikator);
  }),
  ...Object.entries({ nn: 'nynorsk', nb: 'bokmål', en: 'English', se: 'Sami' }).map(([ui_locales, name]) =>
    check('IDP-USERINFO-LOCALE', `a login in ${name}`, async (subject: RegisterSubject) => {
      const { access_token } = await tokensFor(subject, { changes: { ui_locales } });
      expectEqual('locale', jsonOf(await userinfo(subject, access_token)).locale, ui_locales);
    }),
  ),
  check('IDP-USERINFO-SCOPE', 'without the scope profile', async (subject) => {
    await requireUserinfo(subject);
    const { access_token } = await tokensFor(subject, { changes: { scope: 'openid' } });
    const { status, headers } = await userinfo(subject, access_token);
    expectEqual('status', status, 403);
    expectMatch('WWW-Authenticate', headers.get('www-authenticate'), /^Bearer\b.*insufficient_scope/);
  }),
  refuses('IDP-USERINFO-TOKEN', 'no token', async () => undefined),
  refuses('IDP-USERINFO-TOKEN', 'a token that was never given', async () => crypto.randomUUID()),
  refuses('IDP-USERINFO-TOKEN', 'a token with another end', async (subject) => {
    const { access_token } = await tokensFor(subject);
    return `${access_token.slice(0, -8)}${'0'.repeat(8)}`;
  }),
  refuses('IDP-USERINFO-EXPIRED', 'a token after its time', async (subject) => {
    const pass = requires(subject.pass, 'The time of the subject cannot be moved.');
    const { access_token, expires_in } = await tokensFor(subject);
    pass((Number(expires_in) + 60) * 1000);
    return access_token;
  }),
];

async function userinfo(subject: RegisterSubject, token: string | undefined): Promise<Answer> {
  const headers = { accept: 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  return send(subject, { method: 'GET', url: await endpointOf(subject, 'userinfo_endpoint'), headers });
}

async function requireUserinfo(subject: RegisterSubject): Promise<void> {
  const { status } = await userinfo(subject, (await tokensFor(subject)).access_token);
  if (status !== 200) throw new PreconditionFailed(`Userinfo with a good token was answered ${status}.`);
}

/** Refused with 401, and with a good token not: else nothing would be proved. */
function refuses(
  requirement: string,
  title: string,
  tokenFrom: (subject: RegisterSubject) => Promise<string | undefined>,
): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const token = await tokenFrom(subject);
    if (token !== undefined || subject.idporten?.citizen) await requireUserinfo(subject);
    const { status, headers } = await userinfo(subject, token);
    expectEqual(`status for ${title}`, status, 401);
    expectMatch('WWW-Authenticate', headers.get('www-authenticate'), /^Bearer\b/);
  });
}
