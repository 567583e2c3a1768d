import { date, dayOfDate, oneOf, optional, text } from '../field.ts';
import { withoutKretser } from '../lives/address.ts';
import type { Country, Kjoenn } from '../lives/relations.ts';
import { ny } from '../lives/telling.ts';
import { country } from './country.ts';
import { addressOfChoice, type HomeChoice, home } from './home-choice.ts';
import { type NameGiven, nameFields, nameOf } from './names.ts';
import { ofPerson } from './of-person.ts';
import type { Situation } from './situation.ts';
import { type Subject, statusOf } from './subject.ts';
import type { Learnt, Told, Transitions } from './transition.ts';

/** Somebody unknown gets a d-number. The date is that of the assignment. */
export interface DNummerAssigned extends NameGiven {
  readonly type: 'dNummer-assigned';
  readonly dato?: string;
  /** YYYY-MM-DD. */
  readonly foedselsdato: string;
  readonly kjoenn: Kjoenn;
  readonly statsborgerskap: Country;
  /** Where in Norway the person stays; nowhere when left out. */
  readonly oppholdsadresse?: HomeChoice;
  /** The number that the country of citizenship has given. */
  readonly utenlandskIdentifikasjonsnummer?: string;
}

export type DNummerEvent = DNummerAssigned | Learnt<'dNummer-inactivated'> | Learnt<'dNummer-reactivated'>;

export const dNumbers: Transitions<DNummerEvent> = {
  'dNummer-assigned': {
    fields: {
      dato: optional(date),
      foedselsdato: date,
      kjoenn: oneOf('kvinne', 'mann'),
      ...nameFields,
      statsborgerskap: country,
      oppholdsadresse: optional(home),
      utenlandskIdentifikasjonsnummer: optional(text(/^.{1,100}$/, 'up to 100 characters')),
    },
    happen(event, situation) {
      const { kjoenn, statsborgerskap, oppholdsadresse } = event;
      const { dato, newcomer } = situation;
      const foedselsdato = dayOfDate(event.foedselsdato) ?? dato;
      if (foedselsdato > dato) throw situation.refused('foedselsdato', 'is later than the assignment.');
      const nummer = situation.newNumber('foedselsdato', foedselsdato, kjoenn === 'kvinne', 'dNummer');
      const foreign = event.utenlandskIdentifikasjonsnummer;
      return [
        {
          person: newcomer,
          hendelsestype: 'personErOpprettet',
          aarsak: 'Tildele d-nummer',
          personidentifikator: nummer,
          egenskaper: [
            ny('identifikasjonsnummer', { identifikatortype: 'dNummer', status: 'iBruk', nummer }),
            ny('status', { status: 'midlertidig' }),
            ny('identitetsgrunnlag', { identitetsgrunnlagstatus: 'ikkeKontrollert' }),
            ...(foreign === undefined
              ? []
              : [
                  ny('utenlandskPersonidentifikasjon', {
                    identifikasjonsnummer: foreign,
                    identifikasjonsnummertype: 'utenlandskIdentifikasjonsnummer',
                    utstederland: statsborgerskap,
                  }),
                ]),
            ny('kjoenn', { kjoenn }),
            ny('foedsel', { foedselsdato, foedeland: statsborgerskap }),
            ny('sivilstand', { sivilstand: 'uoppgitt' }),
            ny('navn', nameOf(event)),
            ny('statsborgerskap', { statsborgerskap }),
            ...(oppholdsadresse === undefined
              ? []
              : [
                  ny('oppholdsadresse', {
                    adressegradering: 'ugradert',
                    oppholdsadressedato: dato,
                    ...withoutKretser(addressOfChoice(oppholdsadresse, 'oppholdsadresse', situation)),
                  }),
                ]),
          ],
        },
      ];
    },
  },
  'dNummer-inactivated': {
    fields: ofPerson,
    happen: ({ personidentifikator }, situation) => [
      changed(holderOf(personidentifikator, 'midlertidig', 'inaktiv', situation), 'inaktiv'),
    ],
  },
  'dNummer-reactivated': {
    fields: ofPerson,
    happen: ({ personidentifikator }, situation) => [
      changed(holderOf(personidentifikator, 'inaktiv', 'midlertidig', situation), 'midlertidig'),
    ],
  },
};

type Activity = 'midlertidig' | 'inaktiv';

function holderOf(number: string, from: Activity, to: Activity, situation: Situation): Subject {
  const subject = situation.living('personidentifikator', number);
  if (statusOf(subject) === from) return subject;
  throw situation.refused(
    'personidentifikator',
    statusOf(subject) === to ? `has the status ${to} already.` : `is not a d-number with the status ${from}.`,
  );
}

/** A number that has become inactive stays in use (news of 2021-12-03). */
function changed({ index }: Subject, status: Activity): Told {
  return {
    person: index,
    hendelsestype: 'endringIStatus',
    aarsak: 'Person med d-nummer',
    egenskaper: [ny('status', { status })],
  };
}
