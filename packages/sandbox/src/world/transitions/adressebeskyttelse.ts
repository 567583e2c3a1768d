import { oneOf, optional } from '../field.ts';
import type { Adressegradering } from '../lives/address.ts';
import type { Entities } from '../lives/entities.ts';
import type { Egenskap } from '../lives/life.ts';
import { openPostadresse } from '../lives/open-postadresse.ts';
import { ny, opphoer } from '../lives/telling.ts';
import { bostedIn, type HomeChoice, home } from './home-choice.ts';
import { ofPerson } from './of-person.ts';
import type { Situation } from './situation.ts';
import { current, endsOfAddresses, gradeOf, type Subject, statusOf } from './subject.ts';
import type { Learnt, Told, Transitions } from './transition.ts';

type Level = Entities['adressebeskyttelse']['graderingsnivaa'];

/** The addresses of somebody become protected, or protected otherwise. */
export interface AdressebeskyttelseSet extends Learnt<'adressebeskyttelse-set'> {
  readonly graderingsnivaa: Level;
  /** Where somebody lives who was strengt fortrolig, since no address is held of them; unknown (ukjentBosted) when left out. */
  readonly adresse?: HomeChoice;
}

export interface AdressebeskyttelseEnded extends Learnt<'adressebeskyttelse-ended'> {
  /** As of `adressebeskyttelse-set`. */
  readonly adresse?: HomeChoice;
}

export type AdressebeskyttelseEvent = AdressebeskyttelseSet | AdressebeskyttelseEnded;

export const adressebeskyttelse: Transitions<AdressebeskyttelseEvent> = {
  'adressebeskyttelse-set': {
    fields: { ...ofPerson, graderingsnivaa: oneOf('fortrolig', 'strengtFortrolig'), adresse: optional(home) },
    happen({ personidentifikator, graderingsnivaa, adresse }, situation) {
      const subject = situation.living('personidentifikator', personidentifikator);
      if (gradeOf(subject) === graderingsnivaa) throw situation.refused('graderingsnivaa', 'is what it is already.');
      return [graded(subject, graderingsnivaa, ny('adressebeskyttelse', { graderingsnivaa }), adresse, situation)];
    },
  },
  'adressebeskyttelse-ended': {
    fields: { ...ofPerson, adresse: optional(home) },
    happen({ personidentifikator, adresse }, situation) {
      const subject = situation.living('personidentifikator', personidentifikator);
      const held = current(subject, 'adressebeskyttelse');
      if (!held) throw situation.refused('personidentifikator', 'belongs to somebody who is not protected.');
      return [graded(subject, 'ugradert', opphoer('adressebeskyttelse', held), adresse, situation)];
    },
  },
};

/** One event with all addresses (Hendelser fra Folkeregisteret v1.8, and since May 2023 the addresses in it). */
function graded(
  subject: Subject,
  grade: Adressegradering,
  change: Egenskap,
  choice: HomeChoice | undefined,
  situation: Situation,
): Told {
  return {
    person: subject.index,
    hendelsestype: 'endringIAdressebeskyttelse',
    aarsak: 'Adressebeskyttelse',
    egenskaper: [change, ...addresses(subject, grade, choice, situation)],
  };
}

/**
 * What becomes of the addresses: graded anew; of those who become strengt fortrolig deleted but for an open one (sos-spesreg.md), which
 * ends when they are so no more.
 */
function addresses(
  subject: Subject,
  grade: Adressegradering,
  choice: HomeChoice | undefined,
  situation: Situation,
): readonly Egenskap[] {
  const wasHidden = gradeOf(subject) === 'strengtFortrolig';
  const status = statusOf(subject);
  const hasHome = status !== 'midlertidig' && status !== 'inaktiv';
  if (choice !== undefined && !(wasHidden && hasHome)) {
    throw situation.refused('adresse', 'is of those with a fødselsnummer who were strengt fortrolig. Leave it out.');
  }
  if (grade === 'strengtFortrolig') return [...endsOfAddresses(subject), ny('postadresse', openPostadresse)];
  if (wasHidden) return [...endsOfAddresses(subject), ...(hasHome ? bostedIn(choice, grade, situation) : [])];
  return endsOfAddresses(subject).map(({ entitet, verdi }) =>
    ny(entitet, { ...verdi, adressegradering: grade } as never),
  );
}
