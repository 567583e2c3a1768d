import {
  type Check,
  check,
  expectEqual,
  expectThat,
  PreconditionFailed,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { tokenFor } from '../maskinporten/grant.ts';
import { personOf, publishedIds } from '../published-persons.ts';
import { bothScopes, krrToken, lookUpKnown, type Person, personsOf, post, requirePersons, scopes } from './lookup.ts';

// Together these two have every field that a scope unlocks.
const ids = ['DIGIPOST', 'LANGUAGE'].map((row) => personOf(row).personidentifikator);
const contactFields = ['kontaktinformasjon', 'varslingsstatus', 'spraak', 'spraak_oppdatert'];
const mailboxFields = ['digital_post', 'sertifikat'];

/** What each scope shows. */
export const scopeChecks: readonly Check<RegisterSubject>[] = [
  shows('KRR-V2-SCOPE-KONTAKT', [scopes.kontakt], contactFields, mailboxFields),
  shows('KRR-V2-SCOPE-POST', [scopes.post], mailboxFields, contactFields),
  shows('KRR-V2-SCOPE-BOTH', bothScopes, [...contactFields, ...mailboxFields], []),
  showsTheSame('KRR-V2-SCOPE-KONTAKTINFO', scopes.kontaktinfo, scopes.kontakt, 'kontaktinformasjon'),
  showsTheSame('KRR-V2-SCOPE-POSTKASSE', scopes.postkasse, scopes.post, 'digital_post'),
  ...Object.values(scopes).map((scope) =>
    check('KRR-V2-SCOPE-ALWAYS', scope, async (subject: RegisterSubject) => {
      for (const person of await shownBy(subject, ids, [scope])) {
        for (const field of ['personidentifikator', 'status', 'reservasjon']) {
          expectThat(field, typeof person[field] === 'string', 'text', person[field]);
        }
      }
    }),
  ),
  check('KRR-V2-SCOPE-NONE', 'a scope of another register', async (subject) => {
    const scope = requires(subject.extras?.foreignScope, 'The client has no scope outside KRR.');
    await lookUpKnown(subject, ids);
    const token = await tokenFor(subject, { claims: { scope } });
    expectEqual('status', (await post(subject, { personidentifikatorer: ids }, token)).status, 403);
  }),
];

/** The persons as a token with these scopes sees them: to refuse it is wrong. */
export async function shownBy(
  subject: RegisterSubject,
  personidentifikatorer: readonly string[],
  asked: readonly string[],
): Promise<readonly Person[]> {
  const answer = await post(subject, { personidentifikatorer }, await krrToken(subject, asked));
  expectEqual('status of the answer', answer.status, 200);
  const persons = personsOf(answer);
  requirePersons(persons, personidentifikatorer);
  return persons;
}

function shows(
  requirement: string,
  asked: readonly string[],
  shown: readonly string[],
  hidden: readonly string[],
): Check<RegisterSubject> {
  return check(requirement, asked.join(' '), async (subject) => {
    const fields = fieldsOf(await shownBy(subject, ids, asked));
    expectEqual(
      'fields that this scope shows',
      fields.filter((field) => shown.includes(field)).sort(),
      [...shown].sort(),
    );
    expectEqual(
      'fields that it does not show',
      fields.filter((field) => hidden.includes(field)),
      [],
    );
  });
}

function showsTheSame(requirement: string, scope: string, other: string, field: string): Check<RegisterSubject> {
  return check(requirement, `against ${other}`, async (subject) => {
    const expected = await lookUpKnown(subject, publishedIds, { scopes: [other] });
    if (!fieldsOf(expected).includes(field)) throw new PreconditionFailed(`The scope ${other} shows no ${field}.`);
    expectEqual('persons', await shownBy(subject, publishedIds, [scope]), expected);
  });
}

function fieldsOf(persons: readonly Person[]): readonly string[] {
  return [...new Set(persons.flatMap((person) => Object.keys(person)))];
}
