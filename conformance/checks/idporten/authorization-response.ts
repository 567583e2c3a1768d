import { type Check, check, expectEqual, expectThat, type RegisterSubject, requires } from '../../src/index.ts';
import {
  authorizeAddress,
  browserOf,
  citizenOf,
  logIn,
  loginRequest,
  ordinaryScope,
  redeem,
  scopesIn,
  tokensOf,
} from './login.ts';
import { providerOf } from './provider.ts';

/** What a login brings back to the client. */
export const authorizationResponseChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-RESPONSE-CODE', 'a login', async (subject) => {
    const { client } = providerOf(subject);
    const start = await authorizeAddress(subject, (await loginRequest(client)).parameters);
    const address = await citizenOf(subject).logIn(start, browserOf(subject));
    expectThat('where the browser is sent', address.startsWith(client.redirectUri), client.redirectUri, address);
    const response = new URL(address).searchParams;
    expectThat('code', response.has('code') && !response.has('error'), 'one, and no error', [...response.keys()]);
  }),
  check('IDP-RESPONSE-QUERY', 'a login', async (subject) => {
    const { address } = await logIn(subject);
    expectEqual('fragment of the address', new URL(address).hash, '');
  }),
  check('IDP-RESPONSE-STATE', 'a state of unusual characters', async (subject) => {
    const state = 'what the client/must get back+?&=%20#';
    expectEqual('state', (await logIn(subject, { changes: { state } })).response.get('state'), state);
  }),
  check('IDP-RESPONSE-ISS', 'a login', async (subject) => {
    expectEqual('iss', (await logIn(subject)).response.get('iss'), providerOf(subject).issuer);
  }),
  check('IDP-RESPONSE-CODE-UNIQUE', 'two logins', async (subject) => {
    const codes = [(await logIn(subject)).response.get('code'), (await logIn(subject)).response.get('code')];
    expectThat('codes', codes[0] !== codes[1], 'different in two logins', 'the same');
  }),
  check('IDP-CONSENT', 'a citizen who consents', async (subject) => {
    const scope = `${ordinaryScope} ${consentScopeOf(subject)}`;
    const tokens = tokensOf(await redeem(subject, await logIn(subject, { changes: { scope } })));
    expectEqual('scope, sorted', scopesIn(tokens.scope), scopesIn(scope));
  }),
  check('IDP-CONSENT', 'a citizen who does not', async (subject) => {
    const consentScope = consentScopeOf(subject);
    const scope = `${ordinaryScope} ${consentScope}`;
    const request = await loginRequest(providerOf(subject).client, { scope });
    const start = await authorizeAddress(subject, request.parameters);
    const address = await citizenOf(subject).refuseConsent(start, browserOf(subject));
    const response = new URL(address).searchParams;
    if (!response.has('code')) return;
    const tokens = tokensOf(await redeem(subject, { ...request, address, response }));
    expectThat(
      'scope',
      !String(tokens.scope).split(' ').includes(consentScope),
      `none with ${consentScope}`,
      tokens.scope,
    );
  }),
];

export function consentScopeOf(subject: RegisterSubject): string {
  return requires(providerOf(subject).consentScope, 'The client has no scope that needs consent.');
}
