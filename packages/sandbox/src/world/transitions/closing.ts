import type { Entitet } from '../lives/entities.ts';
import type { Egenskap, Opplysning } from '../lives/life.ts';
import { annuller, korriger, ny } from '../lives/telling.ts';
import { requireNoFamily } from './family.ts';
import { numberClosed } from './number-closed.ts';
import { ofPerson } from './of-person.ts';
import type { Subject } from './subject.ts';
import type { Learnt, Transitions } from './transition.ts';

/** A number that was a mistake is closed. */
export type PersonClosed = Learnt<'person-closed'>;

export const closing: Transitions<PersonClosed> = {
  'person-closed': {
    fields: ofPerson,
    happen({ personidentifikator }, situation) {
      const subject = situation.living('personidentifikator', personidentifikator);
      requireNoFamily(subject, situation);
      return [
        {
          person: subject.index,
          hendelsestype: 'personErOpphoert',
          aarsak: 'Opphøre person',
          egenskaper: [
            ...numberClosed(subject),
            ny('status', { status: 'opphoert' }),
            korriger('sivilstand', { sivilstand: 'uoppgitt' }),
            ...annulled(subject),
          ],
        },
      ];
    },
  },
};

const kept: readonly string[] = ['identifikasjonsnummer', 'status', 'sivilstand'] satisfies readonly Entitet[];

/** Nothing but number, status and sivilstand is left (as recorded in Altinn/altinn-register): one entry after the other is taken away. */
function annulled({ held }: Subject): readonly Egenskap[] {
  const entries = Object.entries(held) as [Entitet, readonly Opplysning<never>[]][];
  return entries
    .filter(([entitet]) => !kept.includes(entitet))
    .flatMap(([entitet, all]) => all.map(({ verdi }) => annuller(entitet, verdi)));
}
