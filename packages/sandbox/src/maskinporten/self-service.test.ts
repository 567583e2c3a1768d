import { describe, expect, test } from 'vitest';
import { type Bench, contactScope, createBench, keyPair, mailboxScope, testIssuer } from '../../test/bench.ts';

const folkeregisteret = 'folkeregister:deling/offentligmedhjemmel';

/** What an exchange comes to: its status, and the MP code. */
async function ask(
  bench: Bench,
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  key?: CryptoKey,
): Promise<string> {
  const { status, body } = await bench.exchange(await bench.sign(claims, header, key));
  return `${status} ${String(body.error_uri ?? '').replace(`${testIssuer}errors/`, '')}`.trim();
}

describe('access to a scope, step by step', () => {
  // maskinporten_guide_apikonsument.md, and the grant of access in Folkeregisteret's guide to Maskinporten.
  test.each([folkeregisteret, 'skatteetaten:medhjemmel'])(
    '%s: MP-250 until its owner grants it, MP-200 until the client has it',
    async (scope) => {
      const bench = await createBench();
      const { clientId, organisationNumber, scopes } = bench.client;
      expect(await ask(bench, { scope })).toBe('403 MP-250');
      bench.sandbox.grantScope(organisationNumber, scope);
      expect(await ask(bench, { scope })).toBe('400 MP-200');
      bench.sandbox.updateClient(clientId, { scopes: [...scopes, scope] });
      expect(await ask(bench, { scope })).toBe('200');
    },
  );

  test('in the other order: on the client first, granted last', async () => {
    const bench = await createBench();
    bench.sandbox.updateClient(bench.client.clientId, { scopes: [folkeregisteret] });
    expect(await ask(bench, { scope: folkeregisteret })).toBe('403 MP-250');
    bench.sandbox.grantScope(bench.client.organisationNumber, folkeregisteret);
    expect(await ask(bench, { scope: folkeregisteret })).toBe('200');
  });

  test('of an API that is new: nobody has the scope until its owner makes it', async () => {
    const bench = await createBench();
    expect(await ask(bench, { scope: 'my:api' })).toBe('400 MP-200');
    bench.sandbox.registerScope({ scope: 'my:api' });
    expect(await ask(bench, { scope: 'my:api' })).toBe('403 MP-250');
  });

  test('that is accessible for all: no grant is needed', async () => {
    const bench = await createBench({}, { granted: [] });
    bench.sandbox.registerScope({ scope: 'open:api', accessibleForAll: true });
    expect(await ask(bench, { scope: 'open:api' })).toBe('400 MP-200');
    bench.sandbox.updateClient(bench.client.clientId, { scopes: ['open:api'] });
    expect(await ask(bench, { scope: 'open:api' })).toBe('200');
  });

  // oppslagstjenesten_rest.md of 2023-08: what KRR's scopes were called before they had a prefix.
  test.each([
    'global/kontaktinformasjon.read',
    'global/varslingsstatus.read',
    'global/sikkerdigitalpost.read',
    'global/sertifikat.read',
    'global/spraak.read',
    'user/kontaktinformasjon.read',
    'user/spraak.write',
  ])('%s is no more: nobody can make it, be granted it or put it on a client', async (scope) => {
    const { sandbox, client } = await createBench();
    const { clientId, organisationNumber } = client;
    const jwk = (await keyPair('test-key')).jwk;
    const redirectUris = ['https://tjeneste.example/tilbake'];
    for (const attempt of [
      () => sandbox.registerClient({ scopes: [scope], jwk }),
      () => sandbox.registerClient({ scopes: [contactScope], granted: [scope], jwk }),
      () => sandbox.updateClient(clientId, { scopes: [contactScope, scope] }),
      () => sandbox.registerIdportenClient({ redirectUris, scopes: ['openid', scope], auth: { jwk } }),
    ]) {
      expect(attempt).toThrow(
        /^Option (scopes|granted): KRR's scopes of the platform before 2023 are no more\. Use .*krr:/,
      );
    }
    for (const attempt of [
      () => sandbox.registerScope({ scope }),
      () => sandbox.registerIdportenScope({ scope }),
      () => sandbox.grantScope(organisationNumber, scope),
    ]) {
      expect(attempt).toThrow(/^Option scope: KRR's scopes of the platform before 2023/);
    }
  });

  test('scopes are replaced, not added', async () => {
    const bench = await createBench();
    const changed = bench.sandbox.updateClient(bench.client.clientId, { scopes: [mailboxScope] });
    expect(changed).toEqual({ ...bench.client, scopes: [mailboxScope] });
    expect(await ask(bench, { scope: contactScope })).toBe('400 MP-200');
    expect(await ask(bench, { scope: mailboxScope })).toBe('200');
  });
});

describe('keys of a client', () => {
  const year = 365 * 86_400_000;

  test('rotate: the new beside the old, then alone', async () => {
    const bench = await createBench();
    const { clientId } = bench.client;
    const [{ jwk: old }, next] = await Promise.all([keyPair('test-key'), keyPair('next-key')]);
    const withNext = (): Promise<string> => ask(bench, {}, { kid: 'next-key' }, next.privateKey);
    expect(await withNext()).toBe('400 MP-100');
    bench.sandbox.updateClient(clientId, { jwk: [old, next.jwk] });
    expect([await ask(bench), await withNext()]).toEqual(['200', '200']);
    bench.sandbox.updateClient(clientId, { jwk: next.jwk });
    expect([await ask(bench), await withNext()]).toEqual(['400 MP-100', '200']);
  });

  test('MP-121: expire after a year, and the same key posted again is good for another', async () => {
    const bench = await createBench();
    const { jwk } = await keyPair('test-key');
    bench.clock.now += year;
    expect(await ask(bench)).toBe('400 MP-121');
    bench.sandbox.updateClient(bench.client.clientId, { jwk });
    expect(await ask(bench)).toBe('200');
  });

  test('a change of scopes leaves them alone', async () => {
    const bench = await createBench();
    bench.clock.now += year;
    bench.sandbox.updateClient(bench.client.clientId, { scopes: [contactScope] });
    expect(await ask(bench)).toBe('400 MP-121');
  });

  test('none: only certificates are left', async () => {
    const bench = await createBench();
    bench.sandbox.updateClient(bench.client.clientId, { jwk: [] });
    expect(await ask(bench)).toBe('400 MP-100');
  });
});

describe('MP-201: a scope that does not accept the type of the client', () => {
  test.each(['krr:user/kontaktinformasjon.read', 'openid'])('%s is for the login of users', async (scope) => {
    expect(await ask(await createBench(), { scope })).toBe('400 MP-201');
  });

  test('a client made for Kontakt- og reservasjonsregisteret has its scopes from the start, and gets no other', async () => {
    const bench = await createBench({}, { scopes: [], integrationType: 'krr' });
    expect(bench.client.scopes).toEqual([contactScope, mailboxScope]);
    expect(await ask(bench, { scope: `${contactScope} ${mailboxScope}` })).toBe('200');
    bench.sandbox.grantScope(bench.client.organisationNumber, folkeregisteret);
    expect(await ask(bench, { scope: folkeregisteret })).toBe('400 MP-201');
  });

  test('whose owner has changed what it accepts', async () => {
    const scope = 'my:api';
    const bench = await createBench({}, { scopes: [scope] });
    expect(await ask(bench, { scope })).toBe('200');
    bench.sandbox.registerScope({ scope, allowedIntegrationTypes: ['api_klient'] });
    expect(await ask(bench, { scope })).toBe('400 MP-201');
    bench.sandbox.registerScope({ scope, allowedIntegrationTypes: ['api_klient', 'maskinporten'] });
    expect(await ask(bench, { scope })).toBe('200');
  });

  test('cannot be put on a client in self-service', async () => {
    const { sandbox, client } = await createBench();
    expect(() => sandbox.registerClient({ scopes: ['openid'] })).toThrow('Option scopes:');
    expect(() => sandbox.updateClient(client.clientId, { scopes: ['openid'] })).toThrow('Option scopes:');
  });
});

// oidc_protocol_scope.md: the lowest at_max_age of the scopes is enforced, and 0 leaves the lifetime to the client.
test('a token lives no longer than its scopes allow', async () => {
  const bench = await createBench({}, { scopes: ['a:long', 'a:short', 'a:free'], accessTokenLifetime: 600 });
  bench.sandbox.registerScope({ scope: 'a:long', atMaxAge: 900 });
  bench.sandbox.registerScope({ scope: 'a:short', atMaxAge: 30 });
  bench.sandbox.registerScope({ scope: 'a:free', atMaxAge: 0 });
  const lifetime = async (scope: string): Promise<unknown> => {
    const { body } = await bench.exchange(await bench.sign({ scope }));
    const claims = JSON.parse(atob(String(body.access_token).split('.')[1] ?? '')) as { exp: number; iat: number };
    expect(claims.exp - claims.iat).toBe(body.expires_in);
    return body.expires_in;
  };
  expect([await lifetime('a:free'), await lifetime('a:long'), await lifetime('a:long a:short')]).toEqual([
    600, 600, 30,
  ]);
});
