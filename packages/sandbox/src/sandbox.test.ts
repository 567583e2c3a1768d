import { describe, expect, test } from 'vitest';
import { createBench, read } from '../test/bench.ts';
import { createAnswers, InvalidAnswer } from './answer.ts';
import { createSandbox, publishedPersons, type SandboxOptions } from './index.ts';

describe('options', () => {
  test.each<[string, unknown]>([
    ['seed', { seed: -1 }],
    ['seed', { seed: 2 ** 32 }],
    ['size', { size: 18 }],
    ['size', { size: 15_000_000 }],
    ['size', { size: 100.5 }],
    ['answerCheck', { answerCheck: true }],
    ['quirks', { quirks: { freg: {} } }],
    ['quirks.krr', { quirks: { krr: { expired: 'withheld' } } }],
    ['quirks.krr.expiredContact', { quirks: { krr: { expiredContact: 'hidden' } } }],
    ['quirks.krr.signature', { quirks: { krr: { signature: 'good' } } }],
    ['quirks.authlevel.flag', { quirks: { authlevel: { flag: 'nivaa4' } } }],
    ['quirks.maskinporten.timeRules', { quirks: { maskinporten: { timeRules: 'lenient' } } }],
  ])('%s is refused by name when wrong', (option, options) => {
    expect(() => createSandbox(options as SandboxOptions)).toThrow(TypeError);
    expect(() => createSandbox(options as SandboxOptions)).toThrow(`Option ${option}:`);
    expect(() => createSandbox(options as SandboxOptions)).not.toThrow(/hidden|lenient|good/);
  });
});

describe('two sandboxes with the same seed and clock', () => {
  test('give the same answers, byte for byte, but for the certificates', async () => {
    const answer = async (): Promise<string> => {
      const { lookUp, sandbox } = await createBench({ seed: 99 });
      const persons = await lookUp(
        ...Array.from({ length: 1000 }, (_, i) => sandbox.world.personidentifikator(i * 31)),
      );
      return JSON.stringify(persons.map((person) => ({ ...person, sertifikat: person.sertifikat && 'certificate' })));
    };
    expect(await answer()).toBe(await answer());
  });
});

