import { type Behaviour, behaviour } from './behaviour.ts';
import { clientsAt, fixedToken } from './clients.ts';
import { expectEqual, expectFailure, expectThat } from './expect.ts';
import { eventually, receivedBy, type World } from './world.ts';

/** Does the work and checks that it took about so long: rather more than asked than less, but far from hanging. */
async function within(leastMs: number, mostMs: number, work: () => Promise<unknown>): Promise<void> {
  const began = Date.now();
  await work();
  const took = Date.now() - began;
  expectThat('milliseconds', took >= leastMs && took <= mostMs, `${leastMs} to ${mostMs}`, took);
}

async function expectAbandoned(world: World, endpoint: string, requests: number): Promise<void> {
  const received = await eventually(
    () => receivedBy(world, endpoint, '/personer'),
    (all) => all.every(({ abandoned }) => abandoned),
  );
  expectEqual(
    'abandoned requests',
    received.map(({ abandoned }) => abandoned),
    Array(requests).fill(true),
  );
}

export const timeBehaviours: readonly Behaviour[] = [
  ...['hanging', 'hanging-in-body'].map((endpoint) =>
    behaviour(`ends an attempt in time at an endpoint that is ${endpoint.replaceAll('-', ' ')}`, async (world) => {
      const { krr } = clientsAt(world, endpoint, { auth: fixedToken, timeoutMs: 200, maxAttempts: 2 });
      await within(380, 5000, async () => {
        const error = await expectFailure(krr.personer(world.publishedPersons), 'timeout');
        expectEqual('attempts', error.attempts, 2);
      });
      await expectAbandoned(world, endpoint, 2);
    }),
  ),
  behaviour('ends a call in time', async (world) => {
    const { krr } = clientsAt(world, 'hanging/deadline', { auth: fixedToken, deadlineMs: 300 });
    await within(280, 5000, () => expectFailure(krr.personer(world.publishedPersons), 'deadline'));
    await expectAbandoned(world, 'hanging/deadline', 1);
  }),
  behaviour('does not begin a wait that is longer than the call may take', async (world) => {
    const { krr } = clientsAt(world, 'busy-long/deadline', { deadlineMs: 3000 });
    await within(0, 2000, () => expectFailure(krr.personer(world.publishedPersons), 'rate-limited'));
  }),
  ...['hanging/abort', 'hanging-in-body/abort'].map((endpoint) =>
    behaviour(
      `aborts a call at once at an endpoint that is ${endpoint.replace('/abort', '').replaceAll('-', ' ')}`,
      async (world) => {
        const abort = new AbortController();
        const call = clientsAt(world, endpoint).krr.personer(world.publishedPersons, { signal: abort.signal });
        call.catch(() => {}); // looked at below
        await eventually(
          () => receivedBy(world, endpoint, '/personer'),
          (all) => all.length > 0,
        );
        abort.abort();
        await within(0, 5000, () => expectFailure(call, 'aborted'));
        await expectAbandoned(world, endpoint, 1);
      },
    ),
  ),
  behaviour('aborts a wait', async (world) => {
    const abort = new AbortController();
    const { krr } = clientsAt(world, 'busy-long/abort', { on: ({ type }) => type === 'wait' && abort.abort() });
    const call = krr.personer(world.publishedPersons, { signal: abort.signal });
    await within(0, 2000, () => expectFailure(call, 'aborted'));
  }),
  behaviour('obeys AbortSignal.timeout', async (world) => {
    const { krr } = clientsAt(world, 'hanging/signal', { auth: fixedToken });
    const signal = AbortSignal.timeout(300);
    await within(280, 5000, () => expectFailure(krr.personer(world.publishedPersons, { signal }), 'aborted'));
    await expectAbandoned(world, 'hanging/signal', 1);
  }),
  behaviour('obeys AbortSignal.any', async (world) => {
    const { krr } = clientsAt(world, 'hanging/any', { auth: fixedToken });
    const signal = AbortSignal.any([AbortSignal.timeout(300), new AbortController().signal]);
    await within(280, 5000, () => expectFailure(krr.personer(world.publishedPersons, { signal }), 'aborted'));
    await expectAbandoned(world, 'hanging/any', 1);
  }),
  behaviour('sends nothing when its signal is aborted already', async (world) => {
    const { krr } = clientsAt(world, 'ordinary/aborted');
    const signal = AbortSignal.abort();
    await expectFailure(krr.personer(world.publishedPersons, { signal }), 'aborted');
    expectEqual('requests', (await receivedBy(world, 'ordinary/aborted')).length, 0);
  }),
];
