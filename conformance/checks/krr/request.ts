import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  type RegisterSubject,
  Skipped,
} from '../../src/index.ts';
import { publishedIds } from '../published-persons.ts';
import { dNumberOf } from './d-number.ts';
import { idsOf, lookUpKnown, type Person, personIn, personsOf, question, requirePersons } from './lookup.ts';
import { unregisteredIds } from './unregistered.ts';

const some = publishedIds.slice(6, 9);

/** Limits and forms of the request. */
export const requestChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-V2-IDS-MAX', '1000 personidentifikatorer', async (subject) => {
    const body = { personidentifikatorer: unregisteredIds(1000), inkluderIkkeRegistrerte: true };
    const answer = await question(subject, body);
    expectEqual('status', answer.status, 200);
    expectEqual('number of persons', personsOf(answer).length, 1000);
  }),
  refuses('KRR-V2-IDS-MAX', '1001 personidentifikatorer', { personidentifikatorer: unregisteredIds(1001) }),
  refuses('KRR-V2-IDS-MIN', 'an empty list', { personidentifikatorer: [] }),
  refuses('KRR-V2-IDS-MIN', 'an empty list and the flag', { personidentifikatorer: [], inkluderIkkeRegistrerte: true }),
  refuses('KRR-V2-IDS-MIN', 'no list', { inkluderIkkeRegistrerte: true }),
  refuses('KRR-V2-IDS-MIN', 'nothing', {}),
  refuses('KRR-V2-BODY-JSON', 'a body that is no JSON', '{"personidentifikatorer": ['),
  refuses('KRR-V2-BODY-JSON', 'an empty body', ''),
  refuses('KRR-V2-FLAG-TYPE', 'null', { personidentifikatorer: some, inkluderIkkeRegistrerte: null }),
  check('KRR-V2-BODY-UNKNOWN', 'an unknown field', async (subject) => {
    for (const unknown of [{ ukjent: [1] }, { ukjent: null, personIdentifiersAsString: '' }]) {
      const answer = await question(subject, { personidentifikatorer: some, ...unknown });
      expectEqual('status', answer.status, 200);
      expectSame(personsOf(answer), some);
    }
  }),
  check('KRR-V2-IDS-MALFORMED', 'ten digits, and a word', async (subject) => {
    const asked = ['1188719715', ...some, 'fjorten'];
    const answer = await question(subject, { personidentifikatorer: asked, inkluderIkkeRegistrerte: false });
    expectEqual('status', answer.status, 200);
    expectSame(personsOf(answer), some);
  }),
  check('KRR-V2-IDS-MALFORMED', 'other forms, persons who are not registered included', async (subject) => {
    const asked = ['1188719715', '118871971580', '118871 97158', 'fjorten'];
    const persons = await answeredTo(subject, [...asked, ...some]);
    for (const id of asked) expectEqual('status', personIn(persons, id).status, 'IKKE_REGISTRERT');
  }),
  check('KRR-V2-IDS-MALFORMED', 'wrong check digits, and eleven zeros', async (subject) => {
    const [first, last] = [9, 10].map((place) => {
      const digits = [...(some[0] ?? '')];
      digits[place] = String((Number(digits[place]) + 1) % 10);
      return digits.join('');
    });
    const asked = [first ?? '', last ?? '', '0'.repeat(11)];
    const persons = await answeredTo(subject, [...asked, ...some]);
    for (const id of asked) expectEqual('status', personIn(persons, id).status, 'IKKE_REGISTRERT');
  }),
  check('KRR-V2-IDS-KINDS', 'a D-number of somebody who is registered', async (subject) => {
    const dNumber = dNumberOf(subject);
    expectMatch('the number, 40 added to its day', dNumber, /^[4-7]\d{10}$/);
    const persons = await answeredTo(subject, [dNumber, ...some]);
    expectEqual('status', personIn(persons, dNumber).status, 'AKTIV');
  }),
  check('KRR-V2-IDS-KINDS', 'a D-number of nobody, and a number of Dolly', async (subject) => {
    const asked = ['52816050081', ...unregisteredIds(1, 40)]; // the first synthetic: 40 added to the day, 80 to the month
    const persons = await answeredTo(subject, [...asked, ...some]);
    for (const id of asked) expectEqual('status', personIn(persons, id).status, 'IKKE_REGISTRERT');
  }),
  check('KRR-V2-IDS-DUPLICATE', 'twice in one question', async (subject) => {
    expectSame(await answeredTo(subject, [...some, ...some]), some);
  }),
  check('KRR-V2-IDS-DUPLICATE', 'three times, one of them not registered', async (subject) => {
    const ids = [...some, ...unregisteredIds(1)];
    const persons = await answeredTo(subject, [...ids, ...ids, ...ids]);
    requirePersons(persons, some);
    const came = idsOf(persons);
    expectThat('persons', new Set(came).size === came.length, 'each of them once', came);
  }),
  ...Object.entries({
    'an empty list': { personidentifikatorer: [] },
    'no list': {},
    'a body that is no JSON': '{"personidentifikatorer": [',
    'an inkluderIkkeRegistrerte that is null': { personidentifikatorer: some, inkluderIkkeRegistrerte: null },
    '1001 personidentifikatorer': { personidentifikatorer: unregisteredIds(1001) },
  }).map(([title, body]) =>
    check('KRR-V2-ERROR-BODY', `the answer to ${title}`, async (subject: RegisterSubject) => {
      const answer = await question(subject, body);
      if (answer.status !== 400) throw new Skipped(`No 400 to look at: the answer was ${answer.status}.`);
      const { errors } = jsonOf(answer);
      expectThat('errors', Array.isArray(errors) && errors.length > 0, 'an array of at least one error', errors);
      for (const { status, title, source } of errors as readonly Record<string, unknown>[]) {
        expectEqual('status of an error', status, '400');
        expectMatch('title of an error', title, /./);
        expectMatch('pointer of an error', (source as Record<string, unknown> | undefined)?.pointer, /^(\/.*)?$/);
      }
    }),
  ),
];

/** The persons in an answer that must be one: to refuse the question is wrong. */
async function answeredTo(
  subject: RegisterSubject,
  personidentifikatorer: readonly string[],
): Promise<readonly Person[]> {
  const answer = await question(subject, { personidentifikatorer, inkluderIkkeRegistrerte: true });
  expectEqual('status of the answer', answer.status, 200);
  return personsOf(answer);
}

/** The body is refused with 400, and a good one is not: else nothing would be proved. */
function refuses(requirement: string, title: string, body: unknown): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    await lookUpKnown(subject, some);
    expectEqual(`status for ${title}`, (await question(subject, body)).status, 400);
  });
}

/** In any order: that has a requirement of its own. */
function expectSame(persons: readonly Person[], ids: readonly string[]): void {
  expectEqual('persons, sorted', [...idsOf(persons)].sort(), [...ids].sort());
}
