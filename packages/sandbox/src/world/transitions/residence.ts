import { optional, text } from '../field.ts';
import type { Egenskap } from '../lives/life.ts';
import type { Country } from '../lives/relations.ts';
import { ny, opphoer } from '../lives/telling.ts';
import { country } from './country.ts';
import { bostedIn, type HomeChoice, home } from './home-choice.ts';
import { numberClosed } from './number-closed.ts';
import { ofPerson } from './of-person.ts';
import type { Situation } from './situation.ts';
import { current, gradeOf, type Subject, statusOf } from './subject.ts';
import type { Learnt, Told, Transitions } from './transition.ts';

/**
 * Somebody becomes resident in Norway: with a d-number, which a fødselsnummer then replaces, or with a fødselsnummer, back after an
 * emigration or for the first time.
 */
export interface InnflyttingRegistered extends Learnt<'innflytting-registered'> {
  readonly fraflyttingsland: Country;
  readonly fraflyttingsstedIUtlandet?: string;
  /** Unknown (ukjentBosted) when left out. */
  readonly adresse?: HomeChoice;
}

/** A resident leaves Norway. */
export interface UtflyttingRegistered extends Learnt<'utflytting-registered'> {
  readonly tilflyttingsland: Country;
  readonly tilflyttingsstedIUtlandet?: string;
}

export type ResidenceEvent = InnflyttingRegistered | UtflyttingRegistered;

const place = optional(text(/^.{1,200}$/u, 'up to 200 characters'));

export const residence: Transitions<ResidenceEvent> = {
  'innflytting-registered': {
    fields: { ...ofPerson, fraflyttingsland: country, fraflyttingsstedIUtlandet: place, adresse: optional(home) },
    happen(event, situation) {
      const { fraflyttingsland, fraflyttingsstedIUtlandet } = event;
      const subject = situation.living('personidentifikator', event.personidentifikator);
      const status = statusOf(subject);
      if (status === 'bosatt' || status === 'forsvunnet') {
        throw situation.refused('personidentifikator', 'belongs to somebody who is resident already.');
      }
      const hasDNumber = status === 'midlertidig' || status === 'inaktiv';
      const renumbering = hasDNumber ? renumbered(subject, situation) : undefined;
      const told = { person: subject.index, aarsak: 'Innflytting', personidentifikator: renumbering?.nummer };
      const abroad = fraflyttingsstedIUtlandet === undefined ? {} : { fraflyttingsstedIUtlandet };
      return [
        ...(renumbering ? [renumbering.told] : []),
        {
          ...told,
          hendelsestype: 'personErBosatt',
          egenskaper: [
            ny('status', { status: 'bosatt' }),
            ...ended(subject, 'oppholdsadresse'),
            ...bostedIn(event.adresse, gradeOf(subject), situation),
          ],
        },
        {
          ...told,
          hendelsestype: 'endringIInnflytting',
          egenskaper: [ny('innflytting', { fraflyttingsland, ...abroad })],
        },
      ];
    },
  },
  'utflytting-registered': {
    fields: { ...ofPerson, tilflyttingsland: country, tilflyttingsstedIUtlandet: place },
    happen({ personidentifikator, tilflyttingsland, tilflyttingsstedIUtlandet }, situation) {
      const subject = situation.living('personidentifikator', personidentifikator);
      if (statusOf(subject) !== 'bosatt') {
        throw situation.refused('personidentifikator', 'belongs to somebody who is not resident (bosatt).');
      }
      const told = { person: subject.index, aarsak: 'Utflytting' };
      const abroad = tilflyttingsstedIUtlandet === undefined ? {} : { tilflyttingsstedIUtlandet };
      return [
        {
          ...told,
          hendelsestype: 'personErUtflyttet',
          egenskaper: [
            ny('status', { status: 'utflyttet' }),
            ...ended(subject, 'deltBosted'),
            ...ended(subject, 'oppholdsadresse'),
            ...bostedIn(undefined, gradeOf(subject), situation),
          ],
        },
        {
          ...told,
          hendelsestype: 'endringIUtflytting',
          egenskaper: [ny('utflytting', { tilflyttingsland, ...abroad, utflyttingsdato: situation.dato })],
        },
      ];
    },
  },
};

/** The fødselsnummer in place of the d-number, noted under the old one. */
function renumbered(subject: Subject, situation: Situation): { readonly nummer: string; readonly told: Told } {
  const woman = current(subject, 'kjoenn')?.kjoenn === 'kvinne';
  const { nummer, isComputed } = situation.nextNumber(subject, woman, 'foedselsnummer');
  const told: Told = {
    person: subject.index,
    hendelsestype: 'endringIIdentifikasjonsnummer',
    aarsak: 'Innflytting',
    egenskaper: [
      ...numberClosed(subject),
      ny('identifikasjonsnummer', {
        identifikatortype: 'foedselsnummer',
        status: 'iBruk',
        ...(isComputed ? {} : { nummer }),
      }),
    ],
  };
  return { nummer, told };
}

function ended(subject: Subject, entitet: 'deltBosted' | 'oppholdsadresse'): readonly Egenskap[] {
  const verdi = current(subject, entitet);
  return verdi === undefined ? [] : [opphoer(entitet, verdi)];
}
