import { type Day, never } from '../day.ts';
import { draw, topic } from '../draw.ts';
import type { Homes } from '../places/homes.ts';
import type { Add, Addresses, AddressPeriod } from './addresses.ts';
import { deltBosted } from './delt-bosted.ts';
import type { Member } from './member.ts';
import { openPostadresse } from './open-postadresse.ts';
import { oppholdsadresser } from './oppholdsadresser.ts';
import { postadresser } from './postadresser.ts';
import { type Protection, protectionOf } from './protection.ts';
import { registeredFrom } from './registration.ts';
import { slektOf } from './slekt.ts';
import type { Stay } from './stays.ts';
import { ny } from './telling.ts';

/** Plausible shares of the residents: who has once moved without saying where to, and who has lived at an institution (klientadresse). */
const share = { ukjentBosted: 0.01, klientadresse: 0.005 };

/** Every address of a life, until death at the latest. */
export function addressesOf(seed: number, homes: Homes, member: Member): Addresses {
  const protection = protectionOf(seed, member);
  const { dies } = member;
  const periods: AddressPeriod[] = [];
  const add: Add = (period) => {
    if (period.from < dies) periods.push(period.until > dies ? { ...period, until: dies } : period);
  };
  bostedsadresser(seed, homes, member, add);
  deltBosted(seed, homes, member, add);
  oppholdsadresser(seed, homes, member, add);
  postadresser(seed, homes, member, add);
  if (protection?.graderingsnivaa === 'strengtFortrolig') add(open(protection));
  return { protection, periods };
}

/**
 * Whether an address may begin or end in a life after one day, up to and with another: a tenth of the work of telling which. True also for
 * some lives in which none does.
 */
export function mayMove(seed: number, homes: Homes, member: Member, after: Day, upTo: Day): boolean {
  const isMeant = (day: Day): boolean => day > after && day <= upTo;
  for (const { from } of member.stays) if (isMeant(from)) return true;
  let moves = isMeant(member.leaves) || isMeant(member.returns) || isMeant(member.dies);
  const add: Add = ({ from, until }) => {
    moves ||= isMeant(from) || isMeant(until);
  };
  deltBosted(seed, homes, member, add);
  oppholdsadresser(seed, homes, member, add);
  postadresser(seed, homes, member, add);
  const protection = protectionOf(seed, member);
  return moves || (protection !== undefined && (isMeant(protection.from) || isMeant(protection.until)));
}

/** Whoever has a fødselsnummer has a bostedsadresse, at least an unknown one, and nobody else (sos-adresser.md). */
function bostedsadresser(seed: number, homes: Homes, member: Member, add: Add): void {
  const { index, origin, born, arrives, leaves, returns, dies, published, stays } = member;
  if (origin === 'temporary') return;
  if (arrives === never) {
    add(nowhere(registeredFrom(member), never, 'Historisk'));
    return;
  }
  const block = slektOf(index);
  const chance = published ? 0.5 : draw(seed, index, topic.ukjentBosted);
  const unknown = chance < share.ukjentBosted ? 1 + (index % 4) : -1;
  const institution = chance > 1 - share.klientadresse ? index % 4 : -1;
  for (let place = 0; place < stays.length; place++) {
    const { from, home } = stays[place] as Stay;
    const next = stays[place + 1]?.from ?? dies;
    const until = from < leaves && leaves < next ? leaves : next;
    const aarsak = from === born ? 'Fødsel' : 'Flytting innenlands';
    if (place === unknown) {
      add(nowhere(from, until, aarsak, homes.kommune(block, home).kommunenummer));
      continue;
    }
    const ungraded = place === institution ? 'klientadresse' : 'ugradert';
    add({
      entitet: 'bostedsadresse',
      from,
      until,
      home,
      aarsak,
      entry: (grade) =>
        ny('bostedsadresse', {
          ...homes.address(block, home),
          adressegradering: grade === 'ugradert' ? ungraded : grade,
          flyttedato: from,
        }),
    });
  }
  if (leaves !== never) add(nowhere(leaves, returns, 'Utflytting'));
}

function nowhere(from: Day, until: Day, aarsak: string, bostedskommune?: string): AddressPeriod {
  const ukjentBosted = bostedskommune === undefined ? {} : { bostedskommune };
  return {
    entitet: 'bostedsadresse',
    from,
    until,
    aarsak,
    entry: (grade) => ny('bostedsadresse', { ukjentBosted, adressegradering: grade, flyttedato: from }),
  };
}

function open({ from, until }: Protection): AddressPeriod {
  return {
    entitet: 'postadresse',
    from,
    until,
    aarsak: 'Adressebeskyttelse',
    entry: () => ny('postadresse', openPostadresse),
    open: true,
  };
}
