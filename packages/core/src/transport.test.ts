import { expect, test } from 'vitest';
import { operation } from '../test/register.ts';
import { virtualClock } from '../test/virtual-clock.ts';
import type { TokenRequest } from './token-source.ts';
import { type CallOptions, createTransport, type TransportOptions } from './transport.ts';

const environment = { name: 'test', baseUrl: 'https://register.example', issuers: [], ipv4: [], ipv6: [], port: 443 };

/** Sends as openapi-fetch does: makes a request, tells its path template, calls fetch. */
function openapiFetch(options: Partial<TransportOptions> = {}) {
  const tokenRequests: TokenRequest[] = [];
  const sent: { url: string; body: unknown }[] = [];
  const { clientOptions, middleware } = createTransport({
    register: { name: 'demo', retryAfterUnit: 's' },
    environment,
    operations: { 'POST /people': operation },
    token: { scopes: ['a:read'] },
    auth: {
      get: async (request) => {
        tokenRequests.push(request);
        return 'token';
      },
      invalidate: () => {},
    },
    clock: virtualClock(),
    fetch: async (url, init) => {
      sent.push({ url: String(url), body: init?.body });
      return Response.json({ people: ['å'] });
    },
    ...options,
  });
  const post = async (schemaPath: string, callOptions: CallOptions = {}): Promise<Response> => {
    const { Request, fetch, bodySerializer, baseUrl } = clientOptions;
    const body = bodySerializer({ ids: ['11'] });
    const request = new Request(baseUrl + schemaPath, { method: 'POST', body, ...callOptions } as RequestInit);
    Object.assign(request, callOptions);
    middleware.onRequest({ request, schemaPath });
    return fetch(request);
  };
  return { post, sent, tokenRequests };
}

test('a call goes through the pipeline and its answer is read already', async () => {
  const { post, sent } = openapiFetch();
  const response = await post('/people');
  expect(sent).toEqual([{ url: 'https://register.example/people', body: '{"ids":["11"]}' }]);
  expect(response).toBeInstanceOf(Response);
  expect(response.headers.has('content-length')).toBe(true);
  expect(await response.json()).toEqual({ people: ['å'] });
  expect(await response.json()).toBe(await response.json());
  expect(await response.text()).toBe('{"people":["å"]}');
  expect(await (await response.blob()).text()).toBe('{"people":["å"]}');
  expect(new TextDecoder().decode(await response.arrayBuffer())).toBe('{"people":["å"]}');
  expect(await new Response(response.body).text()).toBe('{"people":["å"]}');
});

test('options of one call reach the pipeline and the token source', async () => {
  const { post, tokenRequests } = openapiFetch();
  await post('/people', { consumerOrg: '310000005' });
  expect(tokenRequests).toEqual([{ register: 'demo', scopes: ['a:read'], consumerOrg: '310000005' }]);
  const hanging = openapiFetch({ fetch: () => new Promise(() => {}) });
  await expect(hanging.post('/people', { deadlineMs: 50 })).rejects.toMatchObject({ code: 'deadline', elapsedMs: 50 });
  const signal = AbortSignal.abort();
  await expect(openapiFetch().post('/people', { signal })).rejects.toMatchObject({ code: 'aborted', attempts: 0 });
});

test('what is not in the operation table is not sent', async () => {
  const { post, sent } = openapiFetch();
  await expect(post('/elsewhere')).rejects.toThrow('No operation POST /elsewhere in the OpenAPI document.');
  expect(sent).toEqual([]);
});

test('a documented limit is kept without being asked for, and another limiter takes its place', async () => {
  const waits: number[] = [];
  const on: TransportOptions['on'] = (event) => {
    if (event.type === 'wait') waits.push(event.waitMs);
  };
  const limited = openapiFetch({ environment: { ...environment, callsPerMinute: 61 }, on });
  await Promise.all([limited.post('/people'), limited.post('/people')]);
  expect(waits).toEqual([1000]);
  waits.length = 0;
  const own = openapiFetch({
    environment: { ...environment, callsPerMinute: 61 },
    rateLimiter: { reserve: () => 0 },
    on,
  });
  await Promise.all([own.post('/people'), own.post('/people')]);
  expect(waits).toEqual([]);
});
