import { isSynthetic } from '../../smoke/is-synthetic.ts';
import { broken, isRecord, type Rule } from '../../src/field-rules.ts';

/** What a part of a configuration may hold: fields, each optional, or one value that follows a rule. */
export type Shape = Rule | { readonly [field: string]: Shape };

/** One line for each thing that is wrong, by the path of the field. */
export function shapeProblems(value: unknown, shape: Shape, path: string): readonly string[] {
  if (typeof shape === 'function') {
    const problem = shape(value);
    return problem === undefined ? [] : [`${path}: ${problem}.`];
  }
  if (!isRecord(value)) return [`${path || 'the file'}: must have fields: ${Object.keys(shape).join(', ')}.`];
  return Object.entries(value).flatMap(([field, inner]) => {
    const below = path === '' ? field : `${path}.${field}`;
    const wanted = Object.hasOwn(shape, field) ? shape[field] : undefined;
    return wanted
      ? shapeProblems(inner, wanted, below)
      : [`${below}: no such field. There are: ${Object.keys(shape).join(', ')}.`];
  });
}

export const isText: Rule = (value) => (typeof value === 'string' && value !== '' ? undefined : 'must be text');

export const isTexts: Rule = (value) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? undefined : 'must be a list of texts';

/** An address, or a path below the target's. */
export const isAddress: Rule = (value) =>
  typeof value === 'string' && (value.startsWith('/') || /^https?:\/\//.test(value))
    ? undefined
    : 'must be an address, or a path below --target that begins with /';

export const isKey: Rule = (value) =>
  isRecord(value) && typeof value.kty === 'string' && typeof value.kid === 'string' && typeof value.d === 'string'
    ? undefined
    : 'must be a private JWK with kid';

export const isSyntheticPerson: Rule = (value) =>
  typeof value === 'string' && isSynthetic(value)
    ? undefined
    : 'must be the number of a synthetic person, in quotes: eleven digits, 80 added to the month';

export const isListOf =
  (fields: Readonly<Record<string, Rule>>): Rule =>
  (value) => {
    if (!Array.isArray(value)) return 'must be a list';
    const problems = value.flatMap((one, place) => broken(one, fields).map((problem) => `[${place}] ${problem}`));
    return problems.length === 0 ? undefined : problems.join('; ');
  };
