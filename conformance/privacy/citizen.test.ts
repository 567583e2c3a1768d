import { createKrrClient } from '@fellesklient/krr';
import { endreSpraak, person } from '@fellesklient/krr/citizen';
import fc from 'fast-check';
import type { Table } from './collaborators.ts';
import { leakIsFound, leaksNothing } from './property.ts';
import { citizen } from './registers.ts';
import { Run } from './run.ts';
import { often, type Stage, stages } from './stage.ts';
import type { Witness } from './witness.ts';

/** Languages, and what is none. */
const languages: Table<string> = {
  known: () => 'nn',
  text: (say) => say(),
  record: (say) => ({ [say()]: say() }) as never,
  symbol: (say) => Symbol(say()) as never,
  bigint: (_, { persons }) => BigInt(persons[0] ?? 0) as never,
};

const { console: talker } = globalThis;
const citizens = fc.record({ stage: stages, language: often(languages) });

interface Input {
  readonly stage: Stage;
  readonly language: string;
}

const leaksOf =
  (entry: { readonly person: typeof person; readonly endreSpraak: typeof endreSpraak }) =>
  async ({ stage, language }: Input, witness: Witness) => {
    const run = new Run(stage, witness, citizen);
    const scopes = ['krr:user/kontaktinformasjon.read', 'krr:user/spraak.write'] as const;
    const krr = createKrrClient({ ...run.options, environment: run.environment, auth: run.auth, scopes });
    await run.call((signal) => entry.person(krr, { signal }));
    const spraak = languages[language]?.(run.say, stage.secrets, stage.thrown) ?? '';
    await run.call((signal) => entry.endreSpraak(krr, spraak as 'nn', { signal }));
    return run.leaks();
  };

leaksNothing('a citizen, read and changed', 0.05, citizens, leaksOf({ person, endreSpraak }));

leakIsFound('a citizen who is printed', 'console.log', citizens, (input, witness) => {
  const printing: typeof person = async (...args) => {
    const found = await person(...args);
    talker.log(found);
    return found;
  };
  return leaksOf({ person: printing, endreSpraak })(input, witness);
});
leakIsFound(
  'a language that is repeated',
  'error message',
  citizens,
  leaksOf({
    person,
    endreSpraak: async (_, spraak) => {
      throw new TypeError(`Option spraak: ${String(spraak)} is unknown.`);
    },
  }),
);
