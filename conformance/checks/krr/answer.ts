import { type Check, check, expectEqual, expectThat, jsonOf, type RegisterSubject, requires } from '../../src/index.ts';
import { personOf, publishedIds, publishedPersons } from '../published-persons.ts';
import { type Fields, idsOf, lookUp, lookUpKnown, question, rawPersonsOf, requirePersons } from './lookup.ts';
import { unregisteredIds } from './unregistered.ts';

const activeIds = publishedPersons.flatMap(({ status, personidentifikator }) =>
  status === 'AKTIV' ? [personidentifikator] : [],
);
const one = { personidentifikatorer: [personOf('NORMAL').personidentifikator] };

const nobody = { personidentifikatorer: unregisteredIds(2), inkluderIkkeRegistrerte: false };

const codes: Readonly<Record<string, readonly unknown[]>> = {
  status: ['AKTIV', 'SLETTET', 'IKKE_REGISTRERT'],
  reservasjon: ['JA', 'NEI', undefined],
  varslingsstatus: ['KAN_VARSLES', 'KAN_IKKE_VARSLES'],
  spraak: ['nb', 'nn', 'en', 'se', undefined],
};

const first = ['personidentifikator', 'reservasjon', 'status', 'varslingsstatus', 'kontaktinformasjon'];

/** In recordings of 2023, and in fixtures of 2024 with mailboxes. Nobody has seen a person with both a mailbox and a language. */
const fieldOrders: readonly (readonly string[])[] = [
  [...first, 'spraak', 'spraak_oppdatert'],
  [...first, 'digital_post', 'sertifikat'],
];

/** The answer as a whole. */
export const answerChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-V2-ENVELOPE', 'one person', async (subject) => {
    const answer = await question(subject, one);
    expectEqual('status', answer.status, 200);
    const { personer } = jsonOf(answer);
    expectThat('personer', Array.isArray(personer) && personer.length === 1, 'an array of one', personer);
  }),
  expectsHeaders('KRR-V2-MEDIA-TYPE', { 'content-type': 'application/json' }),
  expectsHeaders('KRR-V2-CACHE', {
    'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
    pragma: 'no-cache',
    expires: '0',
  }),
  expectsHeaders('KRR-V2-HEADERS', {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-xss-protection': '0',
    'strict-transport-security': 'max-age=16070400; includeSubDomains',
  }),
  ...[true, false].map((inkluderIkkeRegistrerte) =>
    check('KRR-V2-ORDER', `inkluderIkkeRegistrerte ${inkluderIkkeRegistrerte}`, async (subject: RegisterSubject) => {
      const known = [...activeIds].sort((a, b) => (a.slice(3) < b.slice(3) ? -1 : 1));
      const asked = unregisteredIds(known.length).flatMap((unknown, i) => [unknown, known[i] ?? '']);
      const persons = await lookUp(subject, asked, { inkluderIkkeRegistrerte });
      requirePersons(persons, known);
      const came = idsOf(persons);
      const order = (ids: readonly unknown[]): readonly unknown[] => ids.filter((id) => came.includes(id));
      expectEqual('personidentifikatorer', came, order(asked));
    }),
  ),
  check('KRR-V2-REQUIRED', 'every published person', async (subject) => {
    await expectAsked(subject, publishedIds);
  }),
  check('KRR-V2-REQUIRED', 'a person who is not registered', async (subject) => {
    await expectAsked(subject, [...unregisteredIds(1), ...publishedIds]);
  }),
  check('KRR-V2-REQUIRED', 'the former number of somebody who has another now', async (subject) => {
    const former = requires(
      subject.extras?.formerNumber,
      'The subject knows nobody in KRR who has had another number.',
    );
    await expectAsked(subject, [former]);
  }),
  check('KRR-V2-EMPTY', 'nobody is found', async (subject) => {
    const answer = await question(subject, nobody);
    expectEqual('status', answer.status, 200);
    expectEqual('personer', jsonOf(answer).personer, []);
  }),
  check('KRR-V2-ABSENT', 'every published person, and one not registered', async (subject) => {
    const body = { personidentifikatorer: [...publishedIds, ...unregisteredIds(1)], inkluderIkkeRegistrerte: true };
    const persons = rawPersonsOf(await question(subject, body));
    requirePersons(persons, publishedIds);
    for (const person of persons) {
      expectEqual('fields without data', fieldsWithoutData(person), []);
    }
  }),
  check('KRR-V2-FIELD-ORDER', 'every published person', async (subject) => {
    for (const person of await lookUpKnown(subject, publishedIds)) {
      for (const recorded of fieldOrders) {
        const expected = recorded.filter((field) => field in person);
        const came = Object.keys(person).filter((field) => recorded.includes(field));
        expectEqual('fields', came, expected);
      }
    }
  }),
  check('KRR-V2-CODES', 'every published person', async (subject) => {
    const persons = await lookUp(subject, [...publishedIds, ...unregisteredIds(1)]);
    requirePersons(persons, publishedIds);
    for (const person of persons) {
      for (const [field, allowed] of Object.entries(codes)) {
        expectThat(
          field,
          allowed.includes(person[field]),
          `one of ${allowed.filter(Boolean).join(', ')}`,
          person[field],
        );
      }
    }
  }),
];

async function expectAsked(subject: RegisterSubject, asked: readonly string[]): Promise<void> {
  const persons = await lookUp(subject, asked);
  expectThat('number of persons', persons.length > 0, 'some', persons.length);
  for (const { personidentifikator: id, status } of persons) {
    expectThat('personidentifikator', asked.includes(String(id)), 'one that was asked for', id);
    expectThat('status', typeof status === 'string', 'text', status);
  }
}

function expectsHeaders(requirement: string, expected: Readonly<Record<string, string>>): Check<RegisterSubject> {
  return check(requirement, Object.keys(expected).join(', '), async (subject) => {
    for (const body of [one, nobody]) {
      const { headers } = await question(subject, body);
      for (const [name, value] of Object.entries(expected)) expectEqual(name, headers.get(name), value);
    }
  });
}

function fieldsWithoutData(person: Fields): readonly string[] {
  return Object.entries(person).flatMap(([field, value]) => {
    if (value === null || value === '') return [field];
    if (typeof value !== 'object') return [];
    const inner = Object.keys(value).length === 0 ? [''] : fieldsWithoutData(value as Fields);
    return inner.map((name) => `${field}/${name}`);
  });
}
