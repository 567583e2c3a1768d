import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import {
  type Check,
  type ClientSubject,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  type LoginSettings,
  requires,
} from '../../src/index.ts';
import { type LoginRun, loginTokenPath, metadataPath, pushPath, withLogins } from './login-peer.ts';

type Answer = Readonly<Record<string, string>>;
/** How the answer to a login differs from a good one. */
type Changes = (run: LoginRun, address: string) => Answer | Promise<Answer>;

/** How a client logs citizens in, and keeps them so. */
export const loginClientChecks: readonly Check<ClientSubject>[] = [
  check('IDP-CLIENT-REQUEST', 'a login', (subject) =>
    withLogins(subject, {}, async ({ logins, settings, requestOf }) => {
      const request = requestOf((await logins.begin()).address);
      expectEqual('response_type', request.get('response_type'), 'code');
      expectEqual('client_id', request.get('client_id'), settings.clientId);
      expectEqual('redirect_uri', request.get('redirect_uri'), settings.redirectUri);
      expectEqual('scope, sorted', request.get('scope')?.split(' ').sort(), [...settings.scopes].sort());
    }),
  ),
  check('IDP-CLIENT-STATE', 'two logins', (subject) =>
    withLogins(subject, {}, async ({ logins, requestOf }) => {
      const requests = [await logins.begin(), await logins.begin()].map(({ address }) => requestOf(address));
      for (const name of ['state', 'nonce']) {
        const values = requests.map((request) => request.get(name));
        for (const value of values) expectMatch(name, value, /^.{16,}$/);
        expectThat(name, values[0] !== values[1], 'another in each login', 'the same');
      }
    }),
  ),
  check('IDP-CLIENT-PKCE', 'challenge and verifier', (subject) =>
    withLogins(subject, {}, async (run) => {
      const request = run.requestOf(await logIn(run));
      expectEqual('code_challenge_method', request.get('code_challenge_method'), 'S256');
      const verifier = run.formsAt(loginTokenPath)[0].get('code_verifier');
      expectMatch('code_verifier', verifier, /^[\w.~-]{43,128}$/);
      const digest = createHash('sha256').update(String(verifier)).digest('base64url');
      expectEqual('code_challenge', request.get('code_challenge'), digest);
    }),
  ),
  check('IDP-CLIENT-ASSERTION', 'the exchange of a code', (subject) =>
    withLogins(subject, {}, async (run) => {
      await logIn(run);
      await expectAssertion(run.settings, run.formsAt(loginTokenPath)[0]);
    }),
  ),
  check('IDP-CLIENT-ASSERTION', 'every request of a session', (subject) =>
    withLogins(subject, { lifetime: 0 }, async (run) => {
      const { token } = await sessionOf(run);
      await token();
      const sent = run.peer.received.filter(({ path }) => [pushPath, loginTokenPath].includes(path));
      for (const { body } of sent) await expectAssertion(run.settings, new URLSearchParams(body));
    }),
  ),
  ...Object.entries<Changes>({
    'another state': () => ({ state: 'of-somebody-else' }),
    async 'the state of another login'({ logins, requestOf }, address) {
      const [own, state] = [address, (await logins.begin()).address].map((each) => requestOf(each).get('state') ?? '');
      return { state: requires(state === own ? undefined : state, 'All logins have the same state.') };
    },
    'another issuer': () => ({ iss: 'https://another.example' }),
    'an issuer that begins alike': ({ settings: { issuer } }) => ({ iss: `${issuer}/another` }),
  }).map(([title, changesFor]) =>
    check('IDP-CLIENT-RESPONSE', title, (subject: ClientSubject) =>
      withLogins(subject, {}, async (run) => {
        const { address, finish } = await run.logins.begin();
        const changes = await changesFor(run, address);
        const outcome = await finish(run.comeBack(address, changes)).then(
          () => 'a login',
          () => 'an error',
        );
        expectEqual('outcome', outcome, 'an error');
        const exchanges = run.peer.received.filter(({ path }) => path === loginTokenPath);
        expectEqual('exchanges', exchanges.length, 0);
        await logIn(run);
      }),
    ),
  ),
  check('IDP-CLIENT-EXPIRES-IN', 'tokens that last, and tokens that do not', async (subject) => {
    for (const [lifetime, exchanges] of [
      [120, 1],
      [0, 3],
    ] as const) {
      await withLogins(subject, { lifetime }, async (run) => {
        const { token } = await sessionOf(run);
        for (const _ of ['first', 'second']) await token();
        expectEqual(`exchanges with ${lifetime} seconds`, run.formsAt(loginTokenPath).length, exchanges);
      });
    }
  }),
  check('IDP-CLIENT-EXPIRES-IN', 'a token of a second, when it has run out', async (subject) =>
    withLogins(subject, { lifetime: 1 }, async (run) => {
      const { token } = await sessionOf(run);
      await setTimeout(1100);
      await token();
      expectEqual('exchanges', run.formsAt(loginTokenPath).length, 2);
    }),
  ),
  ...[true, false].map((rotates) =>
    check('IDP-CLIENT-REFRESH', rotates ? 'a new one each time' : 'none but the first', (subject: ClientSubject) =>
      withLogins(subject, { lifetime: 0, rotates }, async (run) => {
        const { token } = await sessionOf(run);
        for (const _ of ['first', 'second', 'third']) await token();
        const [, ...refreshes] = run.formsAt(loginTokenPath);
        expectEqual(
          'refresh tokens',
          refreshes.map((form) => form.get('refresh_token')),
          [1, 2, 3].map((count) => `refresh-token-${rotates ? count : 1}`),
        );
        for (const form of refreshes) {
          expectEqual('grant_type', form.get('grant_type'), 'refresh_token');
          expectMatch('client_assertion', form.get('client_assertion'), /./);
        }
      }),
    ),
  ),
  check('IDP-CLIENT-METADATA', 'two logins', (subject) =>
    withLogins(subject, {}, async (run) => {
      for (const _ of ['first', 'second']) await logIn(run);
      expectEqual(
        'questions for the metadata',
        run.peer.received.filter(({ path }) => path === metadataPath).length,
        1,
      );
    }),
  ),
  check('IDP-CLIENT-PUSH', 'what the browser carries', (subject) =>
    withLogins(subject, {}, async ({ logins, settings, formsAt }) => {
      const { searchParams } = new URL((await logins.begin()).address);
      expectEqual('parameters, sorted', [...searchParams.keys()].sort(), ['client_id', 'request_uri']);
      expectEqual('client_id', searchParams.get('client_id'), settings.clientId);
      formsAt(pushPath);
    }),
  ),
];

