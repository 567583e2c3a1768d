// The citizen's login against the sandbox's ID-porten, which verifies what the real one is documented to verify.
import { needsLogin } from '@fellesklient/idporten';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { Citizen, lookup, person, postLogoutRedirectUri, publicJwk, scopes } from './citizen.ts';

const secret = 'made-for-this-test';

test.each([
  ['private_key_jwt', {}, {}],
  ['client_secret_basic', { clientAuth: { secret } }, { auth: { secret, method: 'client_secret_basic' } }],
  [
    'client_secret_post',
    { clientAuth: { secret, method: 'post' } },
    { auth: { secret, method: 'client_secret_post' } },
  ],
  ['none', { clientAuth: 'none' }, { auth: 'none' }],
] as const)('a client with %s logs a citizen in, with and without PAR', async (method, options, registration) => {
  for (const par of [true, false]) {
    const citizen = new Citizen({ ...options, par }, registration);
    const session = await citizen.logIn({ acr: 'idporten-loa-high', locale: 'en' });
    expect(session.claims).toMatchObject({ pid: person, acr: 'idporten-loa-high', iss: 'https://test.idporten.no' });
    expect(session.data.scopes).toEqual(scopes);
    expect(decodeJwt(await session.get(lookup))).toMatchObject({ pid: person, client_amr: method });
    expect(citizen.asked.includes('/par')).toBe(par);
    expect(session.data.refreshToken === undefined).toBe(method === 'none');
    expect(await session.userinfo()).toMatchObject({ sub: session.claims.sub, pid: person });
  }
});

test.each(['rotated', 'kept'] as const)(
  'a session refreshes when refresh tokens are %s, also after a restart',
  async (refreshTokens) => {
    const citizen = new Citizen({}, {}, { quirks: { idporten: { refreshTokens } } });
    let session = await citizen.logIn();
    const tokens = new Set([await session.get(lookup)]);
    for (let i = 0; i < 5; i++) {
      citizen.now += 500_000;
      tokens.add(await session.get(lookup));
      session = citizen.idporten.resume(JSON.parse(JSON.stringify(session.data)));
    }
    expect(tokens.size).toBe(6);
  },
);

test('tokens that live 30 s, opaque ones as well, are used and refreshed', async () => {
  const citizen = new Citizen(
    {},
    { accessTokenType: 'opaque' },
    { quirks: { idporten: { accessTokenLifetime: '30' } } },
  );
  const session = await citizen.logIn();
  const first = await session.get(lookup);
  citizen.now += 26_000;
  expect(await session.get(lookup)).toBe(first);
  citizen.now += 2_000;
  expect(await session.get(lookup)).not.toBe(first);
});

test('after 600 s without a refresh the citizen must log in again', async () => {
  const citizen = new Citizen();
  const session = await citizen.logIn();
  citizen.now += 601_000;
  const error = await failing(session.get(lookup));
  expect(error).toMatchObject({ code: 'rejected', registerCode: 'invalid_grant', operation: 'token' });
  expect(needsLogin(error)).toBe(true);
});

test('after 7200 s the citizen must log in again, however often the session was refreshed', async () => {
  const citizen = new Citizen();
  const session = await citizen.logIn();
  for (let passed = 500; passed < 7200; passed += 500) {
    citizen.now += 500_000;
    await session.get(lookup);
  }
  citizen.now += 500_000;
  expect(needsLogin(await failing(session.get(lookup)))).toBe(true);
});

test('a public client’s session ends with its access token', async () => {
  const citizen = new Citizen({ clientAuth: 'none' }, { auth: 'none' });
  const session = await citizen.logIn();
  citizen.now += 120_000;
  const error = await failing(session.get(lookup));
  expect(error).toMatchObject({ registerCode: 'login_required', attempts: 0 });
  expect(needsLogin(error)).toBe(true);
});

