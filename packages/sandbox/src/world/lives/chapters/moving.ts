import type { Day } from '../../day.ts';
import { type Addressed, asEnded, beginning, ending, holding, isKept } from '../addresses.ts';
import type { Egenskap, Hendelsestype } from '../life.ts';
import { gradeOn } from '../protection.ts';
import { registeredFrom } from '../registration.ts';
import { type Chapter, ny, opphoer } from '../telling.ts';

const hendelsestyper: Readonly<Record<Addressed, Hendelsestype>> = {
  bostedsadresse: 'endringIBostedsadresse',
  deltBosted: 'endringIDeltBosted',
  oppholdsadresse: 'endringIOppholdsadresse',
  postadresse: 'endringIKontaktinformasjon',
  postadresseIUtlandet: 'endringIKontaktinformasjon',
};

/** Addresses that come and go while nothing else happens. */
export const moving: Chapter = ({ addresses }, member, tell) => {
  const { periods, protection } = addresses;
  const elsewhere: readonly (Day | undefined)[] = [
    registeredFrom(member),
    member.arrives,
    member.leaves,
    member.returns,
    member.dies,
    protection?.from,
    protection?.until,
  ];
  for (const period of periods) {
    const { entitet, from, until, aarsak, entry } = period;
    const told = (day: Day, egenskap: () => Egenskap): void =>
      tell(day)?.({ hendelsestype: hendelsestyper[entitet], aarsak, egenskaper: [egenskap()] });
    if (!elsewhere.includes(from)) {
      const grade = gradeOn(protection, from);
      if (isKept(period, grade)) told(from, () => entry(grade));
    }
    if (elsewhere.includes(until) || periods.some((next) => next.entitet === entitet && next.from === until)) continue;
    const grade = gradeOn(protection, until - 1);
    if (isKept(period, grade)) told(until, () => asEnded(period, grade));
  }
};

/** Protection that begins and ends: in one event with all addresses, graded anew or deleted. */
export const addressProtection: Chapter = ({ addresses }, _member, tell) => {
  const { protection } = addresses;
  if (!protection) return;
  const { from, until, graderingsnivaa } = protection;
  const changed = (day: Day, change: () => Egenskap): void =>
    tell(day)?.({
      hendelsestype: 'endringIAdressebeskyttelse',
      aarsak: 'Adressebeskyttelse',
      egenskaper: [
        change(),
        ...holding(addresses, day)
          .filter(({ open }) => !open)
          .map((period) => {
            const grade = gradeOn(protection, day);
            return isKept(period, grade) ? period.entry(grade) : asEnded(period, gradeOn(protection, day - 1));
          }),
        ...ending(addresses, day),
        ...beginning(addresses, day),
      ],
    });
  changed(from, () => ny('adressebeskyttelse', { graderingsnivaa }));
  changed(until, () => opphoer('adressebeskyttelse', { graderingsnivaa }));
};
