import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
} from '../../src/index.ts';
import type { LoginClient } from '../../src/register-subject.ts';
import { loginRequest, push, requestUriOf } from './login.ts';
import { agedClient, type FormChanges, otherClient, postAs, providerOf } from './provider.ts';
import { expectRefused } from './refusal.ts';

/** How clients prove who they are, tried where nobody needs to have logged in: by pushing an authorization request. */
export const clientAuthenticationChecks: readonly Check<RegisterSubject>[] = [
  accepts('IDP-AUTH-SECRET-POST', 'the secret', (subject) => otherClient(subject, 'secretPost')),
  check('IDP-AUTH-SECRET-POST', 'another secret', async (subject) => {
    expectRefused('another secret', await pushWithWrongSecret(subject, otherClient(subject, 'secretPost')));
  }),
  accepts('IDP-AUTH-SECRET-BASIC', 'the secret', (subject) => otherClient(subject, 'secretBasic')),
  check('IDP-AUTH-SECRET-BASIC', 'another secret', async (subject) => {
    expectRefused('another secret', await pushWithWrongSecret(subject, otherClient(subject, 'secretBasic')));
  }),
  check('IDP-AUTH-SECRET-AGE', 'a secret of a year', async (subject) => {
    const old = agedClient(subject, 'oldSecret');
    await requireAccepted(subject, otherClient(subject, 'secretPost'));
    expectRefused('an old secret', await pushWith(subject, old));
  }),
  accepts('IDP-AUTH-NONE', 'a public client', (subject) => otherClient(subject, 'public')),
  check('IDP-AUTH-METHOD', 'a secret in the header, registered for the form', async (subject) => {
    await expectOtherMethodRefused(subject, otherClient(subject, 'secretPost'), 'client_secret_basic');
  }),
  check('IDP-AUTH-METHOD', 'a secret in the form, registered for the header', async (subject) => {
    await expectOtherMethodRefused(subject, otherClient(subject, 'secretBasic'), 'client_secret_post');
  }),
  refuses('IDP-AUTH-CLIENT-ID', 'a client assertion without client_id', firstClient, {
    fields: { client_id: undefined },
  }),
  check('IDP-AUTH-ERROR', 'a client that nobody registered', async (subject) => {
    await requireAccepted(subject, firstClient(subject));
    const fields = { client_id: crypto.randomUUID(), grant_type: 'refresh_token', refresh_token: 'none' };
    const answer = await postAs(subject, 'token_endpoint', firstClient(subject), {}, { fields });
    expectRefused('an unknown client', answer);
    expectEqual('error', jsonOf(answer).error, 'invalid_client');
  }),
  check('IDP-AUTH-CHALLENGE', 'another secret', async (subject) => {
    const answer = await pushWithWrongSecret(subject, otherClient(subject, 'secretBasic'));
    expectEqual('status', answer.status, 401);
    const scheme = answer.headers.get('www-authenticate')?.split(' ', 1)[0];
    expectEqual('scheme of WWW-Authenticate', scheme, 'Basic');
  }),
];

export function firstClient(subject: RegisterSubject): LoginClient {
  return providerOf(subject).client;
}

/** The client is known by its proof. */
export function accepts(
  requirement: string,
  title: string,
  clientOf: (subject: RegisterSubject) => LoginClient,
  changesFor: (subject: RegisterSubject) => FormChanges = () => ({}),
): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const answer = await pushWith(subject, clientOf(subject), changesFor(subject));
    expectThat('status', answer.status < 300, '2xx', answer.status);
  });
}

/** The client is not known by a proof with the changes, and without them it is: else nothing would be proved. */
export function refuses(
  requirement: string,
  title: string,
  clientOf: (subject: RegisterSubject) => LoginClient,
  changes: FormChanges | ((subject: RegisterSubject) => FormChanges | Promise<FormChanges>),
): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const client = clientOf(subject);
    const changed = typeof changes === 'function' ? await changes(subject) : changes;
    await requireAccepted(subject, client);
    expectRefused(title, await pushWith(subject, client, changed));
  });
}

/** Pushes a good request, with the client's proof but for the changes. */
export async function pushWith(subject: RegisterSubject, client: LoginClient, changes?: FormChanges): Promise<Answer> {
  return push(subject, await loginRequest(client), changes);
}

/** @throws PreconditionFailed when the client is not known by its proof. */
async function requireAccepted(subject: RegisterSubject, client: LoginClient): Promise<void> {
  requestUriOf(await pushWith(subject, client));
}

/** The right secret in the wrong place. */
async function expectOtherMethodRefused(
  subject: RegisterSubject,
  client: LoginClient,
  method: 'client_secret_post' | 'client_secret_basic',
): Promise<void> {
  await requireAccepted(subject, client);
  if (!('secret' in client.auth)) throw new PreconditionFailed('The client has no secret.');
  const answer = await pushWith(subject, { ...client, auth: { method, secret: client.auth.secret } });
  expectRefused('the method that is not registered', answer);
}

/** A wrong secret by the registered method, when the right one is taken. */
async function pushWithWrongSecret(subject: RegisterSubject, client: LoginClient): Promise<Answer> {
  await requireAccepted(subject, client);
  if (!('secret' in client.auth)) throw new PreconditionFailed('The client has no secret.');
  return pushWith(subject, { ...client, auth: { ...client.auth, secret: 'not-the-secret' } });
}
