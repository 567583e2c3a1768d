import { inspect } from 'node:util';
import { createPipeline } from '@fellesklient/core';
import { beforeEach, expect, test, vi } from 'vitest';
import { clientOf, failing, loggedIn, request } from '../test/client.ts';
import { FakeIssuer, json, pid, sub } from '../test/fake-issuer.ts';
import { needsLogin } from './needs-login.ts';
import type { SessionData } from './session-data.ts';

let issuer: FakeIssuer;
beforeEach(async () => {
  issuer = await FakeIssuer.start();
});

const refreshes = (): readonly (string | null)[] =>
  issuer
    .to('/token')
    .flatMap(({ form }) => (form.get('grant_type') === 'refresh_token' ? [form.get('refresh_token')] : []));

test.each([
  [120, 107_999, 108_001],
  [30, 26_999, 27_001],
  [7200, 7_139_999, 7_140_001],
])('a token of %d s is used until a tenth of its life is left, at most a minute', async (expires_in, before, after) => {
  issuer.answer = { expires_in };
  const session = await loggedIn(issuer);
  const login = issuer.now;
  issuer.now = login + before;
  const first = await session.get(request);
  expect(refreshes()).toHaveLength(0);
  issuer.now = login + after;
  expect(await session.get(request)).not.toBe(first);
  expect(refreshes()).toHaveLength(1);
});

test('each refresh uses the newest refresh token, or the one before when none came', async () => {
  const session = await loggedIn(issuer);
  const { refreshToken: first, idToken } = session.data;
  issuer.answer = { refresh_token: undefined, id_token: undefined };
  session.invalidate(await session.get(request));
  await session.get(request);
  expect(session.data).toMatchObject({ refreshToken: first, idToken, claims: { sub, pid } });
  issuer.now += 1000;
  issuer.answer = { refresh_token: 'newest' };
  session.invalidate(await session.get(request));
  await session.get(request);
  session.invalidate(await session.get(request));
  await session.get(request);
  expect(refreshes()).toEqual([first, first, 'newest']);
  expect(session.data.idToken).not.toBe(idToken);
});

test('callers that wait at the same time share one refresh', async () => {
  const session = await loggedIn(issuer);
  session.invalidate(await session.get(request));
  const tokens = await Promise.all([session.get(request), session.get(request), session.get(request)]);
  expect(new Set(tokens).size).toBe(1);
  expect(refreshes()).toHaveLength(1);
});

test('one caller’s abort does not end the refresh that others wait for', async () => {
  const session = await loggedIn(issuer);
  session.invalidate(await session.get(request));
  const controller = new AbortController();
  const aborted = failing(session.get(request, controller.signal));
  const other = session.get(request);
  controller.abort(new Error(pid));
  expect(await aborted).toMatchObject({ code: 'aborted' });
  expect(await other).toBe(session.data.accessToken);
});

test('a token that is not the newest is not invalidated', async () => {
  const session = await loggedIn(issuer);
  session.invalidate('an older one');
  await session.get(request);
  expect(refreshes()).toHaveLength(0);
});

test('a refused refresh token ends the session: log in again, and nothing more is sent', async () => {
  const session = await loggedIn(issuer);
  issuer.replaced.set('/token', () => json(400, { error: 'invalid_grant' }));
  issuer.now += 600_000;
  const error = await failing(session.get(request));
  expect(error).toMatchObject({ code: 'rejected', registerCode: 'invalid_grant', status: 400, retryable: false });
  expect(error.remedy).toMatch(/log in again/);
  const later = await failing(session.get(request));
  expect(later).toMatchObject({ code: 'token', registerCode: 'login_required', attempts: 0 });
  expect([needsLogin(error), needsLogin(later)]).toEqual([true, true]);
  expect(refreshes()).toHaveLength(1);
});

test('another failure of a refresh does not end the session', async () => {
  const session = await loggedIn(issuer);
  issuer.replaced.set('/token', (_sent, n) => (n === 5 ? json(503, {}) : undefined));
  session.invalidate(await session.get(request));
  const error = await failing(session.get(request));
  expect(error).toMatchObject({ code: 'server', retryable: true, attempts: 1 });
  expect(needsLogin(error)).toBe(false);
  await expect(session.get(request)).resolves.toMatch(/^access-/);
});

test('through a register client the failure still tells that a login is needed', async () => {
  issuer.answer = { refresh_token: undefined };
  const session = await loggedIn(issuer, { clientAuth: 'none' });
  expect(await session.get(request)).toMatch(/^access-/);
  issuer.now += 120_000;
  const register = { name: 'krr', retryAfterUnit: 's' } as const;
  const operation = {
    id: 'x',
    method: 'GET',
    template: '/x',
    scopes: [],
    accept: [],
    retry: { idempotent: true, statuses: [] },
    limits: [],
  } as const;
  const pipeline = createPipeline({ register, auth: session, fetch: issuer.fetch });
  const error = await failing(pipeline({ operation, url: 'https://x.example/x', token: { scopes: request.scopes } }));
  expect(error).toMatchObject({ register: 'krr', code: 'token', registerCode: 'login_required' });
  expect(needsLogin(error)).toBe(true);
});

