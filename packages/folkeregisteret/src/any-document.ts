/** A document of the register before its type says what was asked for. */
export type AnyDocument = Record<string, unknown>;

export function isObject(value: unknown): value is AnyDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What there is none of is absent: answers of 2018 to 2020 had empty lists instead. */
export function withoutEmpty(document: AnyDocument): AnyDocument {
  for (const [name, value] of Object.entries(document)) {
    if (Array.isArray(value) && value.length === 0) delete document[name];
  }
  return document;
}