test('a callback that is loaded twice is refused, and ends the tokens of the first', async () => {
  const citizen = new Citizen();
  const login = await citizen.idporten.login();
  const back = await citizen.follow(login);
  const session = await citizen.idporten.callback(back, login.transaction);
  expect(await failing(citizen.idporten.callback(back, login.transaction))).toMatchObject({
    registerCode: 'invalid_grant',
  });
  citizen.now += 120_000;
  expect(needsLogin(await failing(session.get(lookup)))).toBe(true);
});

test('the callback of one login does not end another', async () => {
  const citizen = new Citizen();
  const [mine, other] = [await citizen.idporten.login(), await citizen.idporten.login()];
  const error = await failing(citizen.idporten.callback(await citizen.follow(other), mine.transaction));
  expect(error).toMatchObject({ code: 'invalid-input', attempts: 0 });
});

test('a code does not work with the verifier of another login', async () => {
  const citizen = new Citizen();
  const [mine, other] = [await citizen.idporten.login(), await citizen.idporten.login()];
  const mixed = { ...mine.transaction, codeVerifier: other.transaction.codeVerifier };
  const error = await failing(citizen.idporten.callback(await citizen.follow(mine), mixed));
  expect(error).toMatchObject({ code: 'rejected', registerCode: 'invalid_grant' });
});

test('a citizen who does not consent is told from one who does', async () => {
  const citizen = new Citizen();
  citizen.sandbox.registerIdportenScope({ scope: 'krr:user/kontaktinformasjon.read', requiresUserConsent: true });
  const login = await citizen.idporten.login();
  const back = await citizen.follow(login, { sandbox_consent: 'denied' });
  const error = await failing(citizen.idporten.callback(back, login.transaction));
  expect(error).toMatchObject({ code: 'token', registerCode: 'access_denied', attempts: 0 });
  expect((await citizen.logIn()).data.scopes).toEqual(scopes);
});

test('an error of the authorization request comes back as such', async () => {
  const citizen = new Citizen({ par: false });
  const login = await citizen.idporten.login({ parameters: { prompt: 'none' } });
  const error = await failing(citizen.idporten.callback(await citizen.follow(login), login.transaction));
  expect(error).toMatchObject({ code: 'token', registerCode: 'login_required' });
  expect(needsLogin(error)).toBe(true);
});

test.each([
  ['a scope that is not registered', { scopes: [...scopes, 'krr:user/digitalpost.read'] }, {}, 'invalid_scope'],
  ['an address that is not registered', { redirectUri: 'https://app.example.no/other' }, {}, 'invalid_request'],
  ['another method than the registered', { clientAuth: { secret } }, {}, 'invalid_client'],
  ['another secret', { clientAuth: { secret: 'x', method: 'post' } }, { auth: { secret } }, 'invalid_client'],
  ['a key that is not registered', {}, { auth: { jwk: { ...publicJwk, kid: 'another' } } }, 'invalid_client'],
  ['a client that is not known', { clientId: 'nobody' }, {}, 'invalid_client'],
] as const)('%s is refused when the login begins', async (_name, options, registration, registerCode) => {
  const error = await failing(new Citizen(options, registration).idporten.login());
  expect(error).toMatchObject({ code: 'rejected', operation: 'par', registerCode, attempts: 1 });
});

test('a session of the test environment is not taken to production', async () => {
  const citizen = new Citizen();
  const { data } = await citizen.logIn();
  expect(() => new Citizen({ environment: 'prod' }).idporten.resume(data)).toThrow(/another environment/);
});

test('logging out ends the session of a client with openid and profile alone, and leads back', async () => {
  const citizen = new Citizen({ scopes: ['openid', 'profile'] });
  const session = await citizen.logIn();
  const back = await citizen.visit(await session.logoutUrl({ postLogoutRedirectUri, state: 'ute' }));
  expect(back).toBe(`${postLogoutRedirectUri}?state=ute`);
  citizen.now += 120_000;
  expect(needsLogin(await failing(session.get({ register: 'x', scopes: ['profile'] })))).toBe(true);
});

function failing(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => Promise.reject(new Error('should have failed')),
    (error: unknown) => error,
  );
}
