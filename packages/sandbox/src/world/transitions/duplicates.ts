import { inhabitant } from '../field.ts';
import { gjeldende } from '../lives/record.ts';
import { annuller, ny } from '../lives/telling.ts';
import { requireNoFamily } from './family.ts';
import { numberClosed } from './number-closed.ts';
import { ofPerson } from './of-person.ts';
import type { Learnt, Transitions } from './transition.ts';

/** Two persons of the register have turned out to be one. The person is the duplicate, whose number is closed. */
export interface PersonMerged extends Learnt<'person-merged'> {
  /** Who carries on. */
  readonly gjeldende: string;
}

/** They were two after all. The number is the closed one, which is in use again. */
export type PersonSplit = Learnt<'person-split'>;

export type DuplicateEvent = PersonMerged | PersonSplit;

export const duplicates: Transitions<DuplicateEvent> = {
  'person-merged': {
    fields: { ...ofPerson, gjeldende: inhabitant },
    happen(event, situation) {
      const duplicate = situation.living('personidentifikator', event.personidentifikator);
      const survivor = situation.living('gjeldende', event.gjeldende);
      if (survivor.index === duplicate.index) throw situation.refused('gjeldende', 'belongs to the same person.');
      requireNoFamily(duplicate, situation);
      const numbers = situation.numbersOf(duplicate);
      if (numbers.some(({ owner }) => owner !== duplicate.index)) {
        throw situation.refused(
          'personidentifikator',
          'belongs to somebody who carries on for another. Split them first.',
        );
      }
      return [
        {
          person: duplicate.index,
          hendelsestype: 'personErOpphoertSomDublett',
          aarsak: 'Opphøre person',
          egenskaper: [...numberClosed(duplicate), ny('status', { status: 'opphoert' })],
        },
        {
          person: survivor.index,
          hendelsestype: 'personErViderefoertSomGjeldendeVedSammenslaaing',
          aarsak: 'Opphøre person',
          egenskaper: numbers.map(({ nummer, identifikatortype }) =>
            ny('identifikasjonsnummer', { identifikatortype, status: 'opphoert', nummer }),
          ),
        },
      ];
    },
  },
  'person-split': {
    fields: ofPerson,
    happen({ personidentifikator }, situation) {
      const survivor = situation.known('personidentifikator', personidentifikator);
      const owner = situation.ownerOf(personidentifikator);
      if (owner === undefined || owner === survivor.index) {
        throw situation.refused('personidentifikator', 'is not closed as a duplicate of another.');
      }
      const restored = situation.subject(owner);
      // The newest is the one that was in use when the duplicate was closed.
      const [closed] = gjeldende(restored.held, 'identifikasjonsnummer');
      return [
        {
          person: survivor.index,
          hendelsestype: 'personErEndretVedSplitting',
          aarsak: 'Opphøre person',
          egenskaper: situation
            .numbersOf(survivor)
            .filter((number) => number.owner === owner)
            .map(({ nummer, identifikatortype }) =>
              annuller('identifikasjonsnummer', { identifikatortype, status: 'opphoert', nummer }),
            ),
        },
        {
          person: owner,
          hendelsestype: 'personErGjenopprettetVedSplitting',
          aarsak: 'Opphøre person',
          personidentifikator: situation.numbersOf(restored)[0]?.nummer,
          egenskaper: [
            ...(closed ? [annuller('identifikasjonsnummer', closed.verdi)] : []),
            annuller('status', { status: 'opphoert' }),
          ],
        },
      ];
    },
  },
};
