import { type Fields, optional } from '../field.ts';
import { korriger } from '../lives/telling.ts';
import { type NameGiven, nameFields } from './names.ts';
import { ofPerson } from './of-person.ts';
import { current } from './subject.ts';
import type { Transitions } from './transition.ts';

/** The register repairs its own data, by machine: a name that was written wrong, or nothing that shows. */
export interface PersonRepaired extends Partial<NameGiven> {
  readonly type: 'person-repaired';
  readonly personidentifikator: string;
}

const optionalName: Fields = Object.fromEntries(
  Object.entries(nameFields).map(([name, field]) => [name, optional(field)]),
);

export const repair: Transitions<PersonRepaired> = {
  'person-repaired': {
    fields: { personidentifikator: ofPerson.personidentifikator, ...optionalName },
    happen({ type: _, personidentifikator, ...name }, { known }) {
      const subject = known('personidentifikator', personidentifikator);
      const before = current(subject, 'navn');
      const isNameless = before === undefined || Object.keys(name).length === 0;
      return [
        {
          person: subject.index,
          hendelsestype: 'personErOppdatert',
          aarsak: 'Patch',
          egenskaper: isNameless ? [] : [korriger('navn', { ...before, ...name })],
        },
      ];
    },
  },
};
