import type { Day } from '../day.ts';
import type { Home } from '../places/homes.ts';
import type { Adressegradering } from './address.ts';
import type { Egenskap } from './life.ts';
import { gradeOn, type Protection } from './protection.ts';
import { opphoer } from './telling.ts';

export type Addressed = 'bostedsadresse' | 'deltBosted' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet';

/** An address of somebody from a day until another or death. */
export interface AddressPeriod {
  readonly entitet: Addressed;
  readonly from: Day;
  readonly until: Day;
  /** Where in Norway it is, if it is somebody's home. */
  readonly home?: Home;
  readonly aarsak: string;
  /** The entry of the register with this address, graded. */
  readonly entry: (grade: Adressegradering) => Egenskap;
  /** Open also to those who are strengt fortrolig: all other addresses of theirs are deleted. */
  readonly open?: true;
}

/** Takes one more address of a life. */
export type Add = (period: AddressPeriod) => void;

/** All addresses of a life. */
export interface Addresses {
  readonly periods: readonly AddressPeriod[];
  readonly protection: Protection | undefined;
}

/** The addresses that begin on a day, as entries. */
export function beginning({ periods, protection }: Addresses, day: Day): readonly Egenskap[] {
  const grade = gradeOn(protection, day);
  return periods
    .filter((period) => period.from === day && period.until > day && isKept(period, grade))
    .map(({ entry }) => entry(grade));
}

/** The addresses that hold the day before and not on the day, as entries that end; without those that another replaces. */
export function ending({ periods, protection }: Addresses, day: Day): readonly Egenskap[] {
  const grade = gradeOn(protection, day - 1);
  return periods
    .filter((period) => period.until === day && period.from < day && isKept(period, grade))
    .filter(({ entitet }) => !periods.some((next) => next.entitet === entitet && next.from === day && next.until > day))
    .map((period) => asEnded(period, grade));
}

/** The addresses that hold on a day and held the day before. */
export function holding({ periods }: Addresses, day: Day): readonly AddressPeriod[] {
  return periods.filter(({ from, until }) => from < day && day < until);
}

export function asEnded({ entry }: AddressPeriod, grade: Adressegradering): Egenskap {
  const { entitet, verdi } = entry(grade);
  return opphoer(entitet, verdi as never);
}

/** Whether the register holds an address with such a grade. */
export function isKept(period: AddressPeriod, grade: Adressegradering): boolean {
  return grade !== 'strengtFortrolig' || period.open === true;
}
