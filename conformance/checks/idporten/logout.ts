import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectThat,
  PreconditionFailed,
  type RegisterSubject,
  requires,
  send,
} from '../../src/index.ts';
import { tokensFor } from './login.ts';
import { endpointOf, formOf, providerOf } from './provider.ts';

/** Logout (OpenID Connect RP-Initiated Logout). */
export const logoutChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-LOGOUT-RETURN', 'a registered address', async (subject) => {
    const address = addressOf(subject);
    const answer = await logOut(subject, { address });
    expectEqual('location', locationOf(answer), address);
  }),
  check('IDP-LOGOUT-STATE', 'a state of unusual characters', async (subject) => {
    const [address, state] = [addressOf(subject), 'back to/where+?&=%20'];
    const location = locationOf(await logOut(subject, { address, state })) ?? '';
    expectEqual('state', URL.canParse(location) ? new URL(location).searchParams.get('state') : undefined, state);
  }),
  check('IDP-LOGOUT-UNREGISTERED', 'an address that is not registered', async (subject) => {
    await requireReturn(subject);
    for (const address of ['https://somebody-else.example/', `${addressOf(subject)}/elsewhere`]) {
      const answer = await logOut(subject, { address });
      expectThat('location', !locationOf(answer)?.startsWith(address), 'another', 'that address');
    }
  }),
  check('IDP-LOGOUT-HINT', 'no id_token_hint', async (subject) => {
    await requireReturn(subject);
    const address = addressOf(subject);
    const answer = await logOut(subject, { address, hint: null });
    expectThat('location', !locationOf(answer)?.startsWith(address), 'another', 'the address of the client');
  }),
];

interface Logout {
  readonly address: string;
  readonly state?: string;
  /** The ID token of a new login unless it is null. */
  readonly hint?: null;
}

async function logOut(subject: RegisterSubject, { address, state, hint }: Logout): Promise<Answer> {
  const id_token_hint = hint === null ? undefined : String((await tokensFor(subject)).id_token);
  const parameters = formOf({ post_logout_redirect_uri: address, state, id_token_hint });
  return send(subject, { method: 'GET', url: `${await endpointOf(subject, 'end_session_endpoint')}?${parameters}` });
}

function addressOf(subject: RegisterSubject): string {
  const { postLogoutRedirectUri } = providerOf(subject).client;
  return requires(postLogoutRedirectUri, 'The client has no address to go to after a logout.');
}

async function requireReturn(subject: RegisterSubject): Promise<void> {
  const location = locationOf(await logOut(subject, { address: addressOf(subject) }));
  if (!location) throw new PreconditionFailed('A logout does not come back to the client.');
}

function locationOf({ status, headers }: Answer): string | null {
  return status >= 300 && status < 400 ? headers.get('location') : null;
}
