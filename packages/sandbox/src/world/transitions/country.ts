import { type Field, text } from '../field.ts';

/** The field of an event that holds a country: ISO 3166-1 alpha-3, or the register's own XUK, XXX or XXK. */
export const country: Field = text(/^[A-Z]{3}$/, 'a country of three letters, as ISO 3166-1 alpha-3 has it');
