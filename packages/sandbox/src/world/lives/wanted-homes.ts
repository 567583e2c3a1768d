import type { Home, Homes } from '../places/homes.ts';
import type { Member } from './member.ts';
import { mayStayAtSecondHome, secondHome } from './oppholdsadresser.ts';

/** The homes of a kommune, by the slekter whose they are. */
export interface WantedHomes {
  readonly kommunenummer: string;
  readonly slekter: Iterable<number>;
  /** Tells which members of a slekt at some time live or stay in the kommune, and maybe a few others. */
  livesThere(slekt: number): (member: Member) => boolean;
}

export function findHomes(seed: number, homes: Homes, kommunenummer: string): WantedHomes {
  const bySlekt = new Map<number, ((home: Home) => boolean)[]>();
  for (const { block, includes } of homes.find({ kommunenummer })) {
    const known = bySlekt.get(block);
    if (known) known.push(includes);
    else bySlekt.set(block, [includes]);
  }
  return {
    kommunenummer,
    slekter: bySlekt.keys(),
    livesThere(slekt) {
      const places = bySlekt.get(slekt) ?? [];
      const isThere = (home: Home): boolean => places.some((includes) => includes(home));
      return (member) =>
        member.stays.some(({ home }) => isThere(home)) ||
        (mayStayAtSecondHome(seed, member) && isThere(secondHome(member)));
    },
  };
}
