import { X509Certificate } from 'node:crypto';
import { compactVerify, decodeProtectedHeader } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createKrrBench, type KrrBench } from '../../test/krr-bench.ts';

let bench: KrrBench;
beforeAll(async () => {
  bench = await createKrrBench();
});

describe('application/jose', () => {
  /** As Digdir's own client does it (felleslosninger/efm-common, JWTDecoder.java). */
  const open = async (jws: string): Promise<string> => {
    const { alg, x5c } = decodeProtectedHeader(jws);
    expect(alg).toBe('RS256');
    const { publicKey } = new X509Certificate(Buffer.from(x5c?.[0] ?? '', 'base64'));
    return new TextDecoder().decode((await compactVerify(jws, publicKey)).payload);
  };

  test('is the JSON answer, signed, for the person and for lookups in v1', async () => {
    const accept = { headers: { accept: 'application/jose' } };
    const user = { token: await bench.userToken(['krr:user/kontaktinformasjon.read']) };
    const machine = {
      token: await bench.machineToken(['krr:global/digitalpost.read']),
      body: { personidentifikatorer: ['22859197810', '11822648950'] },
    };
    for (const [method, path, question] of [
      ['GET', '/rest/v1/person', user],
      ['POST', '/rest/v1/personer', machine],
    ] as const) {
      const signed = await bench.fetch(method, path, { ...question, ...accept });
      expect([signed.status, signed.headers.get('content-type')]).toEqual([200, 'application/jose']);
      expect(await open(await signed.text())).toBe(await (await bench.fetch(method, path, question)).text());
    }
  });

  test('only verifies as it was signed', async () => {
    const token = await bench.userToken(['krr:user/kontaktinformasjon.read']);
    const signed = await bench.fetch('GET', '/rest/v1/person', { token, headers: { accept: 'application/jose' } });
    const [header, , signature] = (await signed.text()).split('.');
    const forged = Buffer.from('{"status":"SLETTET"}').toString('base64url');
    await expect(open(`${header}.${forged}.${signature}`)).rejects.toThrow();
  });

  test.each([
    ['application/jose, application/json', 'application/jose'],
    ['application/json, application/jose', 'application/json'],
    ['application/jose;q=0.5, application/json', 'application/json'],
    ['*/*', 'application/json'],
  ])('with Accept %s the answer is %s', async (accept, type) => {
    const token = await bench.userToken(['krr:user/kontaktinformasjon.read']);
    const { headers } = await bench.fetch('GET', '/rest/v1/person', { token, headers: { accept } });
    expect(headers.get('content-type')).toBe(type);
  });

  test('is not known of v2 and of refusals', async () => {
    const accept = { headers: { accept: 'application/jose' } };
    const token = await bench.machineToken(['krr:global/digitalpost.read'], { pid: '11822648950' });
    const v2 = await bench.fetch('GET', '/rest/v2/person', { token, ...accept });
    const refused = await bench.fetch('POST', '/rest/v1/personer', { token, body: {}, ...accept });
    expect([v2.headers.get('content-type'), refused.status, refused.headers.get('content-type')]).toEqual([
      ...['application/json', 400, 'application/json'],
    ]);
  });
});

describe('without a token', () => {
  test.each(['v1', 'v2'])('%s of the print service: address and a certificate of its own', async (version) => {
    const path = `/rest/${version}/printSertifikat`;
    const { status, body } = await bench.ask('GET', path);
    expect([status, Object.keys(body)]).toEqual([200, ['postkasseleverandoerAdresse', 'x509Sertifikat']]);
    const certificate = new X509Certificate(Buffer.from(String(body.x509Sertifikat), 'base64'));
    expect(certificate.subject).toContain(`NTRNO-${body.postkasseleverandoerAdresse}`);
    expect((await bench.ask('GET', path)).body).toEqual(body);
  });

  test('v1 is Posten, v2 is another', async () => {
    const address = async (version: string): Promise<unknown> =>
      (await bench.ask('GET', `/rest/${version}/printSertifikat`)).body.postkasseleverandoerAdresse;
    expect(await address('v1')).toBe('984661185');
    expect(await address('v2')).toMatch(/^3\d{8}$/);
  });

  test('/v3/api-docs has every operation', async () => {
    const { status, headers, body } = await bench.ask('GET', '/v3/api-docs');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(body.openapi).toMatch(/^3\.1/);
    const operations = Object.entries(body.paths as object).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(operations.sort()).toEqual([
      'GET /rest/v1/person',
      'GET /rest/v1/printSertifikat',
      'GET /rest/v2/person',
      'GET /rest/v2/printSertifikat',
      'PATCH /rest/v1/person',
      'POST /rest/v1/personer',
      'POST /rest/v2/krr/hentEndringer',
      'POST /rest/v2/personer',
    ]);
  });
});

describe('every answer', () => {
  // Recorded from the test environment on 2023-10-12 (Valgdirektoratet/folkeavstemning).
  const recorded = {
    'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
    pragma: 'no-cache',
    expires: '0',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-xss-protection': '0',
    'strict-transport-security': 'max-age=16070400; includeSubDomains',
  };

  test.each([
    ['GET', '/rest/v2/printSertifikat', 200],
    ['GET', '/rest/v1/person', 401],
    ['GET', '/v3/api-docs', 200],
  ])('%s %s has the headers of the recordings', async (method, path, status) => {
    const answer = await bench.ask(method, path);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject(recorded);
  });

  test('to a method that is not there names those that are', async () => {
    const token = await bench.userToken(['krr:user/spraak.write']);
    const { status, headers } = await bench.ask('DELETE', '/rest/v1/person', { token });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, PATCH']);
    expect((await bench.ask('POST', '/rest/v2/printSertifikat', { token })).headers.get('allow')).toBe('GET');
  });
});
