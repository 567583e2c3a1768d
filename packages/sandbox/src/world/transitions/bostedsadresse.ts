import { optional, text } from '../field.ts';
import type { Bostedsadresse } from '../lives/address.ts';
import { gjeldende } from '../lives/record.ts';
import { ny } from '../lives/telling.ts';
import { kommuner } from '../places/kommuner.ts';
import { addressOfChoice, type HomeChoice, home } from './home-choice.ts';
import { ofPerson } from './of-person.ts';
import { requireNotHidden } from './oppholdsadresse.ts';
import { gradeOf, statusOf } from './subject.ts';
import type { Learnt, Transitions } from './transition.ts';

/** A resident moves within Norway. The date is that of the move. Each of a household moves by an event of their own. */
export interface BostedsadresseMoved extends Learnt<'bostedsadresse-moved'> {
  readonly adresse: HomeChoice;
}

/** The street or the kommune of a home gets another name or number, while nobody moves. */
export interface BostedsadresseRewritten {
  readonly type: 'bostedsadresse-rewritten';
  readonly personidentifikator: string;
  readonly adressenavn?: string;
  readonly kommunenummer?: string;
}

export type BostedsadresseEvent = BostedsadresseMoved | BostedsadresseRewritten;

export const bostedsadresse: Transitions<BostedsadresseEvent> = {
  'bostedsadresse-moved': {
    fields: { ...ofPerson, adresse: home },
    happen({ personidentifikator, adresse }, situation) {
      const subject = situation.living('personidentifikator', personidentifikator);
      if (statusOf(subject) !== 'bosatt') {
        throw situation.refused('personidentifikator', 'belongs to somebody who is not resident (bosatt).');
      }
      requireNotHidden(subject, situation);
      const verdi: Bostedsadresse = {
        ...addressOfChoice(adresse, 'adresse', situation),
        adressegradering: gradeOf(subject),
        flyttedato: situation.dato,
      };
      return [
        {
          person: subject.index,
          hendelsestype: 'endringIBostedsadresse',
          aarsak: 'Flytting innenlands',
          egenskaper: [ny('bostedsadresse', verdi)],
        },
      ];
    },
  },
  'bostedsadresse-rewritten': {
    fields: {
      personidentifikator: ofPerson.personidentifikator,
      adressenavn: optional(text(/^.{1,100}$/u, 'up to 100 characters')),
      kommunenummer: optional(text(/^\d{4}$/, 'one of the 357 kommunenummer')),
    },
    happen({ personidentifikator, adressenavn, kommunenummer }, { living, refused }) {
      const { index, held } = living('personidentifikator', personidentifikator);
      const entry = gjeldende(held, 'bostedsadresse')[0];
      if (!entry) throw refused('personidentifikator', 'belongs to somebody who has no bostedsadresse.');
      if (adressenavn === undefined && kommunenummer === undefined) {
        throw refused('adressenavn', 'is missing, and so is kommunenummer. Give what is new.');
      }
      if (adressenavn !== undefined && !('vegadresse' in entry.verdi)) {
        throw refused('adressenavn', 'is given for an address without a street.');
      }
      if (kommunenummer !== undefined && !kommuner.some((kommune) => kommune.kommunenummer === kommunenummer)) {
        throw refused('kommunenummer', 'is none of the 357.');
      }
      return [
        {
          person: index,
          hendelsestype: 'endringIBostedsadresseUtenFlytting',
          aarsak: 'Kommuneregulering',
          kilde: 'Matrikkelen',
          gyldighetstidspunkt: entry.gyldighetstidspunkt,
          egenskaper: [ny('bostedsadresse', rewritten(entry.verdi, adressenavn, kommunenummer))],
        },
      ];
    },
  },
};

function rewritten(adresse: Bostedsadresse, adressenavn?: string, kommunenummer?: string): Bostedsadresse {
  if ('vegadresse' in adresse) {
    const { vegadresse } = adresse;
    return {
      ...adresse,
      vegadresse: {
        ...vegadresse,
        kommunenummer: kommunenummer ?? vegadresse.kommunenummer,
        adressenavn: adressenavn ?? vegadresse.adressenavn,
      },
    };
  }
  if ('matrikkeladresse' in adresse) {
    const { matrikkeladresse } = adresse;
    return {
      ...adresse,
      matrikkeladresse: { ...matrikkeladresse, kommunenummer: kommunenummer ?? matrikkeladresse.kommunenummer },
    };
  }
  return kommunenummer === undefined ? adresse : { ...adresse, ukjentBosted: { bostedskommune: kommunenummer } };
}
