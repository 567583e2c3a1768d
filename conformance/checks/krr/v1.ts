import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  type RegisterSubject,
  requires,
  Skipped,
} from '../../src/index.ts';
import { tokenFor } from '../maskinporten/grant.ts';
import { personOf, publishedIds } from '../published-persons.ts';
import {
  askKrr,
  type Fields,
  idsOf,
  krrToken,
  lookUpKnown,
  type Person,
  personIn,
  personsOf,
  requirePersons,
  scopes,
} from './lookup.ts';
import { unregisteredIds } from './unregistered.ts';

const known = [personOf('NORMAL').personidentifikator, personOf('DELETED').personidentifikator];
const [unregistered = '', another = ''] = unregisteredIds(2);

/** The first version of the lookup: one answer for each personidentifikator. */
export const v1Checks: readonly Check<RegisterSubject>[] = [
  check('KRR-V1-ENVELOPE', 'one person', async (subject) => {
    for (const personidentifikator of [...known.slice(0, 1), unregistered]) {
      const answer = await lookUp(subject, { personidentifikatorer: [personidentifikator] });
      expectEqual('status', answer.status, 200);
      const { personer } = jsonOf(answer);
      expectThat('personer', Array.isArray(personer) && personer.length === 1, 'an array of one', personer);
    }
  }),
  check('KRR-V1-CARDINALITY', 'registered, deleted and unregistered persons', async (subject) => {
    const asked = [...publishedIds, unregistered];
    expectEqual('number of persons', (await personsFor(subject, asked)).length, asked.length);
  }),
  check('KRR-V1-UNREGISTERED', 'a person who is not registered', async (subject) => {
    const persons = await personsFor(subject, [...known, unregistered]);
    requirePersons(persons, known);
    expectEqual('status', personIn(persons, unregistered).status, 'IKKE_REGISTRERT');
  }),
  check('KRR-V1-ORDER', 'registered and unregistered persons in turn', async (subject) => {
    const asked = [unregistered, ...[...publishedIds].reverse(), another];
    const persons = await personsFor(subject, asked);
    requirePersons(persons, publishedIds);
    const came = idsOf(persons);
    expectEqual(
      'personidentifikatorer',
      came,
      asked.filter((id) => came.includes(id)),
    );
  }),
  check('KRR-V1-FLAG', 'inkluderIkkeRegistrerte false', async (subject) => {
    const asked = [unregistered, ...known];
    for (const inkluderIkkeRegistrerte of [false, true]) {
      const answer = await lookUp(subject, { personidentifikatorer: asked, inkluderIkkeRegistrerte });
      expectEqual('status of the answer', answer.status, 200);
      expectEqual('persons, sorted', [...idsOf(personsOf(answer))].sort(), [...asked].sort());
    }
  }),
  check('KRR-V1-IDS-DUPLICATE', 'twice in one question', async (subject) => {
    for (const asked of [known, [...known, unregistered]]) {
      const answer = await lookUp(subject, { personidentifikatorer: [...asked, ...asked] });
      expectEqual('status of the answer', answer.status, 200);
      const persons = personsOf(answer);
      expectEqual('persons, sorted', [...idsOf(persons)].sort(), [...asked, ...asked].sort());
    }
  }),
  check('KRR-V1-IDS-MALFORMED', 'ten digits', async (subject) => {
    const asked = ['1188719715', '118871971580', 'fjorten'];
    const answer = await lookUp(subject, { personidentifikatorer: [...asked, ...known] });
    expectEqual('status of the answer', answer.status, 200);
    const persons = personsOf(answer);
    requirePersons(persons, known);
    for (const id of asked) expectEqual('status', personIn(persons, id).status, 'IKKE_REGISTRERT');
  }),
  check('KRR-V1-IDS-MAX', '1000 personidentifikatorer', async (subject) => {
    const answer = await lookUp(subject, { personidentifikatorer: unregisteredIds(1000) });
    expectEqual('status', answer.status, 200);
    expectEqual('number of persons', personsOf(answer).length, 1000);
  }),
  refuses('KRR-V1-IDS-MAX', '1001 personidentifikatorer', { personidentifikatorer: unregisteredIds(1001) }),
  refuses('KRR-V1-IDS-MIN', 'an empty list', { personidentifikatorer: [] }),
  refuses('KRR-V1-IDS-MIN', 'no list', {}),
  refuses('KRR-V1-BODY-JSON', 'a body that is no JSON', '{"personidentifikatorer": ['),
  refuses('KRR-V1-BODY-JSON', 'an empty body', ''),
  check('KRR-V1-BODY-UNKNOWN', 'personIdentifiersAsString', async (subject) => {
    const body = { personidentifikatorer: known, personIdentifiersAsString: unregistered };
    const answer = await lookUp(subject, body);
    expectEqual('status', answer.status, 200);
    expectEqual('persons, sorted', [...idsOf(personsOf(answer))].sort(), [...known].sort());
  }),
  check('KRR-V1-FIELDS', 'every published person and one not registered, against v2', async (subject) => {
    const asked = [...publishedIds, unregistered];
    const expected = await lookUpKnown(subject, asked);
    const persons = await personsFor(subject, asked);
    for (const id of asked) expectEqual('fields', namesIn(personIn(persons, id)), namesIn(personIn(expected, id)));
  }),
  ...Object.values(scopes).map((scope) =>
    check('KRR-V1-SCOPES', scope, async (subject: RegisterSubject) => {
      const expected = await lookUpKnown(subject, publishedIds, { scopes: [scope] });
      const token = await krrToken(subject, [scope]);
      const answer = await lookUpWith(subject, { personidentifikatorer: publishedIds }, token);
      expectEqual('status of the answer', answer.status, 200);
      const persons = personsOf(answer);
      for (const id of publishedIds)
        expectEqual('fields', namesIn(personIn(persons, id)), namesIn(personIn(expected, id)));
    }),
  ),
  ...Object.entries({
    'an empty list': { personidentifikatorer: [] },
    'no list': {},
    'a body that is no JSON': '{"personidentifikatorer": [',
    '1001 personidentifikatorer': { personidentifikatorer: unregisteredIds(1001) },
  }).map(([title, body]) =>
    check('KRR-V1-ERROR-BODY', `the answer to ${title}`, async (subject: RegisterSubject) => {
      const answer = await lookUp(subject, body);
      if (answer.status === 200) throw new Skipped('No refusal to look at: the question was answered.');
      const { errors } = jsonOf(answer);
      expectThat('errors', Array.isArray(errors) && errors.length > 0, 'an array of at least one error', errors);
      for (const error of errors as readonly Record<string, unknown>[]) {
        const { id = '', detail = '', source = {}, links = {}, ...others } = error;
        expectEqual('status of an error', others.status, String(answer.status));
        expectMatch('title of an error', others.title, /./);
        const { pointer = '' } = source as Fields;
        const { about = '' } = links as Fields;
        const texts = { id, detail, 'source/pointer': pointer, 'links/about': about };
        for (const [field, text] of Object.entries(texts)) expectMatch(`${field} of an error`, text, /^/);
      }
    }),
  ),
  check('KRR-V1-AUTH', 'no token', async (subject) => {
    await personsFor(subject, known);
    expectEqual('status', (await lookUpWith(subject, { personidentifikatorer: known }, undefined)).status, 401);
  }),
  check('KRR-V1-SCOPE-NONE', 'a scope of another register', async (subject) => {
    const scope = requires(subject.extras?.foreignScope, 'The client has no scope outside KRR.');
    await personsFor(subject, known);
    const token = await tokenFor(subject, { claims: { scope } });
    expectEqual('status', (await lookUpWith(subject, { personidentifikatorer: known }, token)).status, 403);
  }),
];

/** Asks with a token that shows every field. */
async function lookUp(subject: RegisterSubject, body: unknown): Promise<Answer> {
  return lookUpWith(subject, body, await krrToken(subject));
}

function lookUpWith(subject: RegisterSubject, body: unknown, token: string | undefined): Promise<Answer> {
  return askKrr(subject, { path: '/rest/v1/personer', body, token });
}

async function personsFor(
  subject: RegisterSubject,
  personidentifikatorer: readonly string[],
): Promise<readonly Person[]> {
  return personsOf(await lookUp(subject, { personidentifikatorer }));
}

/** The body is refused with 400, and a good one is not: else nothing would be proved. */
function refuses(requirement: string, title: string, body: unknown): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    await personsFor(subject, known);
    expectEqual(`status for ${title}`, (await lookUp(subject, body)).status, 400);
  });
}

/** The names of all fields, those of inner objects with the name of their own before them. */
function namesIn(fields: Fields): readonly string[] {
  const names = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'object' ? namesIn(value as Fields).map((inner) => `${name}/${inner}`) : [name],
  );
  return names.sort();
}
