import { type Day, never, years } from '../day.ts';
import { draw, topic } from '../draw.ts';
import { type Home, type Homes, homeAt, homesPerPlace, placesPerBlock } from '../places/homes.ts';
import { type Oppholdsadresse, withoutKretser } from './address.ts';
import type { Add, AddressPeriod } from './addresses.ts';
import { foreignAddress } from './foreign-address.ts';
import type { Member } from './member.ts';
import { isResidentThroughout } from './registration.ts';
import { slektOf, slektSize } from './slekt.ts';
import { ny } from './telling.ts';

type Where = { readonly home: Home } | 'abroad' | 'unknown';

/** Of those with a d-number who have an address in Norway, and of residents who commute. */
const share = { atSecondHome: 0.7, pendler: 0.05 };

/**
 * Where somebody stays apart from where they live: without it those with a d-number have no address in Norway, and residents have it as
 * conscripts, commuters, or working abroad or on Svalbard (sos-adresser.md). The shares are plausible, not statistics.
 */
export function oppholdsadresser(seed: number, homes: Homes, member: Member, add: Add): void {
  const { index, born, origin, arrives, dNumberFrom, published } = member;
  const chance = draw(seed, index, topic.oppholdsadresse);
  const stay = (from: Day, until: Day, where: Where, why?: Oppholdsadresse['oppholdAnnetSted']): void => {
    if (!why || (isResidentThroughout(member, from, until) && from > arrives)) {
      add(period(seed, homes, member, from, until, where, why));
    }
  };
  if (dNumberFrom !== never) {
    const until = origin === 'temporary' ? never : arrives;
    if (chance < share.atSecondHome) stay(dNumberFrom, until, { home: secondHome(member) });
    else if (chance < 0.9) stay(dNumberFrom, until, 'abroad');
    return;
  }
  if (arrives === never || published) return;
  const grownUp = born + years(24 + chance * 400);
  if (chance < share.pendler) stay(grownUp, grownUp + years(1 + chance * 100), { home: secondHome(member) }, 'pendler');
  else if (chance < 0.06) stay(grownUp, grownUp + years(3), 'abroad', 'utenriks');
  else if (chance < 0.063) stay(grownUp, grownUp + years(4), 'unknown', 'paaSvalbard');
  else if (chance > 0.85) stay(born + years(19.2), born + years(19.2) + 350, 'unknown', 'militaer');
}

/** Whether somebody stays at a second home at some time, if at all anywhere else. */
export function mayStayAtSecondHome(seed: number, { index, dNumberFrom }: Member): boolean {
  const chance = draw(seed, index, topic.oppholdsadresse);
  return chance < (dNumberFrom === never ? share.pendler : share.atSecondHome);
}

/** A home beside those that the members of a slekt move through. */
export function secondHome({ index }: Member): Home {
  return homeAt(placesPerBlock - 1, homesPerPlace - slektSize + (index % slektSize));
}

function period(
  seed: number,
  homes: Homes,
  { index }: Member,
  from: Day,
  until: Day,
  where: Where,
  oppholdAnnetSted: Oppholdsadresse['oppholdAnnetSted'],
): AddressPeriod {
  return {
    entitet: 'oppholdsadresse',
    from,
    until,
    ...(typeof where === 'string' ? {} : { home: where.home }),
    aarsak: 'Oppholdsadresse og opphold annet sted',
    entry: (grade) => {
      const common = {
        adressegradering: grade,
        oppholdsadressedato: from,
        ...(oppholdAnnetSted ? { oppholdAnnetSted } : {}),
      };
      if (where === 'unknown') return ny('oppholdsadresse', { ...common, adressenErUkjent: true });
      if (where === 'abroad')
        return ny('oppholdsadresse', { ...common, utenlandskAdresse: foreignAddress(seed, index) });
      return ny('oppholdsadresse', { ...common, ...withoutKretser(homes.address(slektOf(index), where.home)) });
    },
  };
}
