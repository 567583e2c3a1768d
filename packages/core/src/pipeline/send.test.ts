import { expect, test } from 'vitest';
import { against, request } from '../../test/register.ts';

const broken = (): ReadableStream =>
  new ReadableStream({ pull: (body) => body.error(new TypeError('terminated https://register.example/')) });
const hanging = (): ReadableStream => new ReadableStream({ pull: () => new Promise(() => {}) });
const endless = (): ReadableStream => new ReadableStream({ pull: (body) => body.enqueue(new Uint8Array(50_000)) });

test.each([
  ['breaks', broken],
  ['never ends', hanging],
  ['is larger than the limit', endless],
])('a failure stays what its status says when its body %s', async (_name, body) => {
  for (const [status, code, requests] of [
    [403, 'forbidden', 1],
    [302, 'redirected', 1],
    [503, 'server', 4],
  ] as const) {
    const { call, sent } = against([() => new Response(body(), { status })], { maxResponseBytes: 100_000 });
    await expect(call({ ...request, deadlineMs: 600_000 })).rejects.toMatchObject({ code, status });
    expect(sent).toHaveLength(requests);
  }
});

test('the wait that a failure asks for is honoured although its body breaks', async () => {
  const busy = (): Response => new Response(broken(), { status: 429, headers: { 'retry-after': '7' } });
  const { call, events } = against([busy, () => Response.json({})]);
  await call(request);
  expect(events.flatMap((event) => (event.type === 'wait' ? [event.waitMs] : []))).toEqual([7000]);
});

test.each([
  ['breaks', broken, 'network', 4],
  ['is larger than the limit', endless, 'too-large', 1],
])('a success whose body %s is none', async (_name, body, code, requests) => {
  const answer = (): Response => new Response(body(), { headers: { 'content-type': 'application/json' } });
  const { call, sent } = against([answer], { maxResponseBytes: 100_000 });
  await expect(call(request)).rejects.toMatchObject({ code });
  expect(sent).toHaveLength(requests);
});
