import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../test/bench.ts';
import {
  createIdportenBench,
  type IdportenBench,
  issuer,
  loginHost,
  person,
  requestOf,
} from '../../test/idporten-bench.ts';

let bench: IdportenBench;
beforeEach(async () => {
  bench = await createIdportenBench();
});

const push = (form: Readonly<Record<string, string | undefined>> = {}): Promise<Answer> =>
  bench.post(`${issuer}/par`, { ...requestOf(bench.client), ...form });

const authorize = (parameters: Readonly<Record<string, string>>): Promise<Response> =>
  bench.get(`${loginHost}/authorize?${new URLSearchParams({ sandbox_person: person, ...parameters })}`);

async function pushed(): Promise<{ client_id: string; request_uri: string }> {
  const { body } = await push();
  return { client_id: bench.client.clientId, request_uri: String(body.request_uri) };
}

describe('a pushed request', () => {
  test('is kept for 120 seconds under a name of its own (oidc_protocol_par.md)', async () => {
    const { status, body } = await push();
    expect(status).toBe(201);
    expect(body).toEqual({ request_uri: expect.stringMatching(/^urn:idporten:[\w-]+$/), expires_in: 120 });
    expect((await push()).body.request_uri).not.toBe(body.request_uri);
  });

  test('leads to a code as if it stood in the address', async () => {
    const response = await authorize(await pushed());
    const { searchParams } = new URL(response.headers.get('location') ?? '');
    expect(Object.fromEntries(searchParams)).toEqual({ code: expect.any(String), state: 'tilstand', iss: issuer });
    expect((await bench.exchange(searchParams.get('code') ?? '')).status).toBe(200);
  });

  test('works once', async () => {
    const names = await pushed();
    expect((await authorize(names)).status).toBe(302);
    expect((await authorize(names)).status).toBe(400);
  });

  test('expires', async () => {
    const names = await pushed();
    bench.clock.now += 119_000;
    expect((await authorize(await pushed())).status).toBe(302);
    bench.clock.now += 1000;
    expect((await authorize(names)).status).toBe(400);
  });

  // oidc_protocol_new_idporten.md: both client_id and request_uri.
  test('needs the client_id beside it, and the right one', async () => {
    const { request_uri } = await pushed();
    expect((await authorize({ request_uri })).status).toBe(400);
    expect((await authorize({ request_uri, client_id: 'en-annen' })).status).toBe(400);
  });

  test('may be repeated in the address only as it was pushed', async () => {
    expect((await authorize({ ...(await pushed()), scope: 'openid profile' })).status).toBe(302);
    expect((await authorize({ ...(await pushed()), scope: 'openid' })).status).toBe(400);
    expect((await authorize({ ...(await pushed()), acr_values: 'idporten-loa-high' })).status).toBe(400);
  });

  test('may pick the citizen as well', async () => {
    const { body } = await push({ sandbox_person: person });
    const names = new URLSearchParams({ client_id: bench.client.clientId, request_uri: String(body.request_uri) });
    expect((await bench.get(`${loginHost}/authorize?${names}`)).status).toBe(302);
  });

  test('of test is unknown in production', async () => {
    const names = new URLSearchParams(await pushed());
    expect((await bench.get(`https://login.idporten.no/authorize?${names}`)).status).toBe(400);
  });
});

describe('refused at once, to the program and not to the browser', () => {
  test.each([
    [{ redirect_uri: 'https://angriper.example/' }, 400, 'invalid_request'],
    [{ redirect_uri: undefined }, 400, 'invalid_request'],
    [{ response_type: 'token' }, 400, 'unsupported_response_type'],
    [{ scope: 'krr:user/spraak.write' }, 400, 'invalid_scope'],
    [{ code_challenge: undefined }, 400, 'invalid_request'],
    [{ request_uri: 'urn:idporten:abc' }, 400, 'invalid_request'],
    [{ client_secret: 'feil' }, 401, 'invalid_client'],
    [{ client_secret: undefined }, 401, 'invalid_client'],
  ])('%j', async (form, status, error) => {
    const answer = await push(form);
    expect([answer.status, answer.body.error]).toEqual([status, error]);
  });
});
