import { type Day, never } from '../day.ts';
import type { Member } from './member.ts';

/** The day on which somebody first stands in the register: birth, the first number, or with a number from abroad the year after. */
export function registeredFrom({ origin, born, arrives, dNumberFrom }: Member): Day {
  if (origin === 'abroad') return born + 365;
  return origin === 'native' || origin === 'closed' ? born : Math.min(arrives, dNumberFrom);
}

/** Whether somebody is resident in Norway on a day: a status of its own in the register. */
export function isResident({ arrives, leaves, returns, dies }: Member, day: Day): boolean {
  return arrives !== never && arrives <= day && day < dies && (day < leaves || day >= returns);
}

/** Whether somebody is resident on all days from one to another. */
export function isResidentThroughout(member: Member, from: Day, until: Day): boolean {
  return isResident(member, from) && isResident(member, until) && (until < member.leaves || from > member.leaves);
}
