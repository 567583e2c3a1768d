import { type Field, object } from '../field.ts';

const forms: Readonly<Record<string, RegExp>> = {
  adressenavn: /^.{1,200}$/u,
  postkode: /^.{1,20}$/,
  byEllerStedsnavn: /^.{1,200}$/u,
  landkode: /^[A-Z]{2}$/,
};

/** The field of an event that holds an address abroad. */
export const foreignAddress: Field = object(
  'an object with adressenavn, postkode, byEllerStedsnavn and landkode, which has two letters as ISO 3166-1 alpha-2',
  (address) => {
    const values: Readonly<Record<string, unknown>> = { ...address };
    const isWhole = Object.entries(forms).every(
      ([name, form]) => typeof values[name] === 'string' && form.test(values[name]),
    );
    return isWhole && Object.keys(values).every((name) => Object.hasOwn(forms, name));
  },
);
