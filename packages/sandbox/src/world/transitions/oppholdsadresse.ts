import { oneOf, optional } from '../field.ts';
import { type Oppholdsadresse, type UtenlandskAdresse, withoutKretser } from '../lives/address.ts';
import type { Egenskap } from '../lives/life.ts';
import { ny, opphoer } from '../lives/telling.ts';
import { foreignAddress } from './foreign-address.ts';
import { addressOfChoice, type HomeChoice, home } from './home-choice.ts';
import { ofPerson } from './of-person.ts';
import type { Situation } from './situation.ts';
import { current, gradeOf, type Subject, statusOf } from './subject.ts';
import type { Learnt, Told, Transitions } from './transition.ts';

/** Somebody stays elsewhere for a time: in Norway, abroad, or where nobody knows. The date is when the stay begins. */
export interface OppholdsadresseSet extends Learnt<'oppholdsadresse-set'> {
  readonly adresse?: HomeChoice;
  readonly utenlandskAdresse?: UtenlandskAdresse;
  /** Why, of residents. Those with a d-number have no other address and need no reason. */
  readonly oppholdAnnetSted?: NonNullable<Oppholdsadresse['oppholdAnnetSted']>;
}

export type OppholdsadresseEvent = OppholdsadresseSet | Learnt<'oppholdsadresse-ended'>;

export const oppholdsadresse: Transitions<OppholdsadresseEvent> = {
  'oppholdsadresse-set': {
    fields: {
      ...ofPerson,
      adresse: optional(home),
      utenlandskAdresse: optional(foreignAddress),
      oppholdAnnetSted: optional(oneOf('militaer', 'utenriks', 'paaSvalbard', 'pendler')),
    },
    happen(event, situation) {
      const { refused, dato } = situation;
      const subject = situation.living('personidentifikator', event.personidentifikator);
      const isResident = statusOf(subject) === 'bosatt';
      if (isResident !== (event.oppholdAnnetSted !== undefined)) {
        const rule = isResident ? 'is missing: residents need a reason.' : 'is for residents only. Leave it out.';
        throw refused('oppholdAnnetSted', rule);
      }
      requireNotHidden(subject, situation);
      const { oppholdAnnetSted } = event;
      const verdi: Oppholdsadresse = {
        adressegradering: gradeOf(subject),
        oppholdsadressedato: dato,
        ...(oppholdAnnetSted === undefined ? {} : { oppholdAnnetSted }),
        ...whereabouts(event, situation),
      };
      return [told(subject, ny('oppholdsadresse', verdi))];
    },
  },
  'oppholdsadresse-ended': {
    fields: ofPerson,
    happen({ personidentifikator }, { living, refused }) {
      const subject = living('personidentifikator', personidentifikator);
      const held = current(subject, 'oppholdsadresse');
      if (!held) throw refused('personidentifikator', 'belongs to somebody who has no oppholdsadresse.');
      return [told(subject, opphoer('oppholdsadresse', held))];
    },
  },
};

type Whereabouts = Oppholdsadresse extends infer A
  ? A extends unknown
    ? Omit<A, 'adressegradering' | 'oppholdsadressedato'>
    : never
  : never;

function whereabouts({ adresse, utenlandskAdresse }: OppholdsadresseSet, situation: Situation): Whereabouts {
  if (adresse && utenlandskAdresse) {
    throw situation.refused('utenlandskAdresse', 'is given beside adresse. There is one address.');
  }
  if (adresse) return withoutKretser(addressOfChoice(adresse, 'adresse', situation));
  return utenlandskAdresse ? { utenlandskAdresse } : { adressenErUkjent: true };
}

/** Of those who are strengt fortrolig the register holds no address but the open one (sos-spesreg.md). */
export function requireNotHidden(subject: Subject, { refused }: Situation): void {
  if (gradeOf(subject) === 'strengtFortrolig') {
    throw refused('personidentifikator', 'belongs to somebody strengt fortrolig, of whom no address is held.');
  }
}

function told({ index }: Subject, egenskap: Egenskap): Told {
  return {
    person: index,
    hendelsestype: 'endringIOppholdsadresse',
    aarsak: 'Oppholdsadresse og opphold annet sted',
    egenskaper: [egenskap],
  };
}
