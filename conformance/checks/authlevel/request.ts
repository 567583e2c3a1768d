import { type Check, check, expectEqual, type RegisterSubject } from '../../src/index.ts';
import { publishedPersons } from '../published-persons.ts';
import { answerAbout, personWho, question } from './lookup.ts';

/** What a question must look like. */
export const authlevelRequestChecks: readonly Check<RegisterSubject>[] = [
  refuses('AUTHLEVEL-BODY-JSON', 'a body that is no JSON', () => '{"personidentifikator": '),
  refuses('AUTHLEVEL-BODY-JSON', 'an empty body', () => ''),
  refuses('AUTHLEVEL-BODY-JSON', 'a form', (person) => `personidentifikator=${person}`),
  refuses('AUTHLEVEL-BODY-PERSON', 'no person', () => ({})),
  refuses('AUTHLEVEL-BODY-PERSON', 'a day and no person', () => ({ fraDato: '2022-01-31' })),
  refuses('AUTHLEVEL-BODY-ONE', 'a list of one person', (person) => ({ personidentifikator: [person] })),
  refuses('AUTHLEVEL-BODY-ONE', 'a list of two persons', (person) => ({
    personidentifikator: [person, publishedPersons[0].personidentifikator],
  })),
  ...Object.entries({
    'a Norwegian date': '31.01.2022',
    'a day that is none': '2022-02-30',
    '29 February of no leap year': '2023-02-29',
    'a month that is none': '2022-13-01',
    'a word': 'januar',
  }).map(([title, fraDato]) =>
    refuses('AUTHLEVEL-BODY-FRADATO', title, (personidentifikator) => ({ personidentifikator, fraDato })),
  ),
];

/** The body is refused with 400, and a good one is not: else nothing would be proved. */
function refuses(requirement: string, title: string, body: (person: string) => unknown): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const person = personWho(subject, 'recent');
    await answerAbout(subject, person);
    expectEqual(`status for ${title}`, (await question(subject, body(person))).status, 400);
  });
}
