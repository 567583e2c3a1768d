/** A person document before its type says what was asked for. */
export type AnyPerson = Record<string, unknown>;

export function isPerson(value: unknown): value is AnyPerson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What there is none of is absent: answers of 2018 to 2020 had empty lists instead. */
export function withoutEmpty(person: AnyPerson): AnyPerson {
  for (const [name, value] of Object.entries(person)) {
    if (Array.isArray(value) && value.length === 0) delete person[name];
  }
  return person;
}
