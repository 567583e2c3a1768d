import { createAuthlevelClient } from '@fellesklient/authlevel';
import fc from 'fast-check';
import type { Table } from './collaborators.ts';
import { leakIsFound, leaksNothing } from './property.ts';
import { level } from './registers.ts';
import type { Reply } from './replies.ts';
import { Run } from './run.ts';
import { mostlyFirst, type Stage, stages } from './stage.ts';
import type { Witness } from './witness.ts';

const persons: Table<unknown> = {
  good: (_, { persons: [id] }) => id,
  mistyped: (_, { mistyped: [id] }) => id,
  number: (_, { persons: [id] }) => Number(id),
  list: (_, { persons: ids }) => ids,
  record: (say) => ({ [say()]: say(), toString: () => say() }),
  symbol: (say) => Symbol(say()),
  none: () => undefined,
};

const dates: Table<unknown> = {
  none: () => undefined,
  good: () => '2022-01-31',
  text: (say) => say(),
  impossible: (say) => `2022-02-31${say()}`,
  date: () => new Date(),
  record: (say) => ({ [say()]: say() }),
};

/** An answer about somebody else. */
const elsewhere: Reply = (say) => Response.json({ personidentifikator: say(), harbruktnivaa4: true });

const questions = fc.record({
  stage: stages,
  person: mostlyFirst(persons),
  date: mostlyFirst(dates),
  answer: fc.constantFrom(level, level, elsewhere),
});

interface Input {
  readonly stage: Stage;
  readonly person: string;
  readonly date: string;
  readonly answer: Reply;
}

const leaksOf =
  (create: typeof createAuthlevelClient) =>
  async ({ stage, person, date, answer }: Input, witness: Witness) => {
    const run = new Run(stage, witness, answer);
    const authlevel = create({ ...run.options, environment: run.place, auth: run.auth });
    if (!stage.secretPath) run.show('authlevel', authlevel);
    const id = persons[person]?.(run.say, stage.secrets, stage.thrown) as string;
    const fraDato = dates[date]?.(run.say, stage.secrets, stage.thrown) as string | undefined;
    await run.call((signal) => authlevel.harBruktNivaa4(id, { fraDato, signal }));
    return run.leaks();
  };

leaksNothing('a question about a login', 0.06, questions, leaksOf(createAuthlevelClient));

leakIsFound(
  'an answer about somebody else, with both named',
  'error message',
  questions,
  leaksOf((options) => {
    const authlevel = createAuthlevelClient(options);
    const harBruktNivaa4: typeof authlevel.harBruktNivaa4 = async (id, more) => {
      await authlevel.harBruktNivaa4(id, more);
      throw new TypeError(`Option personidentifikator: not ${id}.`);
    };
    return { ...authlevel, harBruktNivaa4 };
  }),
);