test.each<[string, object, RegExp]>([
  ['a scope that was not granted', { scopes: ['krr:user/digitalpost.read'] }, /scopes: not all were granted/],
  ['another person', { pid: '01810012345' }, /pid: not the person/],
  ['another organisation', { consumerOrg: '310000005' }, /consumerOrg, resource/],
  ['one API', { resource: ['https://api.example/'] }, /consumerOrg, resource/],
])('a token for %s is refused before anything is sent', async (_name, wrong, message) => {
  const session = await loggedIn(issuer);
  const before = issuer.sent.length;
  const error = await failing(session.get({ ...request, ...wrong }));
  expect(error).toMatchObject({ code: 'invalid-input', attempts: 0 });
  expect(error.message).toMatch(message);
  expect(issuer.sent).toHaveLength(before);
});

test('the scopes are those that were granted; those that were asked for when the answer names none', async () => {
  issuer.answer = { scope: 'openid' };
  expect((await loggedIn(issuer)).data.scopes).toEqual(['openid']);
  issuer.answer = { scope: undefined };
  expect((await loggedIn(issuer)).data.scopes).toEqual(['openid', 'profile', ...request.scopes]);
});

test('a session survives a store, is told of every change, and goes on with the newest refresh token', async () => {
  const stored: string[] = [];
  const onChange = (data: SessionData): void => {
    stored.push(JSON.stringify(data));
  };
  const session = await loggedIn(issuer, {}, { onChange });
  session.invalidate(await session.get(request));
  await session.get(request);
  expect(stored).toEqual([JSON.stringify(session.data)]);

  const resumed = clientOf(issuer).resume(JSON.parse(stored[0] ?? ''), { onChange });
  expect(resumed.claims).toEqual(session.claims);
  expect(await resumed.get(request)).toBe(session.data.accessToken);
  issuer.now += 300_000;
  await resumed.get(request);
  expect(refreshes().at(-1)).toBe(session.data.refreshToken);
  expect(stored).toHaveLength(2);
});

test('the token is handed out when the change has been stored, and a store that fails is told', async () => {
  const onChange = vi.fn(async () => {
    throw new Error('refresh-7');
  });
  const session = await loggedIn(issuer, {}, { onChange });
  session.invalidate(await session.get(request));
  const error = await failing(session.get(request));
  expect(error).toMatchObject({ code: 'unexpected', cause: { name: 'Error' } });
  expect(error.stack).not.toContain('refresh-7');
});

test.each<[string, (data: SessionData) => unknown, RegExp]>([
  ['nothing', () => undefined, /not a session/],
  ['a text', (data) => JSON.stringify(data), /not a session/],
  ['no access token', ({ accessToken: _, ...data }) => data, /not a session/],
  ['no claims', (data) => ({ ...data, claims: { pid } }), /not a session/],
  ['another environment', (data) => ({ ...data, issuer: 'https://idporten.no' }), /another environment/],
])('%s is not resumed', async (_name, change, message) => {
  const { data } = await loggedIn(issuer);
  const resume = (): unknown => clientOf(issuer).resume(change(data) as SessionData);
  expect(resume).toThrow(TypeError);
  expect(resume).toThrow(message);
});

test('a refreshed id_token for another person is refused', async () => {
  const session = await loggedIn(issuer);
  issuer.claims = { sub: 'another' };
  session.invalidate(await session.get(request));
  const error = await failing(session.get(request));
  expect(error).toMatchObject({ code: 'invalid-response' });
  expect(error.message).toMatch(/another person/);
});

test('userinfo takes the session’s token, and a new one when it is refused', async () => {
  const session = await loggedIn(issuer);
  const refused = session.data.accessToken;
  issuer.replaced.set('/userinfo', ({ headers }) =>
    headers.get('authorization') === `Bearer ${refused}` ? json(401, { error: 'invalid_token' }) : undefined,
  );
  expect(await session.userinfo()).toEqual({ sub, pid, locale: 'nb' });
  expect(issuer.to('/userinfo')).toHaveLength(2);
  expect(refreshes()).toHaveLength(1);
});

test('userinfo of another person is refused, and without the scope profile none is asked for', async () => {
  issuer.replaced.set('/userinfo', () => json(200, { sub: 'another', pid }));
  const error = await failing((await loggedIn(issuer)).userinfo());
  expect(error).toMatchObject({ code: 'invalid-response', operation: 'userinfo', status: 200, attempts: 1 });
  expect(error.message).toMatch(/\/sub: missing, or another person/);
  issuer.answer = { scope: 'openid' };
  const asked = issuer.to('/userinfo').length;
  expect(await failing((await loggedIn(issuer)).userinfo())).toMatchObject({ code: 'token', attempts: 0 });
  expect(issuer.to('/userinfo')).toHaveLength(asked);
});

test('logging out leads to end_session_endpoint with the id_token as a hint', async () => {
  const session = await loggedIn(issuer);
  const url = new URL(await session.logoutUrl({ postLogoutRedirectUri: 'https://app.example.no/', state: 's' }));
  expect(url.origin + url.pathname).toBe('https://login.test.idporten.no/logout');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: 'client-1',
    id_token_hint: session.data.idToken,
    post_logout_redirect_uri: 'https://app.example.no/',
    state: 's',
  });
  await expect(session.logoutUrl({ postLogoutRedirectUri: '/ut' })).rejects.toThrow(/^Option postLogoutRedirectUri/);
});

test('printing a session shows no token and no person', async () => {
  const session = await loggedIn(issuer);
  const printed = inspect(session, { depth: 9, showHidden: true }) + JSON.stringify(session) + String(session);
  for (const secret of [session.data.accessToken, session.data.refreshToken, session.data.idToken, pid, sub]) {
    expect(printed).not.toContain(secret);
  }
});
