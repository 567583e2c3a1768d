import { checkPersonidentifikatorer } from '@fellesklient/krr/personidentifikator';
import { contactPoints, notificationRoute, postRoute, readTimestamp } from '@fellesklient/krr/reading';
import fc from 'fast-check';
import type { Table } from './collaborators.ts';
import { body, type Json, said } from './drifting-body.ts';
import { iterables } from './iterables.ts';
import { leakIsFound, leaksNothing } from './property.ts';
import { persons } from './registers.ts';
import { Run } from './run.ts';
import { kindOf, mostlyFirst, often, type Stage, stages } from './stage.ts';
import type { Witness } from './witness.ts';

/** Moments to judge from, and what is none. */
const moments: Table<unknown> = {
  now: () => undefined,
  earlier: () => new Date(0),
  invalid: (say) => new Date(say()),
  text: (say) => say(),
  record: (say) => ({ [say()]: say(), getTime: () => say() }),
};

const modes: Table<unknown> = { refuse: () => 'refuse', warn: () => 'warn', text: (say) => say() };

const readings = fc.record({
  stage: stages,
  person: body.filter((json) => typeof json === 'object' && json !== null),
  now: often(moments),
  mustNotify: mostlyFirst({ yes: true, text: true }),
  ids: kindOf(iterables),
  mode: mostlyFirst(modes),
});

interface Input {
  readonly stage: Stage;
  readonly person: Json;
  readonly now: string;
  readonly mustNotify: string;
  readonly ids: string;
  readonly mode: string;
}

const entries = { checkPersonidentifikatorer, contactPoints, notificationRoute, postRoute, readTimestamp };

const leaksOf =
  (entry: typeof entries) =>
  async ({ stage, person: json, ...kinds }: Input, witness: Witness) => {
    const run = new Run(stage, witness, persons);
    const { say } = run;
    const { secrets, thrown } = stage;
    const person = said(json, say) as never;
    const now = moments[kinds.now]?.(say, secrets, thrown) as Date;
    const mustNotify = (kinds.mustNotify === 'yes' ? true : say()) as boolean;
    await run.call(() => entry.contactPoints(person, now));
    await run.call(() => entry.notificationRoute(person, now));
    await run.call(() => entry.postRoute(person, { mustNotify, now }));
    await run.call(() => entry.readTimestamp(say()));
    await run.call(() => {
      const ids = iterables[kinds.ids]?.(say, secrets, thrown) as never;
      run.show('doubtful', entry.checkPersonidentifikatorer(ids, modes[kinds.mode]?.(say, secrets, thrown) as 'warn'));
    });
    return run.leaks();
  };

leaksNothing('answers read and ids checked', 0.03, readings, leaksOf(entries));

leakIsFound(
  'a check that repeats the ids it doubts',
  'doubtful as JSON',
  readings,
  leaksOf({ ...entries, checkPersonidentifikatorer: (ids) => [{ position: 0, reasons: ids as never }] }),
);
leakIsFound(
  'a reading that quotes the date it cannot read',
  'error message',
  readings,
  leaksOf({
    ...entries,
    readTimestamp: (text) => {
      throw new TypeError(`Option text: ${text} is no date.`);
    },
  }),
);
