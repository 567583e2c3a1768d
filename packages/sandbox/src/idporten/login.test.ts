import { beforeEach, describe, expect, test } from 'vitest';
import { createIdportenBench, type IdportenBench, issuer, loginHost, person } from '../../test/idporten-bench.ts';

const consentScope = 'fellesklient:eksempel.read';
let bench: IdportenBench;
beforeEach(async () => {
  bench = await createIdportenBench({
    scopes: ['openid', 'profile', 'krr:user/kontaktinformasjon.read', consentScope],
    displayName: '<b>Tjenesten & co</b>',
  });
  bench.sandbox.registerIdportenScope({
    scope: consentScope,
    description: 'Lese <i>eksempler</i>',
    requiresUserConsent: true,
  });
});

/** Plays the citizen: follows the form of a page with what is filled in. */
async function submit(page: string, fields: Readonly<Record<string, string>> | URLSearchParams): Promise<Response> {
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? '';
  const hidden = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  const body = new URLSearchParams([...hidden, ...new URLSearchParams(fields)]);
  return bench.sandbox.fetch(new Request(action, { method: 'POST', body }));
}

const open = async (scope = 'openid'): Promise<string> =>
  (await bench.authorize({ sandbox_person: undefined, scope })).text();

function answerOf(response: Response): Record<string, string> {
  return Object.fromEntries(new URL(response.headers.get('location') ?? '').searchParams);
}

describe('the login page', () => {
  test('is plain, in Norwegian, and has a label for every field', async () => {
    const response = await bench.authorize({ sandbox_person: undefined });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).toContain('<html lang="nb">');
    expect(page).not.toContain('<script');
    for (const [, id] of page.matchAll(/<(?:input|select) id="(\w+)"/g)) expect(page).toContain(`<label for="${id}">`);
    expect(page.match(/<option /g)).toHaveLength(19);
  });

  test('shows what the client is called, and nothing of it as HTML', async () => {
    const page = await open();
    expect(page).toContain('&lt;b&gt;Tjenesten &amp; co&lt;/b&gt;');
    expect(page).not.toContain('<b>');
  });

  test('sends the one who is picked back to the client with a code', async () => {
    const response = await submit(await open(), { person });
    expect(answerOf(response)).toEqual({ code: expect.any(String), state: 'tilstand', iss: issuer });
  });

  test('takes any inhabitant who is written, before the one who is picked', async () => {
    const written = bench.sandbox.world.personidentifikator(700);
    const { code = '' } = answerOf(
      await submit(await open('openid profile'), { person, personidentifikator: ` ${written} ` }),
    );
    const { body } = await bench.exchange(code);
    const headers = { authorization: `Bearer ${body.access_token}` };
    const info = await bench.sandbox.fetch(new Request(`${issuer}/userinfo`, { headers }));
    expect(await info.json()).toMatchObject({ pid: written });
  });

  test('asks again when it is nobody, and does not repeat what was written', async () => {
    const response = await submit(await open(), { personidentifikator: '<b>nobody' });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('role="alert"');
    expect(page).not.toContain('nobody');
    expect(answerOf(await submit(page, { person }))).toHaveProperty('code');
  });

  test('can be left, which the client learns', async () => {
    expect(answerOf(await submit(await open(), { person, avbryt: 'ja' }))).toMatchObject({
      error: 'access_denied',
      state: 'tilstand',
      iss: issuer,
    });
  });

  test('works once', async () => {
    const page = await open();
    await submit(page, { person });
    expect((await submit(page, { person })).status).toBe(400);
  });

  test('is over after half an hour', async () => {
    const page = await open();
    bench.clock.now += 1_800_000;
    expect((await submit(page, { person })).status).toBe(400);
  });

  test('of test does not work in production', async () => {
    const page = (await open()).replaceAll(loginHost, 'https://login.idporten.no');
    expect((await submit(page, { person })).status).toBe(400);
  });
});

describe('consent', () => {
  const ask = async (): Promise<string> => (await submit(await open(`openid ${consentScope}`), { person })).text();

  test('is not asked for scopes that do not need it', async () => {
    const response = await submit(await open('openid profile krr:user/kontaktinformasjon.read'), { person });
    expect(response.status).toBe(302);
  });

  test('is asked in the words of the owner, for the scopes that need it only', async () => {
    const page = await ask();
    expect(page).toContain('Lese &lt;i&gt;eksempler&lt;/i&gt;');
    expect(page.match(/type="checkbox"/g)).toHaveLength(1);
  });

  test('given, gives the scope', async () => {
    const { code = '' } = answerOf(await submit(await ask(), { samtykke: consentScope, svar: 'ja' }));
    expect((await bench.exchange(code)).body.scope).toBe(`openid ${consentScope}`);
  });

  test('not given for a scope, leaves that scope out (oidc_protocol_access_token.md)', async () => {
    const { code = '' } = answerOf(await submit(await ask(), { svar: 'ja' }));
    expect((await bench.exchange(code)).body.scope).toBe('openid');
  });

  test('refused, refuses the client', async () => {
    expect(answerOf(await submit(await ask(), { samtykke: consentScope, avbryt: 'ja' }))).toMatchObject({
      error: 'access_denied',
    });
  });

  test('without a page is given, unless a parameter of the sandbox denies it', async () => {
    const scope = `openid ${consentScope}`;
    expect(await bench.answer({ scope })).toHaveProperty('code');
    expect(await bench.answer({ scope, sandbox_consent: 'denied' })).toMatchObject({ error: 'access_denied' });
    expect(await bench.answer({ scope: 'openid', sandbox_consent: 'denied' })).toHaveProperty('code');
  });
});
