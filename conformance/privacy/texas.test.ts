import type { TokenRequest } from '@fellesklient/core';
import { createTexas } from '@fellesklient/maskinporten/texas';
import fc from 'fast-check';
import { leakIsFound, leaksNothing } from './property.ts';
import { token } from './registers.ts';
import { Run } from './run.ts';
import { kindOf, mostlyFirst, type Stage, stages } from './stage.ts';
import { requests } from './token-requests.ts';
import type { Witness } from './witness.ts';

const calls = fc.record({
  stage: stages,
  request: mostlyFirst(requests),
  more: kindOf(requests),
});

interface Input {
  readonly stage: Stage;
  readonly request: string;
  readonly more: string;
}

const leaksOf =
  (create: typeof createTexas) =>
  async ({ stage, request, more }: Input, witness: Witness) => {
    const run = new Run(stage, witness, token);
    const texas = create({ ...run.options, endpoint: `${run.place.baseUrl}/api/v1/token` });
    run.show('texas', texas);
    const wanted = (kind: string): TokenRequest =>
      requests[kind]?.(run.say, stage.secrets, stage.thrown) as TokenRequest;
    await run.call(async (signal) => {
      const asked = wanted(request);
      await texas.invalidate(await texas.get(asked, signal));
      await texas.get(asked, signal);
    });
    await run.call((signal) => texas.with(wanted(more)).get(wanted(request), signal));
    return run.leaks();
  };

leaksNothing('tokens of texas', 0.05, calls, leaksOf(createTexas));

leakIsFound(
  'a source that shows the token it gave last',
  'texas inspected',
  calls,
  leaksOf((options) => {
    const texas = createTexas(options);
    return { ...texas, endpoint: options.endpoint, last: texas.get, refused: new Map([[options, 1]]), get: texas.get };
  }),
);
