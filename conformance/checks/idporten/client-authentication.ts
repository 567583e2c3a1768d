import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
  Skipped,
} from '../../src/index.ts';
import type { LoginClient } from '../../src/register-subject.ts';
import { foreignKey } from '../foreign-key.ts';
import { loginRequest, push, requestUriOf } from './login.ts';
import { agedClient, type FormChanges, otherClient, postAs, providerOf } from './provider.ts';
import { expectRefused } from './refusal.ts';

const secretKinds = [
  ['IDP-AUTH-SECRET-POST', 'secretPost'],
  ['IDP-AUTH-SECRET-BASIC', 'secretBasic'],
] as const;

const wrongSecrets = {
  'another secret': () => 'not-the-secret',
  'the beginning of the secret': (secret: string) => secret.slice(0, -1),
  'the secret and more': (secret: string) => `${secret}x`,
} as const;

/** How clients prove who they are, tried where nobody needs to have logged in: by pushing an authorization request. */
export const clientAuthenticationChecks: readonly Check<RegisterSubject>[] = [
  accepts('IDP-AUTH-SECRET-POST', 'the secret', (subject) => otherClient(subject, 'secretPost')),
  ...Object.entries(wrongSecrets).flatMap(([title, change]) =>
    secretKinds.map(([requirement, kind]) =>
      check(requirement, title, async (subject: RegisterSubject) => {
        expectRefused(title, await pushWithWrongSecret(subject, otherClient(subject, kind), change));
      }),
    ),
  ),
  accepts('IDP-AUTH-SECRET-BASIC', 'the secret', (subject) => otherClient(subject, 'secretBasic')),
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
  check('IDP-AUTH-METHOD', 'a secret, registered for a key', async (subject) => {
    const client = firstClient(subject);
    await requireAccepted(subject, client);
    const auth = { method: 'client_secret_post', secret: 'anything' } as const;
    expectRefused('the method that is not registered', await pushWith(subject, { ...client, auth }));
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
  ...secretKinds.map(([, kind]) =>
    check('IDP-AUTH-ERROR', `another secret, ${kind}`, async (subject: RegisterSubject) => {
      expectEqual('error', errorIn(await pushWithWrongSecret(subject, otherClient(subject, kind))), 'invalid_client');
    }),
  ),
  check('IDP-AUTH-ERROR', 'another key', async (subject) => {
    await requireAccepted(subject, firstClient(subject));
    const { privateKey } = await foreignKey();
    const answer = await pushWith(subject, firstClient(subject), { assertion: { key: privateKey } });
    expectEqual('error', errorIn(answer), 'invalid_client');
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

/** @throws Skipped when it is no refusal: what must be refused is checked with the methods. */
function errorIn(answer: Answer): unknown {
  if (answer.status < 400) throw new Skipped(`No refusal to look at: the answer was ${answer.status}.`);
  return jsonOf(answer).error;
}

/** @throws PreconditionFailed when it has none. */
export function secretOf({ auth }: LoginClient): string {
  if ('secret' in auth) return auth.secret;
  throw new PreconditionFailed('The client has no secret.');
}

/** The right secret in the wrong place. */
async function expectOtherMethodRefused(
  subject: RegisterSubject,
  client: LoginClient,
  method: 'client_secret_post' | 'client_secret_basic',
): Promise<void> {
  await requireAccepted(subject, client);
  const answer = await pushWith(subject, { ...client, auth: { method, secret: secretOf(client) } });
  expectRefused('the method that is not registered', answer);
}

/** A wrong secret by the registered method, when the right one is taken. */
async function pushWithWrongSecret(
  subject: RegisterSubject,
  client: LoginClient,
  change: (secret: string) => string = wrongSecrets['another secret'],
): Promise<Answer> {
  await requireAccepted(subject, client);
  return pushWith(subject, {
    ...client,
    auth: { ...client.auth, secret: change(secretOf(client)) } as LoginClient['auth'],
  });
}
