import type { Instant } from '../krr-record.ts';
import type { Kommunenummer } from '../lives/bostedskommune.ts';
import type { NotedHendelse } from '../lives/lives.ts';
import type { Inhabitant } from '../lives/relations.ts';
import { slektOf } from '../lives/slekt.ts';

/** An event that the log holds. */
export interface Logged extends NotedHendelse {
  /** Where the person lived right before it and lives right after it. */
  readonly kommuner: readonly [before: Kommunenummer, after: Kommunenummer];
}

/** Everything that has happened to inhabitants since the world was made, beside what is computed. */
export interface Log {
  /** In the order in which it was noted, which is that of the sequence numbers and of time. */
  readonly all: readonly Logged[];
  /** What has happened to somebody. */
  of(person: Inhabitant): readonly Logged[];
  /**
   * Until when the computed events of a slekt count: for ever, or until the first logged one on any of its members, so that no two of
   * them can come to disagree.
   */
  endOf(slekt: number): Instant;
  add(logged: Logged): void;
  /** Where in `all` a sequence number, or the next above it, stands. */
  placeOf(sekvensnummer: number): number;
  /** How many of `all` were noted at an instant or before. */
  countAt(at: Instant): number;
}

/** The log of a world that begins with so many inhabitants. */
export function createLog(size: number): Log {
  const all: Logged[] = [];
  const byPerson = new Map<Inhabitant, Logged[]>();
  const ends = new Map<number, Instant>();
  const none: readonly Logged[] = [];
  /** How many come before the first that is far enough. */
  const countBefore = (isFarEnough: (logged: Logged) => boolean): number => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isFarEnough(all[middle] as Logged)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    all,
    of: (person) => byPerson.get(person) ?? none,
    endOf: (slekt) => ends.get(slekt) ?? Number.POSITIVE_INFINITY,
    add(logged) {
      const { person, ajourholdstidspunkt } = logged.hendelse;
      all.push(logged);
      const known = byPerson.get(person);
      if (known) known.push(logged);
      else byPerson.set(person, [logged]);
      if (person < size && !ends.has(slektOf(person))) ends.set(slektOf(person), ajourholdstidspunkt);
    },
    placeOf: (sekvensnummer) => countBefore((logged) => logged.sekvensnummer >= sekvensnummer),
    countAt: (at) => countBefore(({ hendelse }) => hendelse.ajourholdstidspunkt > at),
  };
}
