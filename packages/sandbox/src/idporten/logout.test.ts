import { beforeEach, describe, expect, test } from 'vitest';
import { createIdportenBench, type IdportenBench, issuer, loginHost } from '../../test/idporten-bench.ts';

const out = 'https://tjeneste.example/ute';
let bench: IdportenBench;
beforeEach(async () => {
  bench = await createIdportenBench({ scopes: ['openid', 'profile', 'krr:user/kontaktinformasjon.read'] });
});

const logout = (parameters: Readonly<Record<string, unknown>>, host = loginHost): Promise<Response> =>
  bench.get(`${host}/logout?${new URLSearchParams(parameters as Record<string, string>)}`);

const isValid = async (token: unknown): Promise<boolean> => {
  const headers = { authorization: `Bearer ${token}` };
  return (await bench.sandbox.fetch(new Request(`${issuer}/userinfo`, { headers }))).ok;
};

describe('logout', () => {
  test('sends the citizen back, with state (oidc_func_sso.md)', async () => {
    const { id_token } = await bench.tokens();
    const response = await logout({ id_token_hint: id_token, post_logout_redirect_uri: out, state: 'a b' });
    expect([response.status, response.headers.get('location')]).toEqual([302, `${out}?state=a+b`]);
  });

  test('without state adds nothing to the address', async () => {
    const { id_token } = await bench.tokens();
    const response = await logout({ id_token_hint: id_token, post_logout_redirect_uri: out });
    expect(response.headers.get('location')).toBe(out);
  });

  test('works by POST', async () => {
    const { id_token } = await bench.tokens();
    const body = new URLSearchParams({ id_token_hint: String(id_token), post_logout_redirect_uri: out });
    const response = await bench.sandbox.fetch(new Request(`${loginHost}/logout`, { method: 'POST', body }));
    expect(response.headers.get('location')).toBe(out);
  });

  test('takes an ID token that has expired', async () => {
    const { id_token } = await bench.tokens();
    bench.clock.now += 3_600_000;
    expect((await logout({ id_token_hint: id_token, post_logout_redirect_uri: out })).status).toBe(302);
  });

  test.each([
    ['an ID token', { post_logout_redirect_uri: out, id_token_hint: '' }],
    ['a genuine ID token', { post_logout_redirect_uri: out, id_token_hint: 'eyJhbGciOiJub25lIn0.eyJqdGkiOiJ4In0.' }],
    ['a registered address', { post_logout_redirect_uri: 'https://angriper.example/' }],
    ['an address', {}],
    ['a printable state', { post_logout_redirect_uri: out, state: 'blåbær' }],
  ])('without %s ends on a page', async (_, parameters) => {
    const { id_token } = await bench.tokens();
    const response = await logout({ id_token_hint: id_token, ...parameters });
    expect([response.status, response.headers.get('location')]).toEqual([200, null]);
    expect(await response.text()).toContain('Du er logget ut');
  });

  test('of another environment knows no ID token', async () => {
    const { id_token } = await bench.tokens();
    const parameters = { id_token_hint: id_token, post_logout_redirect_uri: out };
    expect((await logout(parameters, 'https://login.idporten.no')).status).toBe(200);
  });
});

describe('tokens after logout (oidc_func_sso.md)', () => {
  test('of a pure login are invalid', async () => {
    const { access_token, refresh_token, id_token } = await bench.tokens({ scope: 'openid profile' });
    await logout({ id_token_hint: id_token });
    expect(await isValid(access_token)).toBe(false);
    expect((await bench.refresh(refresh_token)).status).toBe(400);
  });

  test('with other scopes live on', async () => {
    const scope = 'openid profile krr:user/kontaktinformasjon.read';
    const { access_token, id_token, refresh_token } = await bench.tokens({ scope });
    await logout({ id_token_hint: id_token });
    expect(await isValid(access_token)).toBe(true);
    expect((await bench.refresh(refresh_token)).status).toBe(200);
  });
});
