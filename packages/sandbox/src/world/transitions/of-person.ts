import { date, type Field, inhabitant, optional } from '../field.ts';

/** What every event says that is about somebody whom the register knows. */
export const ofPerson: { readonly personidentifikator: Field; readonly dato: Field } = {
  personidentifikator: inhabitant,
  dato: optional(date),
};
