import type { FellesklientEvent } from '@fellesklient/core';
import { type Behaviour, behaviour } from './behaviour.ts';
import { clientsAt } from './clients.ts';
import { expectEqual, expectThat } from './expect.ts';

export const eventBehaviours: readonly Behaviour[] = [
  behaviour('tells its events in order', async (world) => {
    const events: FellesklientEvent[] = [];
    const { krr } = clientsAt(world, 'unavailable-once/events', { on: (event) => events.push(event) });
    await krr.personer(world.publishedPersons);
    const types = events.map(({ type }) => type);
    expectEqual('events', types, ['start', 'attempt', 'wait', 'attempt', 'done']);
    expectEqual('calls', new Set(events.map(({ call }) => call)).size, 1);
    const statuses = events.flatMap((event) => (event.type === 'attempt' ? [event.status] : []));
    expectEqual('statuses', statuses, [503, 200]);
    const durations = events.flatMap((event) => ('durationMs' in event ? [event.durationMs] : []));
    expectThat(
      'durations',
      durations.every((ms) => ms >= 0 && ms < 5000),
      'milliseconds',
      durations,
    );
  }),
  behaviour('lives with a listener that throws', async (world) => {
    const on = (): void => {
      throw new Error('listener');
    };
    await clientsAt(world, 'ordinary/listener', { on }).krr.personer(world.publishedPersons);
  }),
];
