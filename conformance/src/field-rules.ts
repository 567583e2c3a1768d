/** Tells what is wrong with a value; undefined when nothing is. */
export type Rule = (value: unknown) => string | undefined;

export const matching =
  (pattern: RegExp, rule: string): Rule =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : rule;
export const oneOf =
  (allowed: readonly string[]): Rule =>
  (value) =>
    allowed.includes(value as string) ? undefined : `must be ${allowed.join(', ')}`;
export const text: Rule = matching(/\S/, 'must be text');
export const optional =
  (rule: Rule): Rule =>
  (value) =>
    value === undefined ? undefined : rule(value);

/** One line for each field of a record that breaks its rule, and for each that has none. */
export function broken(record: unknown, rules: Readonly<Record<string, Rule>>): readonly string[] {
  if (!isRecord(record)) return ['must be a record'];
  const wrong = Object.entries(rules).flatMap(([field, rule]) => {
    const problem = rule(record[field]);
    return problem === undefined ? [] : [`${field}: ${problem}`];
  });
  const unknown = Object.keys(record).filter((field) => !Object.hasOwn(rules, field));
  return [...wrong, ...unknown.map((field) => `${field}: no such field`)];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string');
}
