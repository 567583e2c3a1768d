import { inhabitant } from '../field.ts';
import type { Entities } from '../lives/entities.ts';
import type { Egenskap, Hendelsestype } from '../lives/life.ts';
import { type Words, wordsOf } from '../lives/sivilstand-words.ts';
import { ny, opphoer } from '../lives/telling.ts';
import { areKin } from './kinship.ts';
import { ofPerson } from './of-person.ts';
import type { Situation } from './situation.ts';
import { relationTo, spouseOf, spouseRelation } from './spouse.ts';
import { bostedskommuneOf, isOfAge, type Subject } from './subject.ts';
import type { Learnt, Told, Transitions } from './transition.ts';

/** Two marry. The date is that of the wedding. */
export interface VigselRegistered extends Learnt<'vigsel-registered'> {
  readonly ektefelle: string;
}

/** A spouse or partner has separated, or is divorced: so is the other. */
export type MarriageEvent = VigselRegistered | Learnt<'separasjon-registered'> | Learnt<'skilsmisse-registered'>;

export const marriages: Transitions<MarriageEvent> = {
  'vigsel-registered': {
    fields: { ...ofPerson, ektefelle: inhabitant },
    happen({ personidentifikator, ektefelle }, situation) {
      const one = single('personidentifikator', personidentifikator, situation);
      const other = single('ektefelle', ektefelle, situation);
      if (one.index === other.index) throw situation.refused('ektefelle', 'is the same person.');
      if (areKin(one, other)) throw situation.refused('ektefelle', 'is parent, child or sibling.');
      const kommune = bostedskommuneOf(one);
      const place = kommune === undefined ? {} : { myndighet: 'ANSATT_I_KOMMUNE', kommune };
      const couple: readonly (readonly [Subject, Subject])[] = [
        [one, other],
        [other, one],
      ];
      return couple.flatMap(([subject, spouse]) => [
        became(subject, 'Vigsel', {
          sivilstand: 'gift',
          sivilstandsdato: situation.dato,
          ...place,
          relatertVedSivilstand: spouse.index,
        }),
        related(subject, 'Vigsel', [ny('familierelasjon', spouseRelation(spouse.index))]),
      ]);
    },
  },
  'separasjon-registered': {
    fields: ofPerson,
    happen({ personidentifikator }, situation) {
      return broken(personidentifikator, situation).map(([subject, sivilstand, words]) => {
        if (sivilstand.sivilstand === words.separated) {
          throw situation.refused('personidentifikator', 'belongs to somebody who is separated already.');
        }
        return became(subject, 'Separasjon', after(sivilstand, words.separated, situation));
      });
    },
  },
  'skilsmisse-registered': {
    fields: ofPerson,
    happen({ personidentifikator }, situation) {
      return broken(personidentifikator, situation).flatMap(([subject, sivilstand, words]) => [
        became(subject, 'Skilsmisse', after(sivilstand, words.divorced, situation)),
        related(
          subject,
          'Skilsmisse',
          relationTo(subject, sivilstand.relatertVedSivilstand).map((relation) => opphoer('familierelasjon', relation)),
        ),
      ]);
    },
  },
};

type Sivilstand = Entities['sivilstand'];

function single(field: string, personidentifikator: string, situation: Situation): Subject {
  const subject = situation.living(field, personidentifikator);
  if (spouseOf(subject, situation)) throw situation.refused(field, 'belongs to somebody who is married already.');
  if (!isOfAge(subject, 18, situation.dato))
    throw situation.refused(field, 'belongs to somebody who was a minor then.');
  return subject;
}

type Half = readonly [subject: Subject, sivilstand: Sivilstand, words: Words];

/** Both of a couple, or the one whom the register has by number. */
function broken(personidentifikator: string, situation: Situation): readonly Half[] {
  const subject = situation.living('personidentifikator', personidentifikator);
  const spouse = spouseOf(subject, situation)?.subject;
  const halves = [subject, ...(spouse ? [spouse] : [])].flatMap((one): readonly Half[] => {
    const sivilstand = spouseOf(one, situation)?.sivilstand;
    const words = wordsOf(sivilstand?.sivilstand);
    return sivilstand && words ? [[one, sivilstand, words]] : [];
  });
  if (halves.length === 0) throw situation.refused('personidentifikator', 'belongs to somebody who is not married.');
  return halves;
}

function after(
  { relatertVedSivilstand }: Sivilstand,
  sivilstand: Sivilstand['sivilstand'],
  { dato }: Situation,
): Sivilstand {
  return {
    sivilstand,
    sivilstandsdato: dato,
    ...(relatertVedSivilstand === undefined ? {} : { relatertVedSivilstand }),
  };
}

function became(subject: Subject, aarsak: string, sivilstand: Sivilstand): Told {
  return told(subject, 'endringISivilstand', aarsak, [ny('sivilstand', sivilstand)]);
}

function related(subject: Subject, aarsak: string, egenskaper: readonly Egenskap[]): Told {
  return told(subject, 'endringIFamilierelasjon', aarsak, egenskaper);
}

function told({ index }: Subject, hendelsestype: Hendelsestype, aarsak: string, egenskaper: readonly Egenskap[]): Told {
  return { person: index, hendelsestype, aarsak, egenskaper };
}
