import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createKrrBench, type KrrBench } from '../../test/krr-bench.ts';

let bench: KrrBench;
beforeAll(async () => {
  bench = await createKrrBench();
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

  test('/swagger-ui/index.html leads to it', async () => {
    const address = 'https://test.kontaktregisteret.no/swagger-ui/index.html';
    const page = await bench.sandbox.fetch(new Request(address));
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const [, link = ''] = /href="([^"]*api-docs)"/.exec(await page.text()) ?? [];
    expect((await bench.sandbox.fetch(new Request(new URL(link, address)))).status).toBe(200);
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
    // As recorded but for name and value, 32 hexadecimal digits each.
    'set-cookie': 'load-balancer=opaque; path=/; HttpOnly; Secure; SameSite=None',
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
