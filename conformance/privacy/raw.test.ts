import type { Operation } from '@fellesklient/core';
import { createKrrClient } from '@fellesklient/krr';
import { raw } from '@fellesklient/krr/raw';
import fc from 'fast-check';
import { fail, type Table } from './collaborators.ts';
import { leaksNothing } from './property.ts';
import { persons } from './registers.ts';
import { Run } from './run.ts';
import { mostlyFirst, stages } from './stage.ts';

type RawCall = (path: string, init?: unknown) => Promise<unknown>;

const bodies: Table<unknown> = {
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

const inits: Table<object> = {
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

const paths: Table<string> = {
  known: () => '/rest/v2/personer',
  withPerson: (say) => `/rest/v2/personer/${say()}`,
  template: (say) => `/rest/v2/{${say()}}`,
  absolute: (say) => `https://register.example/${say()}`,
  odd: (say) => say(),
};

const calls = fc.record({
  stage: stages,
  through: fc.constantFrom('raw', 'raw', 'transport'),
  body: mostlyFirst(bodies),
  init: mostlyFirst(inits),
  path: mostlyFirst(paths),
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

leaksNothing('a call through raw or the transport', 0.08, calls, async ({ stage, through, ...call }, witness) => {
  const run = new Run(stage, witness, persons);
  const { say } = run;
  const krr = createKrrClient({ ...run.options, environment: run.environment, auth: run.auth });
  if (run.environment === 'test') run.show('raw', raw(krr));
  await run.call((signal) => {
    const body = bodies[call.body]?.(say, stage.secrets, stage.thrown);
    // The platform's own `fetch` must go nowhere, and what follows the address could name another host.
    const path = paths[stage.platformFetch ? 'known' : call.path]?.(say, stage.secrets, stage.thrown) ?? '';
    const init = { signal, body, ...inits[call.init]?.(say, stage.secrets, stage.thrown) };
    if (through === 'transport') return krr.transport.send(lookup, { path, ...init });
    return (Reflect.get(raw(krr), call.method) as RawCall)(path, init);
  });
  return run.leaks();
});
