import createClient from 'openapi-fetch';
import { expect, test } from 'vitest';
import { operation } from '../test/register.ts';
import { createRawClient } from './openapi-fetch.ts';
import type { OperationTable } from './operation.ts';
import { createTransport, type TransportOptions } from './transport.ts';

interface Paths {
  '/people': {
    post: {
      requestBody: { content: { 'application/json': { ids: string[] } } };
      responses: { 200: { content: { 'application/json': { people: string[] } } } };
    };
  };
}

const environment = { name: 'test', baseUrl: 'https://register.example' };
const operations: OperationTable = { 'POST /people': operation };

function rawClient(options: Partial<TransportOptions> = {}) {
  const sent: { url: string; body: unknown }[] = [];
  const transport = createTransport({
    register: { name: 'demo', retryAfterUnit: 's' },
    environment,
    token: { scopes: ['a:read'] },
    fetch: async (url, init) => {
      sent.push({ url: String(url), body: init?.body });
      return Response.json({ people: ['å'] });
    },
    ...options,
  });
  return { raw: createRawClient<Paths>(createClient, transport, operations), sent };
}
const body = { ids: ['11'] };

test('a call goes through the pipeline and its answer is read already', async () => {
  const { raw, sent } = rawClient();
  const { data, response } = await raw.POST('/people', { body });
  expect(sent).toEqual([{ url: 'https://register.example/people', body: '{"ids":["11"]}' }]);
  expect(data).toEqual({ people: ['å'] });
  expect(response).toBeInstanceOf(Response);
  expect(await response.json()).toBe(data);
  expect(await response.text()).toBe('{"people":["å"]}');
  expect(await (await response.blob()).text()).toBe('{"people":["å"]}');
  expect(new TextDecoder().decode(await response.arrayBuffer())).toBe('{"people":["å"]}');
  expect(await new Response(response.body).text()).toBe('{"people":["å"]}');
});

test('options of one call reach the pipeline', async () => {
  const hanging = rawClient({ fetch: () => new Promise(() => {}) });
  await expect(hanging.raw.POST('/people', { body, deadlineMs: 20 })).rejects.toMatchObject({ code: 'deadline' });
  const { raw } = rawClient();
  await expect(raw.POST('/people', { body, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
});

test('a failure rejects, however empty its body', async () => {
  const { raw } = rawClient({ fetch: async () => new Response(null, { status: 403 }) });
  await expect(raw.POST('/people', { body })).rejects.toMatchObject({ code: 'forbidden', operation: 'lookUp' });
});

test.each(['/elsewhere', 'constructor', '__proto__'])('%s is not in the document and not sent', async (path) => {
  const { raw, sent } = rawClient();
  const error = await raw.POST(path as '/people', { body }).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'invalid-input', problems: [expect.stringContaining('path')] });
  expect(sent).toEqual([]);
});

test('a base URL among the options of a call does not lead the token elsewhere', async () => {
  const { raw, sent } = rawClient();
  const error = await raw.POST('/people', { body, baseUrl: 'https://evil.example' }).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'invalid-input', attempts: 0 });
  expect(sent).toEqual([]);
});

test('what openapi-fetch throws itself is not passed on', async () => {
  const { raw, sent } = rawClient();
  const error = await raw.POST('/people', { body, headers: { 'x-secret': 'line\nbreak' } }).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'invalid-input', register: 'demo' });
  expect(JSON.stringify([error, error.message, error.stack])).not.toContain('line');
  expect(sent).toEqual([]);
});
