import { birthday, never, years } from '../../day.ts';
import { draw, topic } from '../../draw.ts';
import { beginning } from '../addresses.ts';
import { isResident } from '../registration.ts';
import { annuller, type Chapter, ny } from '../telling.ts';
import { identifier } from './arrival.ts';
import { citizenAtArrival } from './citizenship.ts';

/** Five years after it was given a d-number is inactive, and stays in use (news item 2021-12-03 of the register's documentation). */
export const inactivity: Chapter = (_setting, { origin, dNumberFrom }, tell) => {
  if (origin !== 'temporary') return;
  tell(birthday(dNumberFrom, 5))?.({
    hendelsestype: 'endringIStatus',
    aarsak: 'Person med d-nummer',
    egenskaper: [ny('status', { status: 'inaktiv' })],
  });
};

/** A number that was a mistake is closed: nothing but number, status and sivilstand is left (as recorded in Altinn/altinn-register). */
export const closing: Chapter = (setting, member, tell) => {
  if (member.origin !== 'closed') return;
  const { seed, names } = setting;
  const { born, dies, woman } = member;
  tell(dies - 1)?.({
    hendelsestype: 'personErOpphoert',
    aarsak: 'Opphøre person',
    egenskaper: [
      identifier('foedselsnummer', 'opphoert'),
      annuller('status', { status: 'bosatt' }),
      ny('status', { status: 'opphoert' }),
      annuller('kjoenn', { kjoenn: woman ? 'kvinne' : 'mann' }),
      annuller('foedsel', { foedselsdato: born, foedeland: 'NOR' }),
      annuller('navn', names.on(member, born)),
      ...citizenAtArrival(seed, member).map((egenskap) => annuller(egenskap.entitet, egenskap.verdi)),
      ...beginning(setting.addresses, born).map((egenskap) => annuller(egenskap.entitet, egenskap.verdi)),
    ],
  });
};

/** Very few grown-ups without family are lost from sight. */
export const disappearance: Chapter = ({ seed }, member, tell) => {
  const { index, born, unions, children, published } = member;
  const chance = draw(seed, index, topic.missing);
  if (published || chance >= 0.0005 || unions.length > 0 || children.length > 0) return;
  const day = born + years(25 + chance * 60_000);
  if (member.leaves !== never || !isResident(member, day)) return;
  tell(day)?.({
    hendelsestype: 'endringIStatus',
    aarsak: 'Historisk',
    egenskaper: [ny('status', { status: 'forsvunnet' })],
  });
};
