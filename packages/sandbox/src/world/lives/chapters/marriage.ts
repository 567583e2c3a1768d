import { type Day, never, years } from '../../day.ts';
import { draw, topic } from '../../draw.ts';
import { countryOf } from '../countries.ts';
import type { Hendelsestype } from '../life.ts';
import type { Member } from '../member.ts';
import type { Familierelasjon, Sivilstandstype } from '../relations.ts';
import { ofMarriage, ofPartnership, type Words } from '../sivilstand-words.ts';
import { slektOf } from '../slekt.ts';
import { type Chapter, ny, opphoer } from '../telling.ts';
import { marriageForAllFrom, partnerIn, type Union } from '../unions.ts';

/** Marriage, separation, divorce and widowhood, told alike of both. */
export const marriage: Chapter = (setting, member, tell) => {
  for (const union of member.unions) {
    if (union.married === never) continue;
    const spouse = partnerIn(union, member);
    const relation: Familierelasjon = {
      relatertPerson: spouse.index,
      relatertPersonsRolle: 'ektefelleEllerPartner',
      minRolleForPerson: 'ektefelleEllerPartner',
    };
    const became = (day: Day, aarsak: string, sivilstand: Sivilstandstype, place: object = {}): void =>
      tell(day)?.({
        hendelsestype: 'endringISivilstand',
        aarsak,
        egenskaper: [
          ny('sivilstand', { sivilstand, sivilstandsdato: day, ...place, relatertVedSivilstand: spouse.index }),
        ],
      });
    const related = (day: Day, aarsak: string, change: typeof ny | typeof opphoer): void =>
      tell(day)?.({ hendelsestype, aarsak, egenskaper: [change('familierelasjon', relation)] });
    const words = partnershipOrMarriage(union);

    became(union.married, 'Vigsel', words.married, weddingPlace(setting, union));
    related(union.married, 'Vigsel', ny);
    if (union.parted < union.until + 1) became(union.parted, 'Separasjon', words.separated);
    if (union.divorced !== never) {
      became(union.divorced, 'Skilsmisse', words.divorced);
      related(union.divorced, 'Skilsmisse', opphoer);
    } else {
      became(spouse.dies, 'Dødsfall', words.widowed);
      related(spouse.dies, 'Dødsfall', opphoer);
    }
  }
};

const hendelsestype: Hendelsestype = 'endringIFamilierelasjon';

function partnershipOrMarriage({ sameSex, married }: Union): Words {
  return sameSex && married < marriageForAllFrom ? ofPartnership : ofMarriage;
}

function weddingPlace({ homes }: Parameters<Chapter>[0], { one, stays }: Union): object {
  const authority = one.index % 2 === 0 ? 'DEN_NORSKE_KIRKE' : 'ANSATT_I_KOMMUNE';
  const home = stays[0]?.home;
  return home === undefined
    ? {}
    : { myndighet: authority, kommune: homes.kommune(slektOf(one.index), home).kommunenummer };
}

/** One of five who come grown up and find nobody here are married to somebody without a number. */
export function isMarriedAbroad(seed: number, { index, origin, born, arrives, unions }: Member): boolean {
  return (
    origin === 'immigrant' &&
    unions.length === 0 &&
    arrives - born > years(24) &&
    draw(seed, index, topic.foreignSpouse) < 0.2
  );
}

/** The relation to a spouse abroad. */
export const marriageAbroad: Chapter = ({ seed, names }, member, tell) => {
  if (!isMarriedAbroad(seed, member)) return;
  const { index, arrives, born, woman } = member;
  tell(arrives)?.({
    hendelsestype,
    aarsak: 'Innflytting',
    egenskaper: [
      ny('familierelasjon', {
        relatertPersonUtenFolkeregisteridentifikator: {
          navn: { fornavn: 'UTENLANDSK', etternavn: names.on(member, arrives).etternavn },
          foedselsdato: born + 400,
          statsborgerskap: countryOf(seed, index).code,
          kjoenn: woman ? 'mann' : 'kvinne',
        },
        relatertPersonsRolle: 'ektefelleEllerPartner',
        minRolleForPerson: 'ektefelleEllerPartner',
      }),
    ],
  });
};
