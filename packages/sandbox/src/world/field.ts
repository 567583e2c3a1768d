import { type Day, dayOf, isoDate } from './day.ts';

/** What a field of an event may hold. */
export interface Field {
  readonly type: 'string' | 'number' | 'boolean' | 'object';
  /** In words, as they end the sentence "must be …". */
  readonly says: string;
  readonly optional?: true;
  readonly allows: (value: unknown) => boolean;
}

export type Fields = Readonly<Record<string, Field>>;

export function oneOf(...values: readonly string[]): Field {
  const says = values.length === 1 ? `${values[0]}` : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
  return { type: 'string', says, allows: (value) => values.includes(value as string) };
}

export function text(form: RegExp, says: string): Field {
  return { type: 'string', says, allows: (value) => typeof value === 'string' && form.test(value) };
}

/** A list of objects or texts, or an object. */
export function object(says: string, allows: (value: object) => boolean): Field {
  return { type: 'object', says, allows: (value) => typeof value === 'object' && value !== null && allows(value) };
}

export function optional(field: Field): Field {
  return { ...field, optional: true, allows: (value) => value === undefined || field.allows(value) };
}

export const boolean: Field = { type: 'boolean', says: 'true or false', allows: (value) => typeof value === 'boolean' };

/** A day, as YYYY-MM-DD. */
export const date: Field = {
  type: 'string',
  says: 'a date, YYYY-MM-DD',
  allows: (value) => typeof value === 'string' && dayOfDate(value) !== undefined,
};

/** The number of an inhabitant. */
export const inhabitant: Field = text(/^\d{11}$/, 'the personidentifikator of an inhabitant, 11 digits');

/** The day of a date; undefined for a text that is none. */
export function dayOfDate(value: string): Day | undefined {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  const day = dayOf(Number(year), Number(month), Number(dayOfMonth));
  return Number.isInteger(day) && isoDate(day) === value ? day : undefined;
}
