import { type ErrorDetails, FellesklientError, type FellesklientEvent, type RequestInfo } from '@fellesklient/core';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jwk, keySecrets, pem } from './keys.ts';
import { persons } from './registers.ts';
import { Run } from './run.ts';
import { type Stage, stages } from './stage.ts';
import { startWitness, type Witness } from './witness.ts';

let witness: Witness;
beforeAll(() => {
  witness = startWitness();
});
afterAll(() => witness.stop());

const [drawn] = fc.sample(stages, { numRuns: 1, seed: 2026 }) as [Stage];
const quiet = {
  clock: 'right',
  listener: 'quiet',
  headers: 'trace',
  secretPath: false,
  abortAfter: undefined,
} as const;
const stage: Stage = { ...drawn, ...quiet, rateLimiter: 'none', tokenSource: 'steady', replies: [] };

const { console: talker } = globalThis;
const id = '01810012345';
const name = 'Stjokværbrøv';
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJwaWQiOiIwMTgxMDAxMjM0NSJ9.c2lnbmF0dXJlLW9mLW5vYm9keQ';
const broken = 'a\ntoken "that" no header\tcan carry';
const spaced = '018100 12345';

const call = { call: 1, register: 'krr', operation: 'lookUp', method: 'POST', urlTemplate: 'POST /people' };
const failWith = (details: ErrorDetails): never => {
  throw new FellesklientError('network', { ...call, attempts: 1, elapsedMs: 5 }, details);
};
const failWithout = (fields: PropertyDescriptorMap): never => {
  throw Object.defineProperties(new FellesklientError('network', { ...call, attempts: 1, elapsedMs: 5 }), fields);
};
const tell = (run: Run, event: object): void => run.options.on?.({ ...call, ...event } as FellesklientEvent);

