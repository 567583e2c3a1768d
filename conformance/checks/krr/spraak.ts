import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
} from '../../src/index.ts';
import { citizensNumber, citizenToken, personOfToken, userScopes } from './citizen.ts';
import { instantOf } from './instant.ts';
import { askKrr, krrToken, lookUpKnown, type Person, personsOf } from './lookup.ts';

const languages = ['nb', 'nn', 'en', 'se'];

/** A citizen's language, which is the one thing that can be changed from outside. */
export const spraakChecks: readonly Check<RegisterSubject>[] = [
  onLanguage('KRR-SPRAAK-CHANGE', 'a language', async (subject, token) => {
    const { status, body } = await patch(subject, { spraak: 'en' }, token);
    expectEqual('status and body', [status, body], [204, '']);
  }),
  onLanguage('KRR-SPRAAK-CODES', languages.join(', '), async (subject, token) => {
    for (const spraak of languages) {
      const { status } = await patch(subject, { spraak }, token);
      expectThat(`status for ${spraak}`, status < 300, '2xx', status);
      expectEqual('spraak', (await personOfToken(subject, token)).spraak, spraak);
    }
  }),
  onLanguage('KRR-SPRAAK-SHOWN', 'to the citizen and to an organisation', async (subject, token) => {
    await changed(subject, 'en', token);
    const personidentifikatorer = [citizensNumber(subject)];
    const [inV2] = await lookUpKnown(subject, personidentifikatorer);
    const question = { path: '/rest/v1/personer', body: { personidentifikatorer }, token: await krrToken(subject) };
    const [inV1] = personsOf(await askKrr(subject, question));
    const toCitizen = [await personOfToken(subject, token), await personOfToken(subject, token, '/rest/v2/person')];
    for (const person of [...toCitizen, inV2, inV1]) {
      expectEqual('spraak', person?.spraak, 'en');
      const age = subject.now() - instantOf(person?.spraak_oppdatert);
      expectThat('spraak_oppdatert', Math.abs(age) < 60_000, 'the time of the change', person?.spraak_oppdatert);
    }
  }),
  onLanguage('KRR-SPRAAK-DELETE', 'the empty text', async (subject, token) => {
    await changed(subject, 'nn', token);
    const { status } = await patch(subject, { spraak: '' }, token);
    expectThat('status', status < 300, '2xx', status);
    const { spraak, spraak_oppdatert } = await personOfToken(subject, token);
    expectEqual('spraak and spraak_oppdatert', [spraak, spraak_oppdatert], [undefined, undefined]);
  }),
  onLanguage('KRR-SPRAAK-INVALID', 'a language that is none of the four', async (subject, token) => {
    await changed(subject, 'nn', token);
    for (const spraak of ['sv', 'no', 'nno']) {
      const answer = await patch(subject, { spraak }, token);
      expectEqual(`status for ${spraak}`, answer.status, 422);
      const { errors } = jsonOf(answer) as { errors?: readonly { source?: { pointer?: unknown } }[] };
      expectEqual('pointer of the error', errors?.[0]?.source?.pointer, '/spraak');
      expectEqual('spraak', (await personOfToken(subject, token)).spraak, 'nn');
    }
  }),
  onLanguage('KRR-SPRAAK-ONLY', 'a reservation and an address beside the language', async (subject, token) => {
    const before = await besideLanguage(subject, token);
    const kontaktinformasjon = { epostadresse: 'ny@conformance.example' };
    await patch(subject, { spraak: 'en', reservasjon: 'JA', kontaktinformasjon, ...kontaktinformasjon }, token);
    expectEqual('person but for the language', await besideLanguage(subject, token), before);
  }),
  onLanguage('KRR-SPRAAK-REQUIRED', 'no spraak', async (subject, token) => {
    await changed(subject, 'nn', token);
    for (const body of [{}, { sprak: 'en' }]) {
      const { status } = await patch(subject, body, token);
      expectThat('status', status >= 400 && status < 500, '4xx', status);
      expectEqual('spraak', (await personOfToken(subject, token)).spraak, 'nn');
    }
  }),
  onLanguage('KRR-SPRAAK-SCOPE', 'the scopes for reading', async (subject, token) => {
    await changed(subject, 'nn', token);
    const reading = await citizenToken(subject, [userScopes.kontakt, userScopes.post]);
    expectEqual('status', (await patch(subject, { spraak: 'en' }, reading)).status, 403);
    expectEqual('spraak', (await personOfToken(subject, token)).spraak, 'nn');
  }),
];

function patch(subject: RegisterSubject, body: unknown, token: string): Promise<Answer> {
  return askKrr(subject, { method: 'PATCH', path: '/rest/v1/person', body, token });
}

async function besideLanguage(subject: RegisterSubject, token: string): Promise<Person> {
  const { spraak: _, spraak_oppdatert: __, oppdatert: ___, ...person } = await personOfToken(subject, token);
  return person;
}

/** Changes the language. @throws PreconditionFailed when that is refused. */
export async function changed(subject: RegisterSubject, spraak: string, token: string): Promise<void> {
  const { status } = await patch(subject, { spraak }, token);
  if (status >= 300) throw new PreconditionFailed(`The language could not be changed: answered ${status}.`);
}

/** Lets a check change the citizen's language, and gives back the one there was. */
export function onLanguage(
  requirement: string,
  title: string,
  work: (subject: RegisterSubject, token: string) => Promise<void>,
): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const token = await citizenToken(subject);
    const { spraak = '' } = await personOfToken(subject, token);
    try {
      await work(subject, token);
    } finally {
      await patch(subject, { spraak }, token);
    }
  });
}
