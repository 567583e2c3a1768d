import { FellesklientError } from '@fellesklient/core';
import { createKrrClient } from '@fellesklient/krr';
import { type StreamOptions, stream } from '@fellesklient/krr/stream';
import fc from 'fast-check';
import { fail, type Table } from './collaborators.ts';
import { iterables } from './iterables.ts';
import { leakIsFound, leaksNothing } from './property.ts';
import { persons } from './registers.ts';
import { Run } from './run.ts';
import { often, type Stage, stages } from './stage.ts';
import type { Witness } from './witness.ts';

/** Options of a stream, right and wrong. */
const options: Table<StreamOptions> = {
  none: () => ({}),
  later: () => ({ from: 1, concurrency: 2, inkluderIkkeRegistrerte: false }),
  wrongFrom: (say) => ({ from: say() as never }),
  personAsFrom: (_, { persons: [id] }) => ({ from: Number(id) }),
  wrongConcurrency: (say) => ({ concurrency: say() as never }),
  progressThrows: (say, _, kind) => ({ onProgress: () => fail(say, kind) }),
  progressRejects: (say, _, kind) => ({ onProgress: async () => fail(say, kind) }),
};

const streams = fc.record({
  stage: stages,
  ids: often(iterables),
  option: often(options),
  stopAt: fc.oneof(fc.constant(undefined), fc.nat({ max: 3 })),
});

interface Input {
  readonly stage: Stage;
  readonly ids: string;
  readonly option: string;
  readonly stopAt: number | undefined;
}

const leaksOf =
  (entry: typeof stream) =>
  async ({ stage, ids, option, stopAt = 2000 }: Input, witness: Witness) => {
    const run = new Run(stage, witness, persons);
    const { secrets, thrown } = stage;
    const krr = createKrrClient({ ...run.options, environment: run.environment, auth: run.auth });
    const given = iterables[ids]?.(run.say, secrets, thrown) as Iterable<string>;
    await run.call(async (signal) => {
      const onProgress = (progress: object): void => run.show('progress', progress);
      const all = { onProgress, signal, ...options[option]?.(run.say, secrets, thrown) };
      const seen = new Set<unknown>(); // a call that fails is told by each of its ids
      for await (const { position, error } of entry(krr, given, all)) {
        if (error && !seen.has(error)) run.failed(error);
        seen.add(error);
        if (position >= stopAt) break;
      }
    });
    return run.leaks();
  };

leaksNothing('a stream of persons', 0.06, streams, leaksOf(stream));

leakIsFound(
  'a stream that tells which id failed',
  'error message',
  streams,
  leaksOf(async function* (...args) {
    for await (const streamed of stream(...args)) {
      const context = { register: 'krr', operation: 'personer', urlTemplate: '/', attempts: 1, elapsedMs: 1 };
      const remedy = `Correct ${streamed.personidentifikator}.`;
      yield { ...streamed, error: streamed.error && new FellesklientError('rejected', context, { remedy }) } as never;
    }
  }),
);
leakIsFound(
  'a stream that tells the last id as progress',
  'progress inspected',
  streams,
  leaksOf(async function* (krr, ids, options = {}) {
    for await (const streamed of stream(krr, ids, options)) {
      options.onProgress?.({ done: 1, failed: 0, from: 1, last: streamed.personidentifikator } as never);
      yield streamed;
    }
  }),
);
