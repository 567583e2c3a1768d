import { type Day, never, years } from '../day.ts';
import { draw, topic } from '../draw.ts';
import type { Homes } from '../places/homes.ts';
import type { Postadresse } from './address.ts';
import type { Add, AddressPeriod } from './addresses.ts';
import { foreignAddress } from './foreign-address.ts';
import type { Member } from './member.ts';
import { secondHome } from './oppholdsadresser.ts';
import { isResidentThroughout, registeredFrom } from './registration.ts';
import { slektOf } from './slekt.ts';
import { ny } from './telling.ts';

/** Where post goes instead of home: of one resident in thirty for some years, of most who have left, and of half with a d-number. */
export function postadresser(seed: number, homes: Homes, member: Member, add: Add): void {
  const { index, born, arrives, leaves, returns, origin, dNumberFrom, published } = member;
  const chance = draw(seed, index, topic.postadresse);
  if (leaves !== never && chance < 0.7) add(abroad(seed, index, leaves, returns, chance < 0.2));
  if (dNumberFrom !== never && chance < 0.5) {
    add(abroad(seed, index, dNumberFrom, origin === 'temporary' ? never : arrives, chance < 0.1));
  }
  if (chance < 0.85 || published) return;
  const from = Math.max(born + years(22), registeredFrom(member)) + Math.floor(((chance * 997) % 1) * years(40));
  const until = from + years(2 + ((chance * 31) % 1) * 8);
  if (!isResidentThroughout(member, from, until)) return;
  add({
    entitet: 'postadresse',
    from,
    until,
    aarsak: 'Postadresse',
    entry: (adressegradering) => ny('postadresse', { adressegradering, ...postal(homes, member, from) }),
  });
}

type Form<T> = T extends unknown ? Omit<T, 'adressegradering'> : never;

function postal(homes: Homes, member: Member, day: Day): Form<Postadresse> {
  const address = homes.address(slektOf(member.index), secondHome(member));
  const { poststed } = 'vegadresse' in address ? address.vegadresse : address.matrikkeladresse;
  if (day % 3 === 0) return { postboksadresse: { postboks: `Postboks ${1 + (member.index % 900)}`, poststed } };
  if (day % 3 === 1 || !('vegadresse' in address)) {
    return {
      postadresseIFrittFormat: { adresselinje: ['C/O SYNTETISK MOTTAK', `POSTHYLLE ${1 + (day % 90)}`], poststed },
    };
  }
  const { vegadresse, adresseIdentifikatorFraMatrikkelen } = address;
  return { vegadresse, adresseIdentifikatorFraMatrikkelen };
}

function abroad(seed: number, index: number, from: Day, until: Day, free: boolean): AddressPeriod {
  return {
    entitet: 'postadresseIUtlandet',
    from,
    until,
    aarsak: 'Postadresse',
    entry: (adressegradering) => {
      const utenlandskAdresse = foreignAddress(seed, index);
      const { adressenavn, postkode, byEllerStedsnavn, landkode } = utenlandskAdresse;
      return ny(
        'postadresseIUtlandet',
        free
          ? {
              adressegradering,
              utenlandskAdresseIFrittFormat: {
                adresselinje: [adressenavn, `${postkode} ${byEllerStedsnavn}`],
                byEllerStedsnavn,
                landkode,
              },
            }
          : { adressegradering, utenlandskAdresse },
      );
    },
  };
}
