import { toOsloWallClock } from '../../time/oslo.ts';
import { type Day, dayOf, msPerDay, startOf } from '../day.ts';
import { dayOfDate } from '../field.ts';
import { InvalidEvent } from '../invalid-event.ts';
import type { Instant } from '../krr-record.ts';
import { gjeldende, opplysninger } from '../lives/record.ts';
import type { Inhabitant } from '../lives/relations.ts';
import type { NumberType } from '../number-series.ts';
import type { Register, Registrar } from '../register.ts';
import { type Subject, statusOf } from './subject.ts';

/** The register as it stands when it learns something. */
export interface Situation {
  readonly seed: number;
  /** The place of the event in the world's log: something to draw by. */
  readonly sequence: number;
  /** When the register notes it: by the clock, and never before what it noted last, so that nobody finds that something came in behind. */
  readonly now: Instant;
  /** Since when it is true. */
  readonly dato: Day;
  readonly gyldighetstidspunkt: Instant;
  /** The index of whoever comes next. */
  readonly newcomer: Inhabitant;
  /** A number that nobody has. @throws InvalidEvent for the field when there is none of that birthday. */
  newNumber(field: string, born: Day, woman: boolean, type: NumberType): string;
  /** The computed number of somebody that the register has not given yet, or else a new one. */
  nextNumber(
    subject: Subject,
    woman: boolean,
    type: NumberType,
  ): { readonly nummer: string; readonly isComputed: boolean };
  /** Somebody whom the register knows, by number. @throws InvalidEvent for the field when there is no such person. */
  known(field: string, personidentifikator: string): Subject;
  /** Somebody who also lives. @throws InvalidEvent for the field. */
  living(field: string, personidentifikator: string): Subject;
  /** Another, by index. */
  subject(index: Inhabitant): Subject;
  /** Whom a number was given to, whoever it leads to now. */
  ownerOf(personidentifikator: string): Inhabitant | undefined;
  /** The numbers that somebody has and had, newest first. */
  numbersOf(subject: Subject): readonly NumberHeld[];
  refused(field: string, reason: string): InvalidEvent;
}

export interface NumberHeld {
  readonly nummer: string;
  readonly identifikatortype: NumberType;
  /** Another than the person's own, if taken over. */
  readonly owner: Inhabitant | undefined;
}

interface Setting {
  readonly seed: number;
  readonly register: Register;
  readonly registrar: Registrar;
  readonly sequence: number;
  readonly clock: Instant;
}

/** @throws InvalidEvent when the event is of the future. */
export function createSituation(
  { seed, register, registrar, sequence, clock }: Setting,
  event: { readonly type: string; readonly dato?: string },
): Situation {
  const now = Math.max(clock, registrar.lastLogged());
  const today = Math.floor(toOsloWallClock(now) / msPerDay);
  const dato = event.dato === undefined ? today : (dayOfDate(event.dato) ?? today);
  const refused = (field: string, reason: string): InvalidEvent => new InvalidEvent(event.type, field, reason);
  if (dato > today) throw refused('dato', 'lies in the future. The register learns only what is true already.');

  const situation: Situation = {
    seed,
    sequence,
    now,
    dato,
    gyldighetstidspunkt: startOf(dato),
    newcomer: register.size + register.newcomers,
    newNumber(field, born, woman, type) {
      if (born < dayOf(1900, 1, 1) || born >= dayOf(2040, 1, 1)) {
        throw refused(field, 'is no birthday that there are numbers for: from 1900-01-01 to 2039-12-31.');
      }
      return registrar.freeNumber(born, woman, type, today);
    },
    nextNumber(subject, woman, type) {
      const computed = register.numberOf(subject.index, type);
      const given = subject.held.identifikasjonsnummer ?? [];
      const isGiven = given.some(({ verdi }) => register.nummerOf(subject.index, verdi) === computed);
      if (computed !== undefined && !isGiven && isNumberOf(computed, woman))
        return { nummer: computed, isComputed: true };
      const born = subject.held.foedsel?.[0]?.verdi.foedselsdato ?? dato;
      return { nummer: situation.newNumber('personidentifikator', born, woman, type), isComputed: false };
    },
    known(field, personidentifikator) {
      const index = register.indexOf(personidentifikator);
      const subject = index === undefined ? undefined : situation.subject(index);
      // A number that somebody will only get is nobody's yet.
      const isKnown = subject && situation.numbersOf(subject).some(({ nummer }) => nummer === personidentifikator);
      if (!isKnown) throw refused(field, 'belongs to nobody whom the register knows.');
      return subject;
    },
    living(field, personidentifikator) {
      const subject = situation.known(field, personidentifikator);
      const status = statusOf(subject);
      if (status === 'doed') throw refused(field, 'belongs to somebody who is dead.');
      if (status === 'opphoert') throw refused(field, 'has been closed (opphørt).');
      return subject;
    },
    subject: (index) => ({
      index,
      held: opplysninger(register.life(index, now)?.hendelser ?? []),
      nummer: register.numberInUse(index, now),
    }),
    ownerOf: registrar.ownerOf,
    numbersOf: ({ index, held }) =>
      gjeldende(held, 'identifikasjonsnummer').map(({ verdi }) => {
        const nummer = register.nummerOf(index, verdi);
        return { nummer, identifikatortype: verdi.identifikatortype, owner: registrar.ownerOf(nummer) };
      }),
    refused,
  };
  return situation;
}

/** Until 2032 the ninth digit is even for women. */
function isNumberOf(nummer: string, woman: boolean): boolean {
  return (Number(nummer[8]) % 2 === 0) === woman;
}
