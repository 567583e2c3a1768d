import { wordsOf } from '../lives/sivilstand-words.ts';
import { ny, opphoer } from '../lives/telling.ts';
import { ofPerson } from './of-person.ts';
import { responsibilityEnds } from './responsibility-at-death.ts';
import type { Situation } from './situation.ts';
import { relationTo, spouseOf } from './spouse.ts';
import { endsOfAddresses, type Subject } from './subject.ts';
import type { Learnt, Told, Transitions } from './transition.ts';

/** Somebody has died. The date is that of the death. */
export type DoedsfallRegistered = Learnt<'doedsfall-registered'>;

export const deaths: Transitions<DoedsfallRegistered> = {
  'doedsfall-registered': {
    fields: ofPerson,
    happen({ personidentifikator }, situation) {
      const subject = situation.living('personidentifikator', personidentifikator);
      return [
        {
          person: subject.index,
          hendelsestype: 'personErDoed',
          aarsak: 'Dødsfall',
          egenskaper: [
            ny('status', { status: 'doed' }),
            ny('doedsfall', { doedsdato: situation.dato }),
            ...endsOfAddresses(subject),
          ],
        },
        ...widowed(subject, situation),
        ...responsibilityEnds(subject, situation),
      ];
    },
  },
};

/** The survivor of a marriage, who is a spouse no more. */
function widowed(dead: Subject, situation: Situation): readonly Told[] {
  const marriage = spouseOf(dead, situation);
  const words = wordsOf(marriage?.sivilstand.sivilstand);
  if (!marriage?.subject || !words) return [];
  const told = { person: marriage.subject.index, aarsak: 'Dødsfall' };
  return [
    {
      ...told,
      hendelsestype: 'endringISivilstand',
      egenskaper: [
        ny('sivilstand', {
          sivilstand: words.widowed,
          sivilstandsdato: situation.dato,
          relatertVedSivilstand: dead.index,
        }),
      ],
    },
    {
      ...told,
      hendelsestype: 'endringIFamilierelasjon',
      egenskaper: relationTo(marriage.subject, dead.index).map((relation) => opphoer('familierelasjon', relation)),
    },
  ];
}
