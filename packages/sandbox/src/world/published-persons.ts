import { latestTimeOfDay, monthsBefore } from '../time/oslo.ts';
import type { Instant, Kanal, Kontaktpunkt, KrrRecord, Postkasseleverandoer, Spraak } from './krr-record.ts';

/** A synthetic test person whose number and state Digdir published (felleslosninger/docs, krr_testbrukere.md, 2023-10 to 2024-09). */
export interface PublishedPerson {
  readonly personidentifikator: string;
  readonly description: string;
  readonly contact: readonly Kanal[];
  readonly state?: 'deleted' | 'expired' | 'reserved';
  readonly postkasse?: Postkasseleverandoer;
  readonly spraak?: Spraak;
}

const both: readonly Kanal[] = ['epostadresse', 'mobiltelefonnummer'];
const email: readonly Kanal[] = ['epostadresse'];
const mobile: readonly Kanal[] = ['mobiltelefonnummer'];

/** The published test persons. They are part of every world, at the first indices. */
export const publishedPersons: readonly PublishedPerson[] = [
  { personidentifikator: '11887197158', description: 'older than 18 months', contact: both, state: 'expired' },
  { personidentifikator: '30850649509', description: 'older than 18 months', contact: both, state: 'expired' },
  { personidentifikator: '17894199350', description: 'deleted', contact: [], state: 'deleted' },
  { personidentifikator: '31855699330', description: 'deleted', contact: [], state: 'deleted' },
  { personidentifikator: '04846697271', description: 'reserved', contact: both, state: 'reserved' },
  { personidentifikator: '29890749036', description: 'reserved', contact: both, state: 'reserved' },
  { personidentifikator: '11822648950', description: 'e-mail and mobile', contact: both },
  { personidentifikator: '06828498159', description: 'e-mail and mobile', contact: both },
  { personidentifikator: '23837998492', description: 'mobile only', contact: mobile },
  { personidentifikator: '25887098029', description: 'mobile only', contact: mobile },
  { personidentifikator: '12869699835', description: 'e-mail only', contact: email },
  { personidentifikator: '18868299939', description: 'e-mail only', contact: email },
  { personidentifikator: '22859197810', description: 'Digipost mailbox', contact: both, postkasse: 'Digipost' },
  { personidentifikator: '26826499361', description: 'e-Boks mailbox', contact: both, postkasse: 'e-Boks' },
  {
    personidentifikator: '26866595592',
    description: 'Digipost mailbox, but reserved',
    contact: email,
    state: 'reserved',
    postkasse: 'Digipost',
  },
  { personidentifikator: '18886799280', description: 'Nynorsk', contact: both, spraak: 'nn' },
  { personidentifikator: '16867096934', description: 'Bokmål', contact: both, spraak: 'nb' },
  { personidentifikator: '01814797763', description: 'English', contact: both, spraak: 'en' },
  { personidentifikator: '20914695016', description: 'the example of the documentation', contact: email },
];

/** What a reset leaves (recordings of 2023-10-12 in Valgdirektoratet/folkeavstemning): every person has the same values. */
export const defaultContact: Readonly<Record<Kanal, string>> = {
  epostadresse: 'NULLstillt@default.digdir.no',
  mobiltelefonnummer: '+4799999999',
};

/** 2023-06-10T21:00:01+02, the date that the recordings carry. */
const recorded: Instant = Date.UTC(2023, 5, 10, 19, 0, 1);
const resetTimeOfDay = 75_601_000;

/**
 * The documented state of a published person. The persons are reset daily (krr_testbrukere.md, 2024-09); here a reset confirms the
 * contact information at 21:00:01, the time of day the recordings carry, while its `oppdatert` stays as recorded. So the normal
 * ones are fresh whatever the clock says. The expired ones are not confirmed, and put back to 19 months before the reset where
 * the recorded date would still be fresh.
 */
export function publishedRecord(person: PublishedPerson, index: number, at: Instant): KrrRecord {
  const reset = latestTimeOfDay(at, resetTimeOfDay);
  const expired = person.state === 'expired';
  const oppdatert = expired ? Math.min(recorded, monthsBefore(reset, 19)) : recorded;
  if (person.state === 'deleted') return { status: 'SLETTET', oppdatert };
  const sistVerifisert = expired ? oppdatert : Math.max(recorded, reset);
  const contact: Partial<Record<Kanal, Kontaktpunkt>> = {};
  for (const kanal of person.contact) contact[kanal] = { verdi: defaultContact[kanal], oppdatert, sistVerifisert };
  return {
    status: 'AKTIV',
    oppdatert,
    ...(person.state === 'reserved' ? { reservasjon: { reservert: true, oppdatert } } : {}),
    ...contact,
    ...(person.postkasse
      ? { postkasse: { adresse: mailboxAddress(person.postkasse, index, 'TEST'), leverandoer: person.postkasse } }
      : {}),
    ...(person.spraak ? { spraak: { kode: person.spraak, oppdatert } } : {}),
  };
}

/**
 * A mailbox address in its supplier's style: name.name#4CHARS at Digipost, ten digits at e-Boks (felleslosninger/docs
 * resources/begrep/oppslagstjenesten).
 */
export function mailboxAddress(leverandoer: Postkasseleverandoer, index: number, suffix: string): string {
  return leverandoer === 'Digipost' ? `innbygger.${index}#${suffix}` : String(index).padStart(10, '0');
}
