import { years } from '../../day.ts';
import { draw, topic } from '../../draw.ts';
import { isResident } from '../registration.ts';
import { slektOf } from '../slekt.ts';
import { type Chapter, ny } from '../telling.ts';

/** The Sami language most used in a fylke. */
const languages: Readonly<Record<string, 'nordsamisk' | 'lulesamisk' | 'soersamisk'>> = {
  '18': 'lulesamisk',
  '50': 'soersamisk',
  '55': 'nordsamisk',
  '56': 'nordsamisk',
};

/** Some in the north have told the register which Sami language they use. */
export const language: Chapter = ({ seed, homes }, member, tell) => {
  const { index, born, stays } = member;
  const day = born + years(20);
  if (draw(seed, index, topic.samisk) >= 0.04 || !isResident(member, day)) return;
  const home = stays.findLast(({ from }) => from <= day)?.home;
  const spraak =
    home === undefined ? undefined : languages[homes.kommune(slektOf(index), home).kommunenummer.slice(0, 2)];
  if (!spraak) return;
  tell(day)?.({
    hendelsestype: 'endringIBrukAvSamiskSpraak',
    aarsak: 'Patch',
    egenskaper: [ny('brukAvSamiskSpraak', { spraak: [spraak] })],
  });
};
