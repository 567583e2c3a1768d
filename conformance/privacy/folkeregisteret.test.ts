import { createFolkeregisteretClient, type FolkeregisteretClient } from '@fellesklient/folkeregisteret';
import fc from 'fast-check';
import type { Table } from './collaborators.ts';
import { leakIsFound, leaksNothing } from './property.ts';
import { population } from './registers.ts';
import { Run } from './run.ts';
import type { Say, Secrets } from './secrets.ts';
import { mostlyFirst, type Stage, stages } from './stage.ts';
import type { Witness } from './witness.ts';

type Freg = FolkeregisteretClient<'offentlig-med-hjemmel'>;
interface Asking {
  readonly freg: Freg;
  readonly say: Say;
  readonly secrets: Secrets;
  readonly options: Parameters<Freg['person']>[1];
}

/** Each way to ask. The number and the criteria stand in the URL. */
const calls: Readonly<Record<string, (asking: Asking) => Promise<unknown>>> = {
  person: ({ freg, secrets, options }) => freg.person(secrets.persons[0] as string, options),
  mistyped: ({ freg, secrets, options }) => freg.person(secrets.mistyped[0] as string, options),
  personer: ({ freg, secrets, options }) => freg.personer([...secrets.persons, ...secrets.mistyped.slice(1)], options),
  arkivPerson: ({ freg, say, options }) => freg.arkivPerson(say(), options),
  arkivPersoner: ({ freg, say, options }) => freg.arkivPersoner([say(), say()], options),
  byNumber: ({ freg, secrets: { persons, names }, options }) =>
    freg.entydigSoek({ navn: names.join(' '), identifikasjonsnummer: persons[0] as string }, options),
  byAddress: ({ freg, secrets: { names, addresses }, options }) =>
    freg.entydigSoek({ navn: `Ola ${names[0]}`, adressenavn: addresses[0] as string, husnummer: '1' }, options),
  soek: ({ freg, secrets: { names, addresses } }) =>
    freg.soek({ navn: names[0] as string, adressenavn: addresses[0] as string }),
  odd: ({ freg, say }) => freg.entydigSoek({ [say()]: say(), navn: say(), foedselsdato: say() } as object),
};

const parts: Table<unknown> = {
  none: () => undefined,
  good: () => ['navn', 'bostedsadresse'],
  unknown: (say) => [say(), 'navn'],
  text: (say) => say(),
  record: (say) => [{ [say()]: say(), toString: () => say() }],
};

const questions = fc.record({
  stage: stages,
  call: fc.constantFrom(...Object.keys(calls)),
  part: mostlyFirst(parts),
});

interface Input {
  readonly stage: Stage;
  readonly call: string;
  readonly part: string;
}

const leaksOf =
  (create: (options: Parameters<typeof createFolkeregisteretClient<'offentlig-med-hjemmel'>>[0]) => Freg) =>
  async ({ stage, call, part }: Input, witness: Witness) => {
    const run = new Run(stage, witness, population);
    const { say, options, environment, auth } = run;
    const freg = create({ ...options, environment, rettighetspakke: 'offentlig-med-hjemmel', auth });
    if (!stage.secretPath) run.show('freg', freg);
    const asked = parts[part]?.(say, stage.secrets, stage.thrown);
    await run.call((signal) => {
      const lookup = { signal, ...(asked !== undefined && { part: asked }) } as Asking['options'];
      return calls[call]?.({ freg, say, secrets: stage.secrets, options: lookup });
    });
    return run.leaks();
  };

leaksNothing('a lookup by a number in the URL', 0.1, questions, leaksOf(createFolkeregisteretClient));

leakIsFound(
  'an event that names the person who was looked up',
  'event',
  questions,
  leaksOf((options) => {
    const freg = createFolkeregisteretClient(options);
    return {
      ...freg,
      person(id, ...others) {
        options.on?.({ type: 'wait', template: `GET /personer/${id}` } as unknown as Parameters<
          NonNullable<typeof options.on>
        >[0]);
        return freg.person(id, ...others);
      },
    };
  }),
);
