import { type Check, check, PreconditionFailed, type RegisterSubject } from '../../src/index.ts';
import { publishedIds } from '../published-persons.ts';
import { lookUpKnown, type Person } from './lookup.ts';

/** The published persons for whom it applies obey the rule. Without such persons nothing would be proved. */
export function everyone(
  requirement: string,
  applies: (person: Person) => boolean,
  rule: (person: Person) => void,
): Check<RegisterSubject> {
  return check(requirement, 'every published person', async (subject) => {
    const persons = (await lookUpKnown(subject, publishedIds)).filter(applies);
    if (persons.length === 0) throw new PreconditionFailed('None of the published persons is a case of the rule.');
    for (const person of persons) rule(person);
  });
}
