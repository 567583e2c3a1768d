import fc from 'fast-check';
import type { Say } from './secrets.ts';

/** A body like a register's, with anything anywhere. `secret` stands for what the run says next, as a name as well as as a value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const secret = '\u0000secret';
const properties = [
  'personer personidentifikator reservasjon status varslingsstatus kontaktinformasjon epostadresse',
  'mobiltelefonnummer epostadresse_oppdatert digital_post postkasseadresse sertifikat spraak __proto__',
  'list tilEndringsId sisteEndringsId harbruktnivaa4',
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
export const body: fc.Arbitrary<Json> = fc.oneof(
  anything,
  fc.record({ personer: anything }),
  fc.record({ list: anything, tilEndringsId: fc.oneof(leaf, fc.nat()) }),
  fc.record({ personidentifikator: leaf, harbruktnivaa4: anything }),
  fc.record({ personer: fc.array(fc.oneof(leaf, fc.dictionary(name, anything, { maxKeys: 6 })), { maxLength: 3 }) }),
);

/** The body with secrets in it. */
export function said(json: Json, say: Say): unknown {
  if (json === secret) return say();
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map((item) => said(item, say));
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key === secret ? say() : key, said(value, say)]),
  );
}