describe('admin', () => {
  const now = Date.UTC(2026, 0, 15);
  const sandbox = createSandbox({ seed: 5, size: 1000, now: () => now });
  const get = async (path: string) => read(await sandbox.fetch(new Request(`http://localhost:8080${path}`)));

  test.each(['/_sandbox', '/_sandbox/'])('%s says what there is and where', async (path) => {
    expect((await get(path)).body).toEqual({
      sandbox: '@fellesklient/sandbox',
      seed: 5,
      size: 1000,
      now: '2026-01-15T00:00:00.000Z',
      events: 0,
      services: {
        maskinporten: {
          issuer: 'http://localhost:8080/maskinporten/',
          metadata: 'http://localhost:8080/maskinporten/.well-known/oauth-authorization-server',
          token_endpoint: 'http://localhost:8080/maskinporten/token',
          jwks_uri: 'http://localhost:8080/maskinporten/jwk',
        },
        idporten: {
          issuer: 'http://localhost:8080/idporten',
          metadata: 'http://localhost:8080/idporten/.well-known/openid-configuration',
        },
        minprofil: { base_url: 'http://localhost:8080/minprofil/' },
        authlevel: { base_url: 'http://localhost:8080/authlevel' },
        krr: {
          base_url: 'http://localhost:8080/krr',
          personer: 'http://localhost:8080/krr/rest/v2/personer',
          api_docs: 'http://localhost:8080/krr/v3/api-docs',
          signer_organisation_number: sandbox.krrSigner.organisationNumber,
        },
        folkeregisteret: {
          base_url: 'http://localhost:8080',
          rettighetspakker: expect.arrayContaining([
            {
              rettighetspakke: 'offentlig-med-hjemmel',
              base_url: 'http://localhost:8080/folkeregisteret/offentlig-med-hjemmel/api/v1',
              scope: 'folkeregister:deling/offentligmedhjemmel',
            },
            {
              rettighetspakke: 'eid',
              base_url: 'http://localhost:8080/folkeregisteret/api/eid/v1',
              scope: 'folkeregister:deling/utstedereid',
            },
          ]),
        },
      },
      demo_client: 'http://localhost:8080/_sandbox/demo-client',
      demo_grant: 'http://localhost:8080/_sandbox/demo-grant',
      commands: expect.any(Array),
      published_persons: publishedPersons.map(({ personidentifikator, description }) => ({
        personidentifikator,
        description,
      })),
    });
  });

  test('lists every command, and each of them is there', async () => {
    const { commands } = (await get('/_sandbox')).body as { commands: { method: string; url: string }[] };
    expect(commands.map(({ method, url }) => `${method} ${url.replace('http://localhost:8080/_sandbox', '')}`)).toEqual(
      [
        ...['POST /organisations', 'POST /clients', 'PUT /clients/:client_id', 'POST /scopes', 'POST /scope-grants'],
        ...['POST /scope-delegations', 'POST /system-users', 'POST /consents', 'POST /certificates'],
        ...['GET /trust-anchors/:environment', 'POST /signing-key-rotations'],
        ...['POST /idporten-clients', 'POST /idporten-scopes', 'POST /goto-urls', 'POST /idporten-users'],
        ...['POST /supplier-certificate-renewals', 'POST /krr-events', 'POST /folkeregisteret-events'],
        'GET /persondokumenter/:personidentifikator',
      ],
    );
    for (const { method, url } of commands) {
      const body = method === 'GET' ? {} : { body: '[]' };
      expect((await sandbox.fetch(new Request(url, { method, ...body }))).status).toBe(400);
    }
  });

  test('hands out one client with its private key', async () => {
    const { body, headers } = await get('/_sandbox/demo-client');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      client_id: expect.any(String),
      organisation_number: expect.stringMatching(/^3\d{8}$/),
      scopes: [
        'krr:global/kontaktinformasjon.read',
        'krr:global/digitalpost.read',
        'krr:global/kontaktinfo.read',
        'krr:global/postkasse.read',
        'folkeregister:deling/offentligmedhjemmel',
      ],
      jwk: expect.objectContaining({ kty: 'RSA', kid: 'demo-key', alg: 'RS256', d: expect.any(String) }),
      issuer: 'http://localhost:8080/maskinporten/',
      token_endpoint: 'http://localhost:8080/maskinporten/token',
    });
    expect(await sandbox.demoClient('http://localhost:8080/maskinporten/')).toEqual(body);
    expect((await sandbox.demoClient()).token_endpoint).toBe('https://test.maskinporten.no/token');
  });

  test.each(['/', '/krr-old', '/_sandbox/nowhere', '/freg/v1'])(
    '%s is nowhere, and the answer says where to go',
    async (path) => {
      const { status, body } = await get(path);
      expect([status, body.error]).toEqual([404, 'not_found']);
      expect(body.message).toContain('/_sandbox');
    },
  );
});

describe('an answer that the OpenAPI document does not allow', () => {
  const validators = { 'op 200': (body: unknown) => (body === 'good' ? [] : ['/personer/0/status enum']) };

  test('never gets out', () => {
    const { json } = createAnswers(validators, 'throw');
    expect(json('op', 200, 'good').status).toBe(200);
    expect(() => json('op', 200, 'bad')).toThrow(InvalidAnswer);
    expect(() => json('op', 418, 'good')).toThrow('no such answer');
  });

  test('becomes a 500 that names the problems', async () => {
    const { status, body } = await read(new InvalidAnswer('op', 200, ['/personer/0/status enum']).toResponse());
    expect([status, body.operation, body.status, body.problems]).toEqual([500, 'op', 200, ['/personer/0/status enum']]);
  });

  test('gets out when the check is off', () => {
    expect(createAnswers(validators, 'off').json('op', 200, 'bad').status).toBe(200);
  });

  test.each([
    ['respond', 500],
    ['off', 200],
  ] as const)('from a whole sandbox, answerCheck %s', async (answerCheck, expected) => {
    const bench = await createBench({ answerCheck });
    const krrRecord = bench.sandbox.world.krrRecord;
    Object.assign(bench.sandbox.world, {
      krrRecord: (...args: [number, number]) => ({ ...krrRecord(...args), status: 'DØD' }),
    });
    const authorization = `Bearer ${await bench.token('krr:global/digitalpost.read')}`;
    const { status } = await bench.post({ personidentifikatorer: ['11822648950'] }, { authorization });
    expect(status).toBe(expected);
  });

  test('from a whole sandbox, answerCheck throw', async () => {
    const bench = await createBench();
    Object.assign(bench.sandbox.world, { krrRecord: () => ({ status: 'DØD' }) });
    const authorization = `Bearer ${await bench.token('krr:global/digitalpost.read')}`;
    await expect(bench.post({ personidentifikatorer: ['11822648950'] }, { authorization })).rejects.toThrow(
      InvalidAnswer,
    );
  });
});
