import { startOf } from '../day.ts';
import { date } from '../field.ts';
import type { Instant } from '../krr-record.ts';
import type { Entities } from '../lives/entities.ts';
import type { Egenskap } from '../lives/life.ts';
import { wordsOf } from '../lives/sivilstand-words.ts';
import { annuller, korriger, ny, opphoer } from '../lives/telling.ts';
import { ofPerson } from './of-person.ts';
import { responsibilityReturns } from './responsibility-at-death.ts';
import type { Situation } from './situation.ts';
import { spouseOf, spouseRelation } from './spouse.ts';
import { addressKinds, allCurrent, current, isDead, newestHistoric, type Subject } from './subject.ts';
import type { Learnt, Told, Transitions } from './transition.ts';

/** The death was on another day, which is the date. */
export interface DoedsfallCorrected extends Learnt<'doedsfall-corrected'> {
  readonly dato: string;
}

/** Somebody whom the register holds for dead lives. */
export interface DoedsfallAnnulled {
  readonly type: 'doedsfall-annulled';
  readonly personidentifikator: string;
}

export type DeathUndone = DoedsfallCorrected | DoedsfallAnnulled;

export const deathsUndone: Transitions<DeathUndone> = {
  'doedsfall-corrected': {
    fields: { ...ofPerson, dato: date },
    happen({ personidentifikator }, situation) {
      const [subject, doedsfall] = deadOf(personidentifikator, situation);
      const { dato } = situation;
      if (doedsfall.doedsdato === dato) throw situation.refused('dato', 'is what it is already.');
      const again = addressesAgain(subject, doedsfall);
      return [
        reactivated(subject, doedsfall, startOf(Math.min(dato, doedsfall.doedsdato)), again),
        {
          person: subject.index,
          hendelsestype: 'personErDoed',
          aarsak: 'Dødsfall',
          egenskaper: [
            ny('status', { status: 'doed' }),
            ny('doedsfall', { doedsdato: dato }),
            ...again.map(({ entitet, verdi }) => opphoer(entitet, verdi as never)),
          ],
        },
        ...survivorsOf(subject, situation).map(
          ([{ index }, sivilstand]): Told => ({
            person: index,
            hendelsestype: 'endringISivilstand',
            aarsak: 'Dødsfall',
            egenskaper: [korriger('sivilstand', { ...sivilstand, sivilstandsdato: dato })],
          }),
        ),
      ];
    },
  },
  'doedsfall-annulled': {
    fields: { personidentifikator: ofPerson.personidentifikator },
    happen({ personidentifikator }, situation) {
      const [subject, doedsfall] = deadOf(personidentifikator, situation);
      const survivors = survivorsOf(subject, situation);
      if (spouseOf(subject, situation)?.subject && survivors.length === 0) {
        throw situation.refused(
          'personidentifikator',
          'belongs to somebody whose spouse has died or married again since.',
        );
      }
      const gyldighetstidspunkt = startOf(doedsfall.doedsdato);
      return [
        reactivated(subject, doedsfall, gyldighetstidspunkt, [
          ...addressesAgain(subject, doedsfall),
          ...allCurrent(subject, 'kontaktinformasjonForDoedsbo').map((estate) =>
            annuller('kontaktinformasjonForDoedsbo', estate),
          ),
        ]),
        ...survivors.flatMap(([{ index: person }, sivilstand]): readonly Told[] => [
          {
            person,
            hendelsestype: 'endringISivilstand',
            aarsak: 'Dødsfall',
            gyldighetstidspunkt,
            egenskaper: [annuller('sivilstand', sivilstand)],
          },
          {
            person,
            hendelsestype: 'endringIFamilierelasjon',
            aarsak: 'Dødsfall',
            gyldighetstidspunkt,
            egenskaper: [ny('familierelasjon', spouseRelation(subject.index))],
          },
        ]),
        ...responsibilityReturns(subject, situation, gyldighetstidspunkt),
      ];
    },
  },
};

type Doedsfall = Entities['doedsfall'];

function deadOf(personidentifikator: string, { known, refused }: Situation): readonly [Subject, Doedsfall] {
  const subject = known('personidentifikator', personidentifikator);
  const doedsfall = current(subject, 'doedsfall');
  if (!doedsfall) throw refused('personidentifikator', 'belongs to somebody who is not dead.');
  return [subject, doedsfall];
}

function reactivated(
  { index }: Subject,
  doedsfall: Doedsfall,
  gyldighetstidspunkt: Instant,
  besides: readonly Egenskap[],
): Told {
  return {
    person: index,
    hendelsestype: 'personErReaktivert',
    aarsak: 'Dødsfall',
    gyldighetstidspunkt,
    egenskaper: [annuller('doedsfall', doedsfall), annuller('status', { status: 'doed' }), ...besides],
  };
}

/** The spouse who lives on as a widow or widower of somebody: one at most. */
function survivorsOf(dead: Subject, situation: Situation): readonly (readonly [Subject, Entities['sivilstand']])[] {
  const marriage = spouseOf(dead, situation);
  const words = wordsOf(marriage?.sivilstand.sivilstand);
  const sivilstand = marriage?.subject && current(marriage.subject, 'sivilstand');
  const isSurvivor =
    sivilstand?.relatertVedSivilstand === dead.index &&
    sivilstand.sivilstand === words?.widowed &&
    !isDead(marriage?.subject as Subject);
  return marriage?.subject && sivilstand && isSurvivor ? [[marriage.subject, sivilstand]] : [];
}

/** The addresses that ended with the death. */
function addressesAgain(subject: Subject, { doedsdato }: Doedsfall): readonly Egenskap[] {
  return addressKinds.flatMap((entitet) => {
    const last = newestHistoric(subject, entitet);
    return last?.opphoerstidspunkt === startOf(doedsdato) ? [ny(entitet, last.verdi as never)] : [];
  });
}
