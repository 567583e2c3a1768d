import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
  requires,
  Skipped,
} from '../../src/index.ts';
import type { LoginClient } from '../../src/register-subject.ts';
import { citizenOf, tokensFor } from './login.ts';
import { type FormChanges, type Json, otherClient, postAs, providerOf } from './provider.ts';

/** Token introspection (RFC 7662). */
export const introspectionChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-INTROSPECT-ACTIVE', 'a good access token', async (subject) => {
    const { active, client_id, pid } = await answerAbout(subject, (await tokensFor(subject)).access_token);
    expectEqual('active', active, true);
    expectEqual('client_id', client_id, providerOf(subject).client.clientId);
    expectEqual('pid', pid, citizenOf(subject).personidentifikator);
  }),
  check('IDP-INTROSPECT-ACTIVE', 'a good opaque token', async (subject) => {
    const client = otherClient(subject, 'opaque');
    const { access_token } = await tokensFor(subject, { client });
    if (access_token.split('.').length === 3) throw new Skipped('The access token is a JWT.');
    const { active, client_id, pid } = await answerAbout(subject, access_token);
    expectEqual('active', active, true);
    expectEqual('client_id', client_id, client.clientId);
    expectEqual('pid', pid, citizenOf(subject).personidentifikator);
  }),
  check('IDP-INTROSPECT-UNKNOWN', 'a token that was never given', async (subject) => {
    expectEqual('answer', await answerAbout(subject, crypto.randomUUID()), { active: false });
  }),
  check('IDP-INTROSPECT-UNKNOWN', 'a token with another end', async (subject) => {
    const { access_token } = await tokensFor(subject);
    const other = `${access_token.slice(0, -8)}${'0'.repeat(8)}`;
    expectEqual('answer', await answerAbout(subject, other), { active: false });
  }),
  check('IDP-INTROSPECT-EXPIRED', 'a token after its time', async (subject) => {
    const pass = requires(subject.pass, 'The time of the subject cannot be moved.');
    const { access_token, expires_in } = await tokensFor(subject);
    const { active } = await told(subject, access_token);
    if (active !== true) throw new PreconditionFailed('A new token is not active.');
    pass((Number(expires_in) + 60) * 1000);
    expectEqual('answer', await answerAbout(subject, access_token), { active: false });
  }),
  check('IDP-INTROSPECT-SCOPE', 'a client without the scope', async (subject) => {
    await told(subject, 'anything');
    const { access_token: itsOwn } = await tokensFor(subject);
    for (const token of ['anything', itsOwn]) {
      expectNotTold('a client without the scope', await ask(subject, providerOf(subject).client, token));
    }
  }),
  check('IDP-INTROSPECT-AUTH', 'no proof of who the client is', async (subject) => {
    await told(subject, 'anything');
    const fields = { client_assertion: undefined, client_assertion_type: undefined };
    const client = otherClient(subject, 'introspecting');
    expectNotTold('no client authentication', await ask(subject, client, 'anything', { fields }));
  }),
  check('IDP-INTROSPECT-AUTH', 'a public client', async (subject) => {
    await told(subject, 'anything');
    expectNotTold('a public client', await ask(subject, otherClient(subject, 'public'), 'anything'));
  }),
];

function ask(subject: RegisterSubject, client: LoginClient, token: string, changes?: FormChanges): Promise<Answer> {
  return postAs(subject, 'introspection_endpoint', client, { token }, changes);
}

/** The answer to a client that may ask: to refuse it is wrong. */
async function answerAbout(subject: RegisterSubject, token: string): Promise<Json> {
  const answer = await ask(subject, otherClient(subject, 'introspecting'), token);
  expectEqual('status of the answer', answer.status, 200);
  return jsonOf(answer);
}

/** What a client that may ask is told. @throws PreconditionFailed when it is told nothing. */
async function told(subject: RegisterSubject, token: string): Promise<Json> {
  const answer = await ask(subject, otherClient(subject, 'introspecting'), token);
  if (answer.status === 200) return jsonOf(answer);
  throw new PreconditionFailed(`The question about a token was answered ${answer.status}.`);
}

function expectNotTold(what: string, { status }: Answer): void {
  expectThat(`status for ${what}`, status >= 400 && status < 500, '4xx', status);
}
