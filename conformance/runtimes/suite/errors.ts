import { type AnyFellesklientError, FellesklientError, isFellesklientError } from '@fellesklient/core';
import { type Behaviour, behaviour } from './behaviour.ts';
import { clientsAt, clientsOfSandbox, fixedToken } from './clients.ts';
import { expectEqual, expectFailure, expectMatch, expectThat } from './expect.ts';
import { printed } from './printed.ts';
import { receivedBy, type World } from './world.ts';

export const errorBehaviours: readonly Behaviour[] = [
  behaviour('makes errors of one shape', async (world) => {
    const error = await serverError(world, 'fails/shape');
    expectThat('class', error instanceof Error && error instanceof FellesklientError, 'both', error.name);
    expectEqual('name', error.name, 'FellesklientError');
    expectEqual('String(error)', String(error), `FellesklientError: ${error.message}`);
    expectMatch('stack', error.stack, /\n.*at /);
    const { register, operation, urlTemplate, status, attempts, retryable } = error;
    expectEqual('where', [register, operation, urlTemplate], ['krr', 'hentPersonerV2', 'POST /rest/v2/personer']);
    expectEqual('status, attempts, retryable', [status, attempts, retryable], [500, 1, true]);
  }),
  behaviour('knows its errors by their brand', async (world) => {
    const brand = Symbol.for('fellesklient.error');
    expectEqual('brand', Reflect.get(await serverError(world, 'fails/brand'), brand), true);
    expectThat('error of a copy of the package', isFellesklientError({ [brand]: true }), 'known', 'unknown');
    expectThat('another error', !isFellesklientError(new Error('other')), 'unknown', 'known');
  }),
  behaviour('writes errors as JSON', async (world) => {
    const { name, code, cause, stack } = JSON.parse(JSON.stringify(await connectionRefused(world)));
    expectEqual('name, code', [name, code], ['FellesklientError', 'network']);
    expectMatch('cause.name', cause?.name, /\w/);
    expectEqual('stack', stack, undefined);
  }),
  behaviour('rebuilds the cause of a network failure', async (world) => {
    const { cause = {} } = await connectionRefused(world);
    expectThat('cause', !(cause instanceof Error), 'a plain object', cause);
    const others = Object.keys(cause).filter((field) => !['name', 'code', 'syscall'].includes(field));
    expectEqual('other fields', others, []);
  }),
  behaviour('says ECONNREFUSED when nobody listens', async (world) => {
    expectEqual('cause.code', (await connectionRefused(world)).cause?.code, 'ECONNREFUSED');
  }),
  behaviour('lets errors be cloned', async (world) => {
    const error = await serverError(world, 'fails/clone');
    expectEqual('message', (structuredClone(error) as Error).message, error.message);
  }),
  behaviour('prints nothing secret', async (world) => {
    const { auth, krr } = clientsAt(world, 'fails/printed', { maxAttempts: 1 });
    const strange = clientsOfSandbox(world, { key: { jwk: world.jwk, kid: 'unknown' } });
    const errors = [
      await expectFailure(krr.personer(world.publishedPersons), 'server'),
      await expectFailure(strange.krr.personer(world.publishedPersons), 'token'),
      await connectionRefused(world),
    ];
    const text = await printed(world, [...errors, new Error('wrapped', { cause: errors[0] }), { errors }, auth, krr]);
    expectMatch('printed', text, /hentPersonerV2/);

    const [lookup] = await receivedBy(world, 'fails/printed', '/personer');
    const token = lookup?.headers.authorization?.slice('Bearer '.length) ?? '';
    expectMatch('token', token, /token/);
    const { d, p, q, dp, dq, qi } = world.jwk;
    const secrets = [token, d, p, q, dp, dq, qi, ...world.publishedPersons, 'eksempel.example'];
    const shown = [...secrets, ...world.pem.split('\n').slice(1, -2)].filter((secret) => text.includes(String(secret)));
    expectEqual('secrets printed', shown.length, 0);
  }),
];

/** The endpoint's answer repeats the question, and adds an e-mail address. */
function serverError(world: World, endpoint: string): Promise<AnyFellesklientError> {
  const { krr } = clientsAt(world, endpoint, { maxAttempts: 1 });
  return expectFailure(krr.personer(world.publishedPersons), 'server');
}

function connectionRefused(world: World): Promise<AnyFellesklientError> {
  const { krr } = clientsAt({ ...world, origin: world.refusing }, 'nobody', { auth: fixedToken, maxAttempts: 1 });
  return expectFailure(krr.personer(world.publishedPersons), 'network');
}
