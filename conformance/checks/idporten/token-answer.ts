import { type Check, check, expectEqual, expectThat, jsonOf, type RegisterSubject } from '../../src/index.ts';
import { logIn, ordinaryScope, redeem, scopesIn, tokensFor } from './login.ts';
import { otherClient } from './provider.ts';

/** The answer of the token endpoint. */
export const tokenAnswerChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-TOKEN-ISSUED', 'a good code', async (subject) => {
    const answer = await redeem(subject, await logIn(subject));
    expectEqual('status', answer.status, 200);
    expectThat('access_token', typeof jsonOf(answer).access_token === 'string', 'text', 'something else');
  }),
  check('IDP-TOKEN-TYPE', 'token_type', async (subject) => {
    expectEqual('token_type', (await tokensFor(subject)).token_type, 'Bearer');
  }),
  check('IDP-TOKEN-TYPE', 'a client that gets opaque tokens', async (subject) => {
    expectEqual(
      'token_type',
      (await tokensFor(subject, { client: otherClient(subject, 'opaque') })).token_type,
      'Bearer',
    );
  }),
  check('IDP-TOKEN-EXPIRES-IN', 'expires_in', async (subject) => {
    const { expires_in } = await tokensFor(subject);
    expectThat('expires_in', Number.isInteger(expires_in) && Number(expires_in) > 0, 'whole seconds', expires_in);
  }),
  check('IDP-TOKEN-LIFETIME', 'a client with default settings', async (subject) => {
    expectEqual('expires_in', Number((await tokensFor(subject)).expires_in), 120);
  }),
  check('IDP-TOKEN-SCOPE', 'scope', async (subject) => {
    const { scope } = await tokensFor(subject, { changes: { scope: ordinaryScope } });
    expectEqual('scope, sorted', scopesIn(scope), scopesIn(ordinaryScope));
  }),
  ...['openid', 'profile'].map((asked) =>
    check('IDP-TOKEN-SCOPE', `${asked} alone`, async (subject: RegisterSubject) => {
      expectEqual('scope', (await tokensFor(subject, { changes: { scope: asked } })).scope, asked);
    }),
  ),
  check('IDP-TOKEN-NO-STORE', 'headers', async (subject) => {
    const directives = (await redeem(subject, await logIn(subject))).headers.get('cache-control') ?? '';
    expectThat('Cache-Control', directives.includes('no-store'), 'no-store among its directives', directives);
  }),
];