const faults: readonly [name: string, where: string, secret: string, leak: (run: Run) => unknown][] = [
  [
    'an error that is passed on',
    'error stack',
    id,
    () => Promise.reject(new TypeError(`Failed to parse URL from /${id}`)),
  ],
  ['the original cause', 'error cause.message', token, () => failWith({ cause: new Error(`Bearer ${token}`) })],
  [
    'the cause of the cause',
    'error cause.cause.stack',
    id,
    () => failWith({ cause: new Error('no', { cause: new Error(id) }) }),
  ],
  [
    'one of several errors',
    'error cause.errors.message',
    id,
    () => failWith({ cause: new AggregateError([new Error(id)]) }),
  ],
  ['a code', 'error as JSON', token, () => failWith({ cause: { name: 'Error', code: token } })],
  [
    'a remedy that quotes error_description',
    'error message',
    token,
    () => failWith({ remedy: `Invalid assertion ${token}` }),
  ],
  ['a problem with a value', 'error message', name, () => failWith({ problems: [`/personer/0/navn: ${name}`] })],
  ['a support id', 'error as JSON', id, () => failWith({ supportId: `${id}-1` })],
  ['a trace id', 'error own', id, () => failWith({ traceId: id })],
  ['a wait', 'error inspected', '12810012345', () => failWith({ retryAfterMs: 12_810_012_345_000 })],
  ['a number without its zero', 'error inspected', id, () => failWith({ retryAfterMs: Number(id) })],
  ['a hidden property', 'error inspected', id, () => failWithout({ request: { value: { url: id } } })],
  ['a symbol', 'error inspected', id, () => failWithout({ [Symbol(id)]: { value: 1 } })],
  ['a getter', 'error inspected', id, () => failWithout({ url: { get: () => id } })],
  ['a form for logs', 'error as JSON', id, () => failWithout({ toJSON: { value: () => ({ url: id }) } })],
  ['a stack', 'error cloned', id, () => failWithout({ stack: { value: `Error\n    at get (${id})` } })],
  ['a quotation cut off', 'error message', id, () => JSON.parse(`x${id}`)],
  ['a header that quotes itself', 'error message', broken, () => new Headers({ authorization: broken })],
  [
    'base64',
    'error message',
    name,
    () => failWith({ remedy: `Basic ${Buffer.from(`x:${name}:y`).toString('base64')}` }),
  ],
  ['base64url', 'error message', name, () => failWith({ remedy: Buffer.from(`xy${name}`).toString('base64url') })],
  ['a URL', 'error message', name, () => failWith({ remedy: new URL(`https://register.example/${name}`).href })],
  ['a form', 'error message', spaced, () => failWith({ remedy: String(new URLSearchParams({ id: spaced })) })],
  ['JSON', 'error message', broken, () => failWith({ remedy: JSON.stringify({ broken }) })],
  ['spaces taken out', 'error message', spaced, () => failWith({ remedy: id })],
  ['spaces put in', 'error message', id, () => failWith({ remedy: '018100 12345' })],
  ['another case', 'error message', name, () => failWith({ remedy: name.toUpperCase() })],
  ['a part', 'error message', token, () => failWith({ remedy: `Bearer ${token.slice(0, 20)}…` })],
  ['an event with a URL', 'event', id, (run) => tell(run, { type: 'start', urlTemplate: `POST /people/${id}` })],
  ['an event with a header', 'event', token, (run) => tell(run, { type: 'done', headers: { authorization: token } })],
  ['a drift with a name', 'event', name, (run) => tell(run, { type: 'drift', problems: [`/personer/0/${name} type`] })],
  ['a span', 'telemetry', id, (run) => tell(run, { type: 'start', operation: id })],
  ['a metric', 'telemetry', id, (run) => tell(run, { type: 'attempt', attempt: 1, durationMs: 1, code: id })],
  [
    'what is told to a source of headers',
    'request info',
    id,
    (run) => run.options.headers?.({ ...call, url: id } as unknown as RequestInfo),
  ],
  ['console.info', 'console.info', id, () => talker.info('asked for %s', id)],
  ['console.debug', 'console.debug', id, () => talker.debug({ id })],
  ['stdout', 'stdout', id, () => process.stdout.write(id)],
  ['stderr', 'stderr', id, () => process.stderr.write(Buffer.from(id))],
  ['a warning', 'process.emitWarning', id, () => process.emitWarning(`${id} does not fit into a timer`)],
  ['a rejection that nobody handles', 'unhandledRejection', id, () => void Promise.reject(new Error(id))],
  ['an exception outside the call', 'uncaughtException', id, () => process.nextTick(() => JSON.parse(`x${id}`))],
  [
    'a client that shows its token',
    'client inspected',
    token,
    (run) => run.show('client', { get: async () => '', cache: new Map([['key', token]]) }),
  ],
  [
    'a client that hides it',
    'client inspected',
    token,
    (run) => run.show('client', Object.defineProperty({}, 'token', { value: token })),
  ],
  ['a client that shows its key', 'client as JSON', String(jwk.d), (run) => run.show('client', { key: { jwk } })],
  ['a key in a message', 'error message', keySecrets.at(-1) ?? '', () => 'jwk' in (pem as never)],
];

test.each(faults)('found: %s', async (_, where, secret, leak) => {
  const run = new Run(stage, witness, persons);
  run.keepSecret([secret]);
  await run.call(() => leak(run));
  const leaks = run.leaks().filter((found) => found.secret === secret);
  expect(leaks.map((found) => found.where)).toContain(where);
});

test.each<[string, string, () => unknown]>([
  ['a word on the console', 'console.warn', () => talker.warn('retrying')],
  ['a warning', 'process.emitWarning', () => process.emitWarning('deprecated')],
  ['a rejection that nobody handles', 'unhandledRejection', () => void Promise.reject(new Error('failed'))],
])('%s is found whatever it says', async (_, where, talk) => {
  const run = new Run(stage, witness, persons);
  await run.call(talk);
  expect(run.leaks()).toMatchObject([{ where, form: 'said by itself' }]);
});

test('an error of somebody else is found whatever it says', async () => {
  const run = new Run(stage, witness, persons);
  await run.call(() => Promise.reject(new Error('failed')));
  expect(run.leaks()).toMatchObject([{ where: 'error', form: 'not an error of ours' }]);
});

test('nothing is found where nothing leaks', async () => {
  const run = new Run(stage, witness, persons);
  run.keepSecret([id, name, token, broken, spaced, ...keySecrets]);
  await run.call(() => failWith({ cause: { name: 'Error', code: 'ECONNRESET' }, retryAfterMs: 1500 }));
  tell(run, { type: 'start' });
  expect(run.leaks()).toEqual([]);
});
