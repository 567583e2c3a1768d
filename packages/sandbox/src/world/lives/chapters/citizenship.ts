import { dayOf, years } from '../../day.ts';
import { draw, topic } from '../../draw.ts';
import { countryOf } from '../countries.ts';
import type { Egenskap } from '../life.ts';
import type { Member } from '../member.ts';
import { isResident } from '../registration.ts';
import type { Country } from '../relations.ts';
import { type Chapter, ny, opphoer } from '../telling.ts';

/** Since then a Norwegian may be a citizen of other countries too (lov om norsk statsborgerskap, changed with effect from 2020). */
const dualAllowed = dayOf(2020, 1, 1);
/** 72 of 17 828 persons have two (recorded in Valgdirektoratet/folkeavstemning); some of them by naturalisation. */
const bornWithTwo = 0.003;
const stateless = 0.01;

/** Immigrants who become Norwegians, and who until 2020 had to give up what they were. */
export const citizenship: Chapter = ({ seed }, member, tell) => {
  const { index, origin, arrives } = member;
  const chance = draw(seed, index, topic.naturalisation);
  if (origin !== 'immigrant' || chance >= 0.4) return;
  const day = arrives + years(7 + chance * 25);
  if (!isResident(member, day)) return;
  const keeps = day >= dualAllowed && chance < 0.06;
  const before = foreignCitizenship(seed, index);
  tell(day)?.({
    hendelsestype: 'endringIStatsborgerskap',
    aarsak: 'Statsborgerskap',
    egenskaper: [
      ny('statsborgerskap', { statsborgerskap: 'NOR', ervervsdato: day }),
      ...(keeps ? [] : [opphoer('statsborgerskap', { statsborgerskap: before })]),
    ],
  });
};

/** What somebody is a citizen of when the register first sees them. */
export function citizenAtArrival(seed: number, { index, origin, born, published }: Member): readonly Egenskap[] {
  if (origin === 'immigrant' || origin === 'temporary') {
    return [ny('statsborgerskap', { statsborgerskap: foreignCitizenship(seed, index) })];
  }
  const norwegian = ny('statsborgerskap', { statsborgerskap: 'NOR', ervervsdato: born });
  if (published || draw(seed, index, topic.dualCitizen) >= bornWithTwo) return [norwegian];
  const other = ny('statsborgerskap', { statsborgerskap: countryOf(seed, index).code, ervervsdato: born });
  // Who kept the Norwegian one while abroad had to be allowed to, until 2020 (statsborgerloven § 24, as it was).
  const kept = born < dualAllowed - years(22) && draw(seed, index, topic.bibehold) < 0.2;
  return kept
    ? [norwegian, other, ny('bibehold', { bibeholdstatus: 'harBibehold', datoForBibehold: born + years(21) })]
    : [norwegian, other];
}

function foreignCitizenship(seed: number, index: number): Country {
  return draw(seed, index, topic.dualCitizen) > 1 - stateless ? 'XXX' : countryOf(seed, index).code;
}