async function expectAssertion({ clientId, issuer, jwk }: LoginSettings, form: URLSearchParams): Promise<void> {
  expectEqual('client_id', form.get('client_id'), clientId);
  expectMatch('client_assertion_type', form.get('client_assertion_type'), /:client-assertion-type:jwt-bearer$/);
  const assertion = form.get('client_assertion') ?? '';
  const { alg = '', kid } = decodeProtectedHeader(assertion);
  expectEqual('kid', kid, jwk.kid);
  const { iss, sub, aud, iat = 0, exp = 0, jti } = decodeJwt(assertion);
  expectEqual('iss, sub and aud', [iss, sub, aud], [clientId, clientId, issuer]);
  expectThat('exp - iat', exp > iat && exp - iat <= 120, 'more than 0 and at most 120 seconds', exp - iat);
  expectMatch('jti', jti, /./);
  const { kty, n, e } = jwk;
  const verified = await compactVerify(assertion, await importJWK({ kty, n, e } as JWK, alg)).catch(() => undefined);
  expectThat('signature', verified !== undefined, 'one by the registered key', 'another');
}

/** A whole login; gives the address that the browser was sent to. */
async function logIn(run: LoginRun): Promise<string> {
  const { address, finish } = await run.logins.begin();
  await finish(run.comeBack(address));
  return address;
}

async function sessionOf(run: LoginRun) {
  const { address, finish } = await run.logins.begin();
  return finish(run.comeBack(address));
}
