import { expect, test } from 'vitest';
import { against, json, type Reply, request } from '../../test/register.ts';
import type { FellesklientError } from '../error.ts';

const ok: Reply = () => json({ people: [] });
const status =
  (code: number, headers: Record<string, string> = {}, body: string | null = null): Reply =>
  () =>
    new Response(body, { status: code, headers });
const html = (code: number, body: string): Reply => status(code, { 'content-type': 'text/html' }, body);
const hang: Reply = () => new Promise(() => {});
const reset: Reply = () => {
  throw Object.assign(new TypeError('fetch failed https://register.example/12345678901'), {
    cause: { name: 'Error', code: 'ECONNRESET', syscall: 'read' },
  });
};
const failing = (work: Promise<unknown>): Promise<FellesklientError> =>
  work.then(
    () => Promise.reject(new Error('should have failed')),
    (error) => error,
  );

test('a success is read and parsed once', async () => {
  const { call, sent } = against([ok]);
  expect(await call(request)).toMatchObject({ status: 200, json: { people: [] } });
  expect(sent).toHaveLength(1);
  expect(new Headers(sent[0]?.headers).get('accept')).toBe('application/json');
});

const faults: readonly [name: string, replies: Reply[], code: string | undefined, requests: number][] = [
  ['reset once', [reset, ok], undefined, 2],
  ['reset for ever', [reset], 'network', 4],
  ['hang once', [hang, ok], undefined, 2],
  ['hang for ever', [hang], 'deadline', 4],
  ['503 once', [status(503), ok], undefined, 2],
  ['503 for ever', [status(503)], 'server', 4],
  ['501, not in the policy', [status(501)], 'server', 1],
  ['400', [status(400)], 'rejected', 1],
  ['403', [status(403)], 'forbidden', 1],
  ['404', [status(404)], 'not-found', 1],
  ['410', [status(410)], 'gone', 1],
  ['429 with a short wait', [status(429, { 'retry-after': '3' }), ok], undefined, 2],
  ['429 with a wait longer than the deadline', [status(429, { 'retry-after': '1500' })], 'rate-limited', 1],
  ['redirect', [status(302, { location: 'https://elsewhere.example/' })], 'redirected', 1],
  ['empty 200', [status(200, { 'content-type': 'application/json' }), ok], undefined, 2],
  ['truncated JSON', [status(200, { 'content-type': 'application/json' }, '{"people":[')], 'invalid-response', 4],
  ['HTML with 200', [html(200, '<p>Welcome'), ok], undefined, 2],
  ['firewall with 200', [html(200, '<p>Your support ID is: 8675309123')], 'blocked', 1],
  ['firewall with 403 and no id', [html(403, 'no')], 'blocked', 1],
  ['gateway page with 503', [html(503, '<h1>Unavailable'), ok], undefined, 2],
  [
    'bytes that are not UTF-8',
    [() => new Response(new Uint8Array([34, 255, 34]), { headers: { 'content-type': 'application/json' } })],
    'invalid-response',
    1,
  ],
];

test.each(faults)('%s', async (_name, replies, code, requests) => {
  const { call, sent } = against(replies);
  const result = await call(request).then(
    () => undefined,
    (error: FellesklientError) => error,
  );
  expect(result?.code).toBe(code);
  expect(sent).toHaveLength(requests);
  if (result) expect(result.attempts).toBe(requests);
});

test('another charset is decoded as itself', async () => {
  const latin1 = new Uint8Array([...'{"navn":"\u00e5"}'].map((letter) => letter.charCodeAt(0)));
  const { call } = against([
    () => new Response(latin1, { headers: { 'content-type': 'application/json; charset=iso-8859-1' } }),
  ]);
  expect((await call(request)).json).toEqual({ navn: 'å' });
});

test('an operation that is not idempotent is not sent again after a network fault', async () => {
  const once = { ...request.operation, retry: { idempotent: false, statuses: [503] } };
  const { call, sent } = against([reset]);
  expect((await failing(call({ ...request, operation: once }))).code).toBe('network');
  expect(sent).toHaveLength(1);
});

test('an answer larger than the limit is not read to its end', async () => {
  const { call } = against([() => json({ people: 'x'.repeat(1000) })], { maxResponseBytes: 100 });
  expect((await failing(call(request))).code).toBe('too-large');
});

test('waits as long as the register asks, and tells so', async () => {
  const { call, events, clock } = against([status(429, { 'retry-after': '3' }), ok]);
  const before = clock.now();
  await call(request);
  expect(clock.now() - before).toBe(3000);
  expect(events.map((event) => event.type)).toEqual(['start', 'attempt', 'wait', 'attempt', 'done']);
});

