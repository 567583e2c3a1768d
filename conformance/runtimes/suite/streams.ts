import { coalesce } from '@fellesklient/krr/coalesce';
import { stream } from '@fellesklient/krr/stream';
import { type Behaviour, behaviour } from './behaviour.ts';
import { clientsAt, clientsOfSandbox, fixedToken } from './clients.ts';
import { expectEqual, expectFailure, expectThat } from './expect.ts';
import { eventually, receivedBy } from './world.ts';

async function* slowly(ids: readonly string[], fail = false): AsyncGenerator<string> {
  for (const id of ids) yield id;
  if (fail) throw new Error('the source of ids');
}

export const streamBehaviours: readonly Behaviour[] = [
  behaviour('streams 2500 persons in order, and tells how far it is', async (world) => {
    const told: number[] = [];
    const onProgress = ({ from }: { readonly from: number }): number => told.push(from);
    const ids: string[] = [];
    for await (const { person } of stream(clientsOfSandbox(world).krr, slowly(world.manyPersons), { onProgress })) {
      ids.push(person?.personidentifikator ?? '');
    }
    expectThat('order', ids.join() === world.manyPersons.join(), 'as in the question', `${ids.length} persons`);
    expectEqual('progress', told, [1000, 2000, 2500]);
  }),
  behaviour('streams on after a call that fails', async (world) => {
    const { krr } = clientsAt(world, 'fails-once/stream', { maxAttempts: 1 });
    const codes: (string | undefined)[] = [];
    for await (const { error } of stream(krr, world.manyPersons, { concurrency: 1 })) codes.push(error?.code);
    expectEqual('results', codes.length, 2500);
    expectEqual(
      'failed',
      codes.flatMap((code, i) => (code === 'server' ? [i] : [])),
      Array.from({ length: 1000 }, (_, i) => i),
    );
  }),
  behaviour('tells how far it got when the source of a stream fails', async (world) => {
    const streamed = stream(clientsAt(world, 'ordinary/stream').krr, slowly(world.publishedPersons, true));
    for (const _ of world.publishedPersons) await streamed.next();
    const error = await expectFailure(streamed.next(), 'invalid-input');
    expectEqual('problems', error.problems, [`ids: the iterable failed after ${world.publishedPersons.length} ids`]);
  }),
  behaviour('aborts a stream', async (world) => {
    const abort = new AbortController();
    const { krr } = clientsAt(world, 'hanging/stream', { auth: fixedToken });
    const first = stream(krr, slowly(world.manyPersons), { signal: abort.signal }).next();
    first.catch(() => {}); // looked at below
    const received = (): ReturnType<typeof receivedBy> => receivedBy(world, 'hanging/stream', '/personer');
    await eventually(received, (all) => all.length === 3);
    abort.abort();
    await expectFailure(first, 'aborted');
    const all = await eventually(received, (requests) => requests.every(({ abandoned }) => abandoned));
    expectEqual(
      'abandoned requests',
      all.map(({ abandoned }) => abandoned),
      [true, true, true],
    );
  }),
  behaviour('sends the lookups of one turn in one call', async (world) => {
    const lookUp = coalesce(clientsAt(world, 'ordinary/coalesce').krr);
    const asked = [...world.publishedPersons, ...world.manyPersons.slice(0, 3)];
    const persons = await Promise.all(asked.map((id) => lookUp(id)));
    expectEqual(
      'persons',
      persons.map(({ personidentifikator }) => personidentifikator),
      asked,
    );
    await lookUp(asked[0] as string);
    expectEqual('calls', (await receivedBy(world, 'ordinary/coalesce', '/personer')).length, 2);
  }),
];
