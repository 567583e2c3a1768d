import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import {
  authorizeAddress,
  browserOf,
  citizenOf,
  comeBack,
  goToAuthorize,
  type LoginRequest,
  loginRequest,
  push,
  requestUriOf,
} from './login.ts';
import { formOf, otherClient, providerOf } from './provider.ts';
import { expectRefused, expectTurnedAway } from './refusal.ts';
import { withoutProof } from './without-proof.ts';

/** Pushed authorization requests (RFC 9126). */
export const pushedRequestChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-PAR-ISSUED', 'a good request', async (subject) => {
    const answer = await push(subject, await goodRequest(subject));
    expectEqual('status', answer.status, 201);
    expectMatch('request_uri', jsonOf(answer).request_uri, /./);
  }),
  check('IDP-PAR-REQUEST-URI', 'a good request', async (subject) => {
    const requestUri = requestUriOf(await push(subject, await goodRequest(subject)));
    expectMatch('request_uri', requestUri, /^urn:idporten:.{8,}$/);
  }),
  check('IDP-PAR-LIFETIME', 'a good request', async (subject) => {
    expectEqual('expires_in', jsonOf(await push(subject, await goodRequest(subject))).expires_in, 120);
  }),
  check('IDP-PAR-LOGIN', 'client_id and request_uri', async (subject) => {
    const request = await goodRequest(subject);
    const start = await authorizeAddress(subject, await pushed(subject, request));
    const address = await citizenOf(subject).logIn(start, browserOf(subject));
    expectThat('where the browser is sent', address.startsWith(request.client.redirectUri), 'to the client', address);
    const response = new URL(address).searchParams;
    expectThat('code', response.has('code'), 'one', [...response.keys()]);
  }),
  check('IDP-PAR-CLIENT-ID', 'request_uri alone', async (subject) => {
    await expectBound(subject, undefined);
  }),
  check('IDP-PAR-CLIENT-ID', 'the client_id of another client', async (subject) => {
    await expectBound(subject, otherClient(subject, 'secretPost').clientId);
  }),
  check('IDP-PAR-ONCE', 'a login with a request_uri that was used', async (subject) => {
    const request = await goodRequest(subject);
    const parameters = await pushed(subject, request);
    await comeBack(subject, request, parameters);
    expectTurnedAway('a second use', await goToAuthorize(subject, parameters), request.client);
  }),
  check('IDP-PAR-EXPIRES', 'two minutes later', async (subject) => {
    const pass = requires(subject.pass, 'The time of the subject cannot be moved.');
    const late = await goodRequest(subject);
    const [inTime, tooLate] = [await pushed(subject, await goodRequest(subject)), await pushed(subject, late)];
    pass(100_000);
    const { status } = await goToAuthorize(subject, inTime);
    expectThat('status for a request_uri of 100 seconds', status < 400, 'a welcome', status);
    pass(30_000);
    expectTurnedAway('a request_uri of 130 seconds', await goToAuthorize(subject, tooLate), late.client);
  }),
  check('IDP-PAR-AUTH', 'no proof of who the client is', async (subject) => {
    const request = await goodRequest(subject);
    requestUriOf(await push(subject, request));
    const fields = { client_assertion: undefined, client_assertion_type: undefined };
    expectRefused('no client authentication', await push(subject, request, { fields }));
  }),
  ...withoutProof('IDP-PAR-AUTH', async (subject, client, auth) => {
    const request = await loginRequest(client);
    requestUriOf(await push(subject, request));
    return push(subject, { ...request, client: { ...client, auth } });
  }),
  check('IDP-PAR-REDIRECT-URI', 'an address that is not registered', async (subject) => {
    const request = await goodRequest(subject);
    requestUriOf(await push(subject, request));
    for (const redirect_uri of [`${request.client.redirectUri}/elsewhere`, 'https://somebody-else.example/callback']) {
      expectRefused('another redirect_uri', await push(subject, request, { fields: { redirect_uri } }));
    }
  }),
  check('IDP-PAR-NESTED', 'a request_uri inside', async (subject) => {
    const request = await goodRequest(subject);
    const request_uri = requestUriOf(await push(subject, request));
    expectRefused('a request_uri inside', await push(subject, request, { fields: { request_uri } }));
  }),
];

function goodRequest(subject: RegisterSubject): Promise<LoginRequest> {
  return loginRequest(providerOf(subject).client);
}

/** What the browser brings to `/authorize` for a pushed request. */
async function pushed(subject: RegisterSubject, request: LoginRequest): Promise<URLSearchParams> {
  const request_uri = requestUriOf(await push(subject, request));
  return formOf({ client_id: request.client.clientId, request_uri });
}

/** A citizen gets nowhere with the request of one client in the name of another, or of none. */
async function expectBound(subject: RegisterSubject, client_id: string | undefined): Promise<void> {
  citizenOf(subject);
  const request = await goodRequest(subject);
  const parameters = await pushed(subject, request);
  const other = formOf({ client_id, request_uri: parameters.get('request_uri') ?? undefined });
  expectTurnedAway('another client_id', await goToAuthorize(subject, other), request.client);
  await comeBack(subject, request, parameters);
}
