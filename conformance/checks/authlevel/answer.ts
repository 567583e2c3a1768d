import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  jsonOf,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { unregisteredIds } from '../krr/unregistered.ts';
import { answerAbout, flagOf, personWho, question } from './lookup.ts';

const day = 86_400_000;
const [stranger = ''] = unregisteredIds(1);

/** Whether somebody has used level 4, and how that is said. */
export const authlevelAnswerChecks: readonly Check<RegisterSubject>[] = [
  check('AUTHLEVEL-USED', 'a login of these days', async (subject) => {
    expectEqual('flag', await flagOf(subject, personWho(subject, 'recent')), true);
  }),
  check('AUTHLEVEL-D-NUMBER', 'a login of these days', async (subject) => {
    const person = personWho(subject, 'recentWithDNumber');
    expectMatch('the number, 40 added to its day', person, /^[4-7]\d{10}$/);
    expectEqual('flag', await flagOf(subject, person), true);
  }),
  check('AUTHLEVEL-PERIOD', 'a login more than 18 months ago', async (subject) => {
    expectEqual('flag', await flagOf(subject, personWho(subject, 'overEighteenMonthsAgo')), false);
  }),
  check('AUTHLEVEL-PERIOD', 'a login 17 months ago, and a month later', async (subject) => {
    const person = personWho(subject, 'seventeenMonthsAgo');
    const pass = requires(subject.pass, 'The time of the subject cannot be moved.');
    expectEqual('flag after 17 months', await flagOf(subject, person), true);
    pass(32 * day);
    try {
      expectEqual('flag after more than 18 months', await flagOf(subject, person), false);
    } finally {
      pass(-32 * day);
    }
  }),
  check('AUTHLEVEL-FRADATO-EARLIER', 'a login more than 18 months ago', async (subject) => {
    expectEqual('flag', await flagOf(subject, personWho(subject, 'overEighteenMonthsAgo'), '2000-01-01'), true);
  }),
  check('AUTHLEVEL-FRADATO-LATER', 'a login 17 months ago', async (subject) => {
    const aYearAgo = new Date(subject.now() - 365 * day).toISOString().slice(0, 10);
    expectEqual('flag', await flagOf(subject, personWho(subject, 'seventeenMonthsAgo'), aYearAgo), false);
  }),
  check('AUTHLEVEL-NEVER', 'a user without such a login', async (subject) => {
    const never = personWho(subject, 'never');
    for (const fraDato of [undefined, '2000-01-01']) expectEqual('flag', await flagOf(subject, never, fraDato), false);
  }),
  check('AUTHLEVEL-BLOCKED', 'a login of these days', async (subject) => {
    expectEqual('flag', await flagOf(subject, personWho(subject, 'recentButBlocked')), false);
  }),
  check('AUTHLEVEL-UNKNOWN', 'nobody', async (subject) => {
    expectEqual('status', (await question(subject, { personidentifikator: stranger })).status, 404);
  }),
  check('AUTHLEVEL-UNKNOWN-BARE', 'nobody', async (subject) => {
    expectEqual('body', (await question(subject, { personidentifikator: stranger })).body, '');
  }),
  check('AUTHLEVEL-FLAG', 'a user', async (subject) => {
    const { harbruktnivaa4 } = jsonOf(await answerAbout(subject, personWho(subject, 'recent')));
    expectEqual('type of harbruktnivaa4', typeof harbruktnivaa4, 'boolean');
  }),
  check('AUTHLEVEL-PERSON', 'a user', async (subject) => {
    const person = personWho(subject, 'recent');
    expectEqual('personidentifikator', jsonOf(await answerAbout(subject, person)).personidentifikator, person);
  }),
  check('AUTHLEVEL-FIELDS', 'a user', async (subject) => {
    const fields = Object.keys(jsonOf(await answerAbout(subject, personWho(subject, 'recent'))));
    const others = fields.filter((field) => !/^(personidentifikator|harbruktniv(aa|å)4)$/.test(field));
    expectEqual('other fields', others, []);
  }),
  check('AUTHLEVEL-JSON', 'a user', async (subject) => {
    const { headers } = await answerAbout(subject, personWho(subject, 'recent'));
    expectMatch('Content-Type', headers.get('content-type'), /^application\/json\b/);
  }),
];
