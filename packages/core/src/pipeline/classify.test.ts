import { expect, test } from 'vitest';
import { against, request } from '../../test/register.ts';
import type { Failure } from '../register.ts';

const page = { 'content-type': 'text/html' };
const id = '7081245963104872215';
const withId = `<p>Your support ID is: ${id}`;

test.each([
  ['nothing where JSON is promised', 204, {}, null, { code: 'invalid-response', retryable: true }],
  ['a 304 to no condition', 304, {}, null, { code: 'invalid-response', retryable: false }],
  [
    'a page about an address',
    404,
    page,
    '<h1>Not found',
    { code: 'rejected', remedy: expect.stringContaining('base URL') },
  ],
  ['a firewall that limits calls', 429, page, withId, { code: 'rate-limited', supportId: id }],
  ['a gateway that limits calls', 429, page, '<h1>Slow down', { code: 'rate-limited', retryable: true }],
  ['a firewall that blocks a call', 503, page, withId, { code: 'blocked', supportId: id }],
])('%s', async (_name, status, headers, body, wanted) => {
  const { call } = against([() => new Response(body, { status, headers })]);
  const error = await call(request).catch((thrown) => thrown);
  expect(error).toMatchObject({ status, ...wanted });
});

test('a 304 is an answer to who asked whether something is new', async () => {
  const { call, sent } = against([() => new Response(null, { status: 304, headers: { etag: '"2"' } })]);
  const answer = await call({ ...request, headers: new Headers({ 'If-None-Match': '"1"' }) });
  expect(answer).toMatchObject({ status: 304, text: '', json: undefined });
  expect(answer.headers.get('etag')).toBe('"2"');
  expect(sent).toHaveLength(1);
});

test('a header that telemetry adds asks for nothing', async () => {
  const { call } = against([() => new Response(null, { status: 304 })], {
    headers: () => ({ 'if-none-match': '"1"' }),
  });
  await expect(call(request)).rejects.toMatchObject({ code: 'invalid-response', status: 304 });
});

test('the register is told of which operation a failure is', async () => {
  const told: string[] = [];
  const readFailure = ({ operation, status }: Failure) => {
    told.push(`${operation.id} ${status}`);
    return {};
  };
  const register = { name: 'demo', retryAfterUnit: 's', readFailure } as const;
  await expect(against([() => new Response('', { status: 400 })], { register }).call(request)).rejects.toThrow();
  expect(told).toEqual(['lookUp 400']);
});

test('where nothing is promised, nothing is a success and a page is none', async () => {
  const operation = { ...request.operation, accept: [] };
  const empty = against([() => new Response(null, { status: 204 })]);
  expect(await empty.call({ ...request, operation })).toMatchObject({ status: 204, json: undefined });
  const firewall = against([() => new Response(withId, { headers: page })]);
  await expect(firewall.call({ ...request, operation })).rejects.toMatchObject({ code: 'blocked', supportId: id });
});
