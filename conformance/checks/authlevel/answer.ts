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
/** Questions about nobody; 52816050081 is a D-number, 40 added to its day and 80 to its month. */
const strangers: readonly object[] = [
  { personidentifikator: stranger },
  { personidentifikator: stranger, fraDato: '2000-01-01' },
  { personidentifikator: '52816050081' },
];

const users = [
  ['a user', 'recent'],
  ['a user without such a login', 'never'],
  ['a user with a D-number', 'recentWithDNumber'],
] as const;

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
    let passed = 0;
    try {
      // A month has 28 to 31 days.
      for (const [days, flag] of [
        [26, true],
        [33, false],
      ] as const) {
        pass((days - passed) * day);
        passed = days;
        expectEqual(`flag after 17 months and ${days} days`, await flagOf(subject, person), flag);
      }
    } finally {
      pass(-passed * day);
    }
  }),
  check('AUTHLEVEL-FRADATO-EARLIER', 'a login more than 18 months ago', async (subject) => {
    expectEqual('flag', await flagOf(subject, personWho(subject, 'overEighteenMonthsAgo'), '2000-01-01'), true);
  }),
  check('AUTHLEVEL-FRADATO-LATER', 'a login 17 months ago', async (subject) => {
    const person = personWho(subject, 'seventeenMonthsAgo');
    for (const days of [1, 365, 480]) {
      const fraDato = new Date(subject.now() - days * day).toISOString().slice(0, 10);
      expectEqual(`flag since ${days} days ago`, await flagOf(subject, person, fraDato), false);
    }
  }),
  check('AUTHLEVEL-NEVER', 'a user without such a login', async (subject) => {
    const never = personWho(subject, 'never');
    const yesterday = new Date(subject.now() - day).toISOString().slice(0, 10);
    for (const fraDato of [undefined, '2000-01-01', yesterday]) {
      expectEqual(`flag since ${fraDato}`, await flagOf(subject, never, fraDato), false);
    }
  }),
  check('AUTHLEVEL-BLOCKED', 'a login of these days', async (subject) => {
    const blocked = personWho(subject, 'recentButBlocked');
    for (const fraDato of [undefined, '2000-01-01']) {
      expectEqual(`flag since ${fraDato}`, await flagOf(subject, blocked, fraDato), false);
    }
  }),
  check('AUTHLEVEL-UNKNOWN', 'nobody', async (subject) => {
    for (const body of strangers) expectEqual('status', (await question(subject, body)).status, 404);
  }),
  check('AUTHLEVEL-UNKNOWN-BARE', 'nobody', async (subject) => {
    for (const body of strangers) expectEqual('body', (await question(subject, body)).body, '');
  }),
  ...users.flatMap(([title, lastLogin]) => [
    check('AUTHLEVEL-FLAG', title, async (subject: RegisterSubject) => {
      const { harbruktnivaa4 } = jsonOf(await answerAbout(subject, personWho(subject, lastLogin)));
      expectEqual('type of harbruktnivaa4', typeof harbruktnivaa4, 'boolean');
    }),
    check('AUTHLEVEL-PERSON', title, async (subject: RegisterSubject) => {
      const person = personWho(subject, lastLogin);
      expectEqual('personidentifikator', jsonOf(await answerAbout(subject, person)).personidentifikator, person);
    }),
    check('AUTHLEVEL-FIELDS', title, async (subject: RegisterSubject) => {
      const fields = Object.keys(jsonOf(await answerAbout(subject, personWho(subject, lastLogin))));
      const others = fields.filter((field) => !/^(personidentifikator|harbruktniv(aa|å)4)$/.test(field));
      expectEqual('other fields', others, []);
    }),
    check('AUTHLEVEL-JSON', title, async (subject: RegisterSubject) => {
      const { headers } = await answerAbout(subject, personWho(subject, lastLogin));
      expectMatch('Content-Type', headers.get('content-type'), /^application\/json\b/);
    }),
  ]),
];
