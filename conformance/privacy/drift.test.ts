import { createAuthlevelClient } from '@fellesklient/authlevel';
import { authlevelValidation } from '@fellesklient/authlevel/validation';
import { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';
import { folkeregisteretValidation } from '@fellesklient/folkeregisteret/validation';
import { createKrrClient, type KrrClient } from '@fellesklient/krr';
import { changes } from '@fellesklient/krr/changes';
import { person } from '@fellesklient/krr/citizen';
import { raw } from '@fellesklient/krr/raw';
import { krrValidation } from '@fellesklient/krr/validation';
import fc from 'fast-check';
import { body, said } from './drifting-body.ts';
import { leaksNothing } from './property.ts';
import { Run } from './run.ts';
import { kindOf, stages } from './stage.ts';

type Call = (run: Run, mode: 'warn' | 'error', asked: readonly string[], signal: AbortSignal) => Promise<unknown>;

const krrOf = ({ options, environment, auth }: Run, mode: 'warn' | 'error'): KrrClient =>
  createKrrClient({ ...options, environment, auth, validate: krrValidation(mode) });

/** What reads an answer, by what is called. */
const calls: Readonly<Record<string, Call>> = {
  personer: (run, mode, asked, signal) => krrOf(run, mode).personer(asked, { signal }),
  raw: (run, mode, asked, signal) =>
    raw(krrOf(run, mode)).POST('/rest/v2/personer', { body: { personidentifikatorer: [...asked] }, signal }),
  person: (run, mode, _, signal) => person(krrOf(run, mode), { signal }),
  changes: (run, mode, _, signal) => {
    const cursor = { read: async () => 0, write: async () => {} };
    return changes(krrOf(run, mode), { cursor, signal }).next();
  },
  harBruktNivaa4: ({ options, place, auth }, mode, [asked = ''], signal) => {
    const authlevel = createAuthlevelClient({
      ...options,
      environment: place,
      auth,
      validate: authlevelValidation(mode),
    });
    return authlevel.harBruktNivaa4(asked, { signal });
  },
  folkeregisterperson: ({ options, environment, auth }, mode, [asked = ''], signal) => {
    const validate = folkeregisteretValidation(mode);
    const settings = { ...options, environment, auth, validate, rettighetspakke: 'finans' } as const;
    return createFolkeregisteretClient(settings).person(asked, { signal });
  },
};

const answers = fc.record({
  stage: stages,
  body,
  mode: fc.constantFrom('warn' as const, 'error' as const),
  call: kindOf(calls),
});

leaksNothing('answers unlike the document', 0.06, answers, async ({ stage, body, mode, call }, witness) => {
  const drifting = { ...stage, replies: stage.replies.slice(0, 1).filter(() => stage.from % 3 === 0) };
  const run = new Run(drifting, witness, (say) => Response.json(said(body, say)));
  await run.call((signal) => calls[call]?.(run, mode, stage.secrets.persons, signal));
  return run.leaks();
});