test('milliseconds where the register says milliseconds', async () => {
  const { call, clock } = against([status(429, { 'retry-after': '1500' }), ok], {
    register: { name: 'demo', retryAfterUnit: 'ms' },
  });
  const before = clock.now();
  await call(request);
  expect(clock.now() - before).toBe(1500);
});

test('the deadline covers waits and attempts together', async () => {
  const { call, clock } = against([hang], { deadlineMs: 1000, timeoutMs: 400 });
  const before = clock.now();
  expect((await failing(call(request))).code).toMatch(/deadline|timeout/);
  expect(clock.now() - before).toBeLessThanOrEqual(1000);
});

test.each(['before', 'during send', 'during wait'])('abort %s', async (when) => {
  const controller = new AbortController();
  const reply = when === 'during wait' ? status(429, { 'retry-after': '60' }) : hang;
  const { call, sent } = against([reply], {
    on: (event) => event.type === 'wait' && controller.abort(),
  });
  if (when === 'before') controller.abort();
  if (when === 'during send') setImmediate(() => controller.abort());
  const error = await failing(call({ ...request, signal: controller.signal }));
  expect(error.code).toBe('aborted');
  expect(sent).toHaveLength(when === 'before' ? 0 : 1);
});

test('input that breaks the limits is refused before a token is asked for', async () => {
  let asked = 0;
  const auth = { get: async () => `token-${++asked}`, invalidate: () => {} };
  const { call, sent } = against([ok], { auth });
  for (const [ids, problem] of [
    [[], '/ids: has 0 items, 1 to 3 are allowed'],
    [['11', '22', '33', '44'], '/ids: has 4 items, 1 to 3 are allowed'],
    [['11', 'x'], '/ids/1: must be a string like ^\\d{2}$'],
    [undefined, '/ids: must be an array'],
  ] as const) {
    const error = await failing(call({ ...request, body: { ids } }));
    expect(error).toMatchObject({ code: 'invalid-input', attempts: 0, problems: [problem] });
  }
  expect([asked, sent.length]).toEqual([0, 0]);
});

test('a refused token is replaced once, without a wait', async () => {
  const tokens = ['first', 'second', 'third'];
  const invalidated: string[] = [];
  const auth = {
    get: async () => tokens[invalidated.length] as string,
    invalidate: (t: string) => void invalidated.push(t),
  };
  const fine = against([status(401), ok], { auth });
  await fine.call(request);
  expect(fine.sent.map(({ headers }) => new Headers(headers).get('authorization'))).toEqual([
    'Bearer first',
    'Bearer second',
  ]);
  invalidated.length = 0;
  const never = against([status(401)], { auth });
  expect((await failing(never.call(request))).code).toBe('unauthorized');
  expect(never.sent).toHaveLength(2);
});

test.each(['with space', 'line\nbreak', ''])('a token that no header can carry is not sent (%j)', async (token) => {
  const { call, sent } = against([ok], { auth: { get: async () => token, invalidate: () => {} } });
  const error = await failing(call(request));
  expect(error.code).toBe('token');
  expect(sent).toHaveLength(0);
  if (token) expect(JSON.stringify([error, error.message, error.stack])).not.toContain(token);
});

test('a failing token source keeps its code, remedy and trace id, not its text', async () => {
  const inner = against([status(400)], {
    register: {
      name: 'maskinporten',
      retryAfterUnit: 's',
      readFailure: () => ({ registerCode: 'MP-200', traceId: 'abcdef0123456789', remedy: 'Register the scope.' }),
    },
  });
  const auth = { get: async () => (await inner.call(request)).text, invalidate: () => {} };
  const error = await failing(against([ok], { auth }).call(request));
  expect(error).toMatchObject({
    code: 'token',
    register: 'demo',
    registerCode: 'MP-200',
    traceId: 'abcdef0123456789',
    remedy: 'Register the scope.',
    cause: { name: 'maskinporten', code: 'rejected' },
  });
});

test('an outage is not multiplied', async () => {
  const { call, sent } = against([status(503)]);
  await Promise.all(Array.from({ length: 2000 }, () => failing(call(request))));
  expect(sent.length).toBeLessThanOrEqual(2200);
});

test('nothing of the request or of a thrown error is in what the caller gets', async () => {
  const secret = 'eyJhbGciOi.secret';
  const { call, events } = against([reset], { auth: { get: async () => secret, invalidate: () => {} } });
  const error = await failing(call({ ...request, body: { ids: ['57'] } }));
  const printed = JSON.stringify([error, error.message, error.stack, error.cause, events]);
  expect(printed).not.toMatch(/12345678901|"57"|eyJ|register\.example/);
  expect(error.cause).toEqual({ name: 'Error', code: 'ECONNRESET', syscall: 'read' });
});
