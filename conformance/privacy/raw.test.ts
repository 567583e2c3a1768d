import type { Operation } from '@fellesklient/core';
import { createKrrClient } from '@fellesklient/krr';
import { raw } from '@fellesklient/krr/raw';
import fc from 'fast-check';
import { leaksNothing } from './property.ts';
import { persons } from './registers.ts';
import { Run } from './run.ts';
import type { Say, Secrets } from './secrets.ts';
import { stages } from './stage.ts';
import { thrown } from './thrown.ts';

type Kind = keyof typeof thrown;
type RawCall = (path: string, init?: unknown) => Promise<unknown>;

const fail = (say: Say, kind: Kind): never => {
  throw thrown[kind]?.(say);
};

const bodies: Readonly<Record<string, (say: Say, known: Secrets, kind: Kind) => unknown>> = {
  good: (_, { persons }) => ({ personidentifikatorer: persons }),
  mistyped: (_, { mistyped }) => ({ personidentifikatorer: mistyped }),
  mixed: (say, { persons }) => ({ personidentifikatorer: [...persons, say(), { [say()]: say() }, 5, null] }),
  tooMany: (_, { persons }) => ({ personidentifikatorer: Array.from({ length: 1001 }, () => persons[0]) }),
  none: () => undefined,
  null: () => null,
  text: (say) => say(),
  list: (say) => [say()],
  otherNames: (say) => ({ [say()]: [say()], personidentifikatorer: say() }),
  withMore: (say, { persons }) => ({ personidentifikatorer: persons, [say()]: { [say()]: say() } }),
  bigint: (say, { persons }) => ({ personidentifikatorer: persons, [say()]: 1n }),
  circle: (say, { persons }) => {
    const body = { personidentifikatorer: persons };
    return Object.assign(body, { [say()]: { [say()]: body } });
  },
  toJson: (say, { persons }, kind) => ({ personidentifikatorer: persons, toJSON: () => fail(say, kind) }),
  getter: (say, _, kind) => Object.defineProperty({}, 'personidentifikatorer', { get: () => fail(say, kind) }),
  proxy: (say, _, kind) => new Proxy({}, { get: () => fail(say, kind), has: () => fail(say, kind) }),
  symbol: (say) => Symbol(say()),
  form: (say) => new URLSearchParams({ [say()]: say() }),
  makes: (say) => () => ({ [say()]: say() }),
  throws: (say, _, kind) => () => fail(say, kind),
};

const inits: Readonly<Record<string, (say: Say, known: Secrets, kind: Kind) => object>> = {
  none: () => ({}),
  headers: (say) => ({ headers: { 'x-trace': encodeURIComponent(say()) } }),
  brokenHeaders: (say) => ({ headers: { 'x-trace': `${say()}\n` } }),
  brokenNames: (say) => ({ headers: { [`${say()} `]: 'x' } }),
  headerText: (say) => ({ headers: say() }),
  headerPairs: (say) => ({ headers: [[say(), say(), say()]] }),
  headerParams: (say) => ({ params: { header: { [say()]: say() } } }),
  query: (say) => ({ params: { query: { [say()]: say(), list: [say()], deep: { [say()]: { [say()]: say() } } } } }),
  path: (say) => ({ params: { path: { id: say() } } }),
  baseUrl: (say) => ({ baseUrl: `//${say()}/${say()}` }),
  parseAs: (say) => ({ parseAs: say() }),
  parseAsStream: () => ({ parseAs: 'stream' }),
  deadline: (say) => ({ deadlineMs: say() }),
  timeout: (say) => ({ timeoutMs: say() }),
  signal: (say) => ({ signal: say() }),
  consumerOrg: (say) => ({ consumerOrg: say() }),
  serializers: (say, _, kind) => ({ querySerializer: () => fail(say, kind), bodySerializer: () => fail(say, kind) }),
  serialized: (say) => ({ bodySerializer: () => say() }),
  fetch: (say, _, kind) => ({ fetch: async () => fail(say, kind) }),
  middleware: (say, _, kind) => ({ middleware: [{ onRequest: () => fail(say, kind) }] }),
  wrongMiddleware: (say) => ({ middleware: [say(), { onRequest: say() }, { onRequest: () => say() }] }),
  request: (say, _, kind) => ({ Request: () => fail(say, kind) }),
};

const paths: Readonly<Record<string, (say: Say) => string>> = {
  known: () => '/rest/v2/personer',
  withPerson: (say) => `/rest/v2/personer/${say()}`,
  template: (say) => `/rest/v2/{${say()}}`,
  absolute: (say) => `https://register.example/${say()}`,
  odd: (say) => say(),
};

const oneOf = (table: object): fc.Arbitrary<string> => {
  const [first = '', ...others] = Object.keys(table);
  return fc.oneof({ weight: 4, arbitrary: fc.constant(first) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
};
const calls = fc.record({
  stage: stages,
  through: fc.constantFrom('raw', 'raw', 'transport'),
  body: oneOf(bodies),
  init: oneOf(inits),
  path: oneOf(paths),
  method: fc.constantFrom('POST', 'POST', 'POST', 'POST', 'GET', 'DELETE', 'HEAD'),
});

/** The lookup as anybody may write it down who sends through the transport. */
const lookup: Operation = {
  id: 'lookUp',
  method: 'POST',
  template: '/rest/v2/personer',
  scopes: [],
  accept: ['application/json'],
  retry: { idempotent: true, statuses: [503] },
  limits: [],
};

leaksNothing('a call through raw or the transport', 0.2, calls, async ({ stage, through, ...call }, witness) => {
  const run = new Run(stage, witness, persons);
  const { say } = run;
  const krr = createKrrClient({ ...run.options, environment: run.environment, auth: run.auth });
  if (run.environment === 'test') run.show('raw', raw(krr));
  await run.call((signal) => {
    const body = bodies[call.body]?.(say, stage.secrets, stage.thrown);
    // The platform's own `fetch` must go nowhere, and what follows the address could name another host.
    const path = paths[stage.platformFetch ? 'known' : call.path]?.(say) ?? '';
    const init = { signal, body, ...inits[call.init]?.(say, stage.secrets, stage.thrown) };
    if (through === 'transport') return krr.transport.send(lookup, { path, ...init });
    return (Reflect.get(raw(krr), call.method) as RawCall)(path, init);
  });
  return run.leaks();
});
