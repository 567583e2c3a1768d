import { type Day, dayOf, msPerDay } from '../day.ts';
import { draw32, topic } from '../draw.ts';
import type { Instant } from '../krr-record.ts';
import { createPermutation } from '../permutation.ts';

/** When the register looks at which slekt: each once in four weeks, one after the other, so that time orders what it notes. */
export interface Looks {
  /** The look at which the register notes on a slekt what is true from a day on. Looks are numbered from 0, in order of time. */
  noting(slekt: number, day: Day): number;
  /** When a look is. */
  instant(look: number): Instant;
  /** Whom a look is at. */
  slekt(look: number): number;
  /** The looks at some slekter, or at all, from one look to another. */
  at(slekter: Iterable<number> | undefined, first: number, last: number): Generator<number>;
  /** The last look at or before an instant; -1 before the first. */
  latest(at: Instant): number;
  /** The days on which what a look notes became true: after the first, up to and with the second. */
  days(look: number): readonly [after: Day, upTo: Day];
}

/** When the register opened (1 October 1964). What was true then already is noted at the first look. */
const opened = dayOf(1964, 10, 1);
const daysPerRound = 28;

/** So many days after something became true the register has noted it. */
export const longestDelay: number = daysPerRound + 1;

export function createLooks(seed: number, slekter: number): Looks {
  const order = createPermutation(slekter);
  const shift = draw32(seed, 0, topic.lookOrder);
  const instant = (look: number): Instant => opened * msPerDay + Math.ceil((look * daysPerRound * msPerDay) / slekter);
  const dayBefore = (look: number): Day => Math.floor(instant(look) / msPerDay);
  return {
    noting(slekt, day) {
      const place = order.at(slekt, shift);
      const round = Math.max(0, Math.floor((day - opened) / daysPerRound) - 1);
      let look = round * slekter + place;
      while (dayBefore(look) < day) look += slekter;
      return look;
    },
    instant,
    slekt: (look) => order.of(look % slekter, shift),
    *at(only, first, last) {
      if (!only) {
        for (let look = first; look <= last; look++) yield look;
        return;
      }
      const places = [...new Set(only)].map((slekt) => order.at(slekt, shift)).sort((a, b) => a - b);
      for (let round = Math.floor(first / slekter); places.length > 0 && round * slekter <= last; round++) {
        for (const place of places) {
          const look = round * slekter + place;
          if (look >= first && look <= last) yield look;
        }
      }
    },
    latest(at) {
      let look = Math.floor(((at - opened * msPerDay) * slekter) / (daysPerRound * msPerDay)) + 1;
      while (look >= 0 && instant(look) > at) look--;
      return Math.max(-1, look);
    },
    days: (look) => [look < slekter ? Number.NEGATIVE_INFINITY : dayBefore(look - slekter), dayBefore(look)],
  };
}
