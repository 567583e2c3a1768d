import { type Check, check, expectEqual, type RegisterSubject } from '../../src/index.ts';
import { answerAbout, personWho, question } from './lookup.ts';

/** What a question must look like. */
export const authlevelRequestChecks: readonly Check<RegisterSubject>[] = [
  refuses('AUTHLEVEL-BODY-JSON', 'a body that is no JSON', () => '{"personidentifikator": '),
  refuses('AUTHLEVEL-BODY-PERSON', 'no person', () => ({})),
  refuses('AUTHLEVEL-BODY-ONE', 'a list of one person', (person) => ({ personidentifikator: [person] })),
  refuses('AUTHLEVEL-BODY-FRADATO', 'a Norwegian date', (person) => ({
    personidentifikator: person,
    fraDato: '31.01.2022',
  })),
  refuses('AUTHLEVEL-BODY-FRADATO', 'a day that is none', (person) => ({
    personidentifikator: person,
    fraDato: '2022-02-30',
  })),
];

/** The body is refused with 400, and a good one is not: else nothing would be proved. */
function refuses(requirement: string, title: string, body: (person: string) => unknown): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const person = personWho(subject, 'recent');
    await answerAbout(subject, person);
    expectEqual(`status for ${title}`, (await question(subject, body(person))).status, 400);
  });
}
