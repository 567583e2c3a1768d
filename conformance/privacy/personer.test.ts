import { createKrrClient } from '@fellesklient/krr';
import fc from 'fast-check';
import { leaksNothing } from './property.ts';
import { persons } from './registers.ts';
import { Run } from './run.ts';
import { stages } from './stage.ts';

const questions = fc.record({
  stage: stages,
  mistyped: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.boolean() }),
  /** Beyond 1000 the lookup becomes several calls. */
  more: fc.oneof({ weight: 60, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1200) }),
  inkluderIkkeRegistrerte: fc.boolean(),
});

leaksNothing('a lookup of persons', 0.07, questions, async ({ stage, mistyped, more, ...options }, witness) => {
  const run = new Run(stage, witness, persons);
  const krr = createKrrClient({ ...run.options, environment: run.environment, auth: run.auth });
  if (run.environment === 'test') run.show('krr', krr);
  const others = Array.from({ length: more }, (_, i) => `0199${String(i).padStart(7, '0')}`);
  const asked = [...stage.secrets.persons, ...(mistyped ? stage.secrets.mistyped : []), ...others];
  await run.call((signal) => krr.personer(asked, { ...options, signal }));
  return run.leaks();
});
