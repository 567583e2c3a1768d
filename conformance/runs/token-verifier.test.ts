import { createMaskinporten, type Maskinporten, type MaskinportenRequest } from '@fellesklient/maskinporten';
import { createTokenVerifier, type TokenVerifierOptions } from '@fellesklient/maskinporten/verifier';
import { createSandbox, type Sandbox, type SandboxOptions } from '@fellesklient/sandbox';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.useRealTimers());

const scope = 'krr:global/kontaktinfo.read';
const request = { register: 'krr', scopes: [scope] };

interface Stage {
  readonly sandbox: Sandbox;
  readonly organisationNumber: string;
  readonly clientId: string;
  source(environment?: 'test' | 'prod'): Maskinporten;
  token(asked?: Partial<MaskinportenRequest>): Promise<string>;
  verifier(options?: Partial<TokenVerifierOptions>): ReturnType<typeof createTokenVerifier>;
  /** Addresses that the verifiers have asked. */
  readonly fetched: string[];
}

/** A sandbox, a client of it, and the owner of an API beside them. */
async function stage(options: SandboxOptions = {}): Promise<Stage> {
  const sandbox = createSandbox(options);
  const { client_id: clientId, organisation_number: organisationNumber, jwk } = await sandbox.demoClient();
  const fetch: typeof globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
  const fetched: string[] = [];
  const source = (environment: 'test' | 'prod' = 'test'): Maskinporten =>
    createMaskinporten({ environment, clientId, key: { jwk: { ...jwk } }, fetch });
  return {
    sandbox,
    organisationNumber,
    clientId,
    source,
    token: (asked) => source().get({ ...request, ...asked }),
    verifier: (more) =>
      createTokenVerifier({
        environment: 'test',
        scope,
        fetch: (input, init) => {
          fetched.push(String(input));
          return fetch(input, init);
        },
        ...more,
      }),
    fetched,
  };
}

test('a token of the sandbox is verified with the keys that it publishes', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
  const { token, verifier, fetched, clientId, organisationNumber } = await stage();
  const verified = await verifier().verify(await token());
  expect(verified).toMatchObject({
    consumer: { authority: 'iso6523-actorid-upis', organisationNumber },
    scopes: [scope],
    clientId,
    expiresAt: new Date(Date.UTC(2026, 0, 1, 0, 2)),
  });
  expect(verified).not.toHaveProperty('supplier');
  expect(fetched).toEqual(['https://test.maskinporten.no/jwk']);
});

test.each(['absent', 'unspecified'] as const)('a token for no resource is accepted: aud %s', async (audience) => {
  const { token, verifier } = await stage({ quirks: { maskinporten: { audienceWithoutResource: audience } } });
  expect((await verifier().verify(await token())).scopes).toEqual([scope]);
  await expect(verifier({ audience: 'https://api.example/' }).verify(await token())).rejects.toMatchObject({
    code: 'audience',
  });
});

test('a token for a resource opens that one only', async () => {
  const { token, verifier } = await stage();
  const restricted = await token({ resource: ['https://api.example/'] });
  expect((await verifier({ audience: 'https://api.example/' }).verify(restricted)).scopes).toEqual([scope]);
  await expect(verifier({ audience: 'https://b.example/' }).verify(restricted)).rejects.toMatchObject({ status: 401 });
  await expect(verifier().verify(restricted)).rejects.toMatchObject({ code: 'audience' });
});

test('a token of one person', async () => {
  const { sandbox, token, verifier } = await stage();
  const [pid, other] = [sandbox.world.personidentifikator(1), sandbox.world.personidentifikator(2)];
  const restricted = await token({ pid });
  expect((await verifier().verify(restricted, { pid })).pid).toBe(pid);
  await expect(verifier().verify(restricted, { pid: other })).rejects.toMatchObject({ code: 'pid', status: 403 });
  await expect(verifier({ pid: 'required' }).verify(await token())).rejects.toMatchObject({ code: 'pid' });
});

test('a delegated token names consumer, supplier and where the delegation was made', async () => {
  const { sandbox, token, verifier, organisationNumber } = await stage();
  const consumer = sandbox.newOrganisation();
  sandbox.grantScope(consumer, scope);
  sandbox.delegateScope({ consumer, supplier: organisationNumber, scope });
  expect(await verifier().verify(await token({ consumerOrg: consumer }))).toMatchObject({
    consumer: { organisationNumber: consumer },
    supplier: { organisationNumber },
    delegationSource: expect.stringMatching(/^https:\/\//),
  });
});

test('a token of another environment is refused, and one without the scope', async () => {
  const { source, token, verifier } = await stage();
  await expect(verifier().verify(await source('prod').get(request))).rejects.toMatchObject({ code: 'unknown-key' });
  await expect(verifier({ scope: 'example:another' }).verify(await token())).rejects.toMatchObject({
    code: 'scope',
    status: 403,
  });
});

test('tokens go on being verified when the issuer changes its key, old ones too', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { sandbox, token, verifier, fetched } = await stage();
  const api = verifier();
  const old = await token();
  await api.verify(old);
  vi.setSystemTime(Date.now() + 31_000);
  sandbox.rotateSigningKeys();
  const fresh = await token();
  expect((await api.verify(fresh)).jti).not.toBe((await api.verify(old)).jti);
  expect(fetched).toHaveLength(2);
});

test('an outlived token is refused', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { token, verifier } = await stage();
  const api = verifier();
  const outlived = await token();
  await api.verify(outlived);
  vi.setSystemTime(Date.now() + 131_000);
  await expect(api.verify(outlived)).rejects.toMatchObject({ code: 'expired', status: 401 });
});
