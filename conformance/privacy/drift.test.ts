import { createKrrClient } from '@fellesklient/krr';
import { raw } from '@fellesklient/krr/raw';
import { krrValidation } from '@fellesklient/krr/validation';
import fc from 'fast-check';
import { leaksNothing } from './property.ts';
import { Run } from './run.ts';
import type { Say } from './secrets.ts';
import { stages } from './stage.ts';

/** A body like KRR's, with anything anywhere. `secret` stands for what the run says next, as a name as well as as a value. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const secret = '\u0000secret';
const properties = [
  'personer personidentifikator reservasjon status varslingsstatus kontaktinformasjon epostadresse',
  'mobiltelefonnummer epostadresse_oppdatert digital_post postkasseadresse sertifikat spraak __proto__',
].flatMap((line) => line.split(' '));
const name = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...properties) },
  { weight: 1, arbitrary: fc.constant(secret) },
);
const leaf = fc.oneof(
  { weight: 3, arbitrary: fc.constant(secret) },
  { weight: 1, arbitrary: fc.constantFrom<Json>(null, true, 5, '', 'AKTIV', '2023-06-29T10:14:52+02') },
);
const { anything } = fc.letrec<{ anything: Json }>((tie) => ({
  anything: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('anything'), { maxLength: 3 }),
    fc.dictionary(name, tie('anything'), { maxKeys: 4 }),
  ),
}));
const body = fc.oneof(
  anything,
  fc.record({ personer: anything }),
  fc.record({ personer: fc.array(fc.oneof(leaf, fc.dictionary(name, anything, { maxKeys: 6 })), { maxLength: 3 }) }),
);

function said(json: Json, say: Say): unknown {
  if (json === secret) return say();
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map((item) => said(item, say));
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key === secret ? say() : key, said(value, say)]),
  );
}

const answers = fc.record({
  stage: stages,
  body,
  mode: fc.constantFrom('warn' as const, 'error' as const),
  throughRaw: fc.boolean(),
});

leaksNothing('answers unlike the document', 0.15, answers, async ({ stage, body, mode, throughRaw }, witness) => {
  const drifting = { ...stage, replies: stage.replies.slice(0, 1).filter(() => stage.from % 3 === 0) };
  const run = new Run(drifting, witness, (say) => Response.json(said(body, say)));
  const { environment, auth, options } = run;
  const krr = createKrrClient({ ...options, environment, auth, validate: krrValidation(mode) });
  const personidentifikatorer = [...stage.secrets.persons];
  await run.call((signal) =>
    throughRaw
      ? raw(krr).POST('/rest/v2/personer', { body: { personidentifikatorer }, signal })
      : krr.personer(personidentifikatorer, { signal }),
  );
  return run.leaks();
});
