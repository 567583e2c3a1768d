import { createKrrClient } from '@fellesklient/krr';
import { coalesce } from '@fellesklient/krr/coalesce';
import fc from 'fast-check';
import type { Table } from './collaborators.ts';
import { leakIsFound, leaksNothing } from './property.ts';
import { persons } from './registers.ts';
import { Run } from './run.ts';
import { often, type Stage, stages } from './stage.ts';
import type { Witness } from './witness.ts';

/** Ids that are looked up in one turn, each by itself. */
const questions: Table<readonly unknown[]> = {
  good: (_, { persons }) => persons,
  twice: (_, { persons }) => [...persons, ...persons],
  mistyped: (_, { persons, mistyped }) => [...persons, ...mistyped],
  absent: (_, { persons }) => [...persons, undefined, null],
  strange: (say, { persons }) => [...persons, { [say()]: say() }, Symbol(say()), 5, [say()]],
};

const lookups = fc.record({
  stage: stages,
  question: often(questions),
  /** Options meant for `personer` fit `coalesce` too, as far as a compiler can see. */
  leaveOut: fc.boolean(),
});

interface Input {
  readonly stage: Stage;
  readonly question: string;
  readonly leaveOut: boolean;
}

const leaksOf =
  (entry: typeof coalesce) =>
  async ({ stage, question, leaveOut }: Input, witness: Witness) => {
    const run = new Run(stage, witness, persons);
    const krr = createKrrClient({ ...run.options, environment: run.environment, auth: run.auth });
    const ids = (questions[question]?.(run.say, stage.secrets, stage.thrown) ?? []) as readonly string[];
    await run.call(async (signal) => {
      const lookUp = entry(krr, { signal, ...(leaveOut && { inkluderIkkeRegistrerte: false }) });
      run.show('lookup', lookUp);
      await Promise.all(
        ids.map(async (id) => lookUp(id)).map((answer) => answer.catch((thrown) => run.failed(thrown))),
      );
    });
    return run.leaks();
  };

leaksNothing('lookups of one person, sent together', 0.05, lookups, leaksOf(coalesce));

leakIsFound(
  'a lookup that names the others of its call',
  'error message',
  lookups,
  leaksOf((krr, options) => {
    const lookUp = coalesce(krr, options);
    return (id) => lookUp(id).catch(() => Promise.reject(new TypeError(`Option ids: ${String(id)}`)));
  }),
);
