import { type Fields, optional, text } from '../field.ts';
import type { Entities } from '../lives/entities.ts';
import { annuller, ny } from '../lives/telling.ts';
import { ofPerson } from './of-person.ts';
import { current } from './subject.ts';
import type { Learnt, Transitions } from './transition.ts';

export interface NameGiven {
  readonly fornavn: string;
  readonly mellomnavn?: string;
  readonly etternavn: string;
}

/** The first name of a child, which takes away the one after the mother. */
export interface NavnChosen extends Learnt<'navn-chosen'>, NameGiven {}

export interface NavnChanged extends Learnt<'navn-changed'>, NameGiven {}

export type NavnEvent = NavnChosen | NavnChanged;

// At most 200 characters each (sos-informasjonselementer.md); the character set is that of names in Latin letters.
const part = text(
  /^(?=.{1,200}$)\p{L}[\p{L}'’. -]*$/u,
  'up to 200 letters, with spaces, hyphens, apostrophes and points',
);

export const nameFields: Fields = { fornavn: part, mellomnavn: optional(part), etternavn: part };

export const names: Transitions<NavnEvent> = {
  'navn-chosen': {
    fields: { ...ofPerson, ...nameFields },
    happen(event, { living, refused }) {
      const child = living('personidentifikator', event.personidentifikator);
      const temporary = current(child, 'navn');
      if (!temporary || !isTemporary(temporary)) {
        throw refused('personidentifikator', 'belongs to somebody who has a name already. Use navn-changed.');
      }
      return [
        {
          person: child.index,
          hendelsestype: 'endringINavn',
          aarsak: 'Første gangs navnevalg',
          egenskaper: [annuller('navn', temporary), ny('navn', nameOf(event))],
        },
      ];
    },
  },
  'navn-changed': {
    fields: { ...ofPerson, ...nameFields },
    happen(event, { living, refused }) {
      const subject = living('personidentifikator', event.personidentifikator);
      const before = current(subject, 'navn');
      if (before && isTemporary(before)) {
        throw refused('personidentifikator', 'belongs to somebody who has no name yet. Use navn-chosen.');
      }
      return [
        {
          person: subject.index,
          hendelsestype: 'endringINavn',
          aarsak: 'Navn',
          egenskaper: [ny('navn', nameOf(event))],
        },
      ];
    },
  },
};

export function nameOf({ fornavn, mellomnavn, etternavn }: NameGiven): Entities['navn'] {
  return { fornavn, ...(mellomnavn === undefined ? {} : { mellomnavn }), etternavn };
}

/** Whether a name is that of a newborn: the mother's with *PIKE or *GUTT (Hendelser fra Folkeregisteret v1.8). */
function isTemporary({ fornavn }: Entities['navn']): boolean {
  return /\*(PIKE|GUTT)$/.test(fornavn);
}
