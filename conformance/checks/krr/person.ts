import {
  type Answer,
  type Check,
  check,
  expectEqual,
  jsonOf,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { providerOf } from '../idporten/provider.ts';
import { personOf } from '../published-persons.ts';
import { citizensNumber, citizenToken, getPerson, personOfToken, pidToken, userScopes } from './citizen.ts';
import { askKrr, bothScopes, krrToken, lookUpKnown, scopes, withoutEmpty } from './lookup.ts';
import { changed, onLanguage } from './spraak.ts';
import { unregisteredIds } from './unregistered.ts';

const v1 = '/rest/v1/person';
const v2 = '/rest/v2/person';
const [unregistered = ''] = unregisteredIds(1);
const [digipost, deleted] = [personOf('DIGIPOST').personidentifikator, personOf('DELETED').personidentifikator];

/** Every kind of token that opens the lookup of one person, by the requirement that says so. */
const ways: Readonly<Record<string, (subject: RegisterSubject) => Promise<Answer>>> = {
  'KRR-PERSON-V1': async (subject) => getPerson(subject, await citizenToken(subject), { path: v1 }),
  'KRR-PERSON-V2': async (subject) => getPerson(subject, await citizenToken(subject), { path: v2 }),
  'KRR-PERSON-V2-PID': async (subject) =>
    getPerson(subject, await pidToken(subject, citizensNumber(subject)), { path: v2 }),
};

/** The one person that a token is for. */
export const personChecks: readonly Check<RegisterSubject>[] = [
  ...Object.entries(ways).map(([requirement, ask]) =>
    check(requirement, 'the person of the token', async (subject: RegisterSubject) => {
      const answer = await ask(subject);
      expectEqual('status', answer.status, 200);
      expectEqual('personidentifikator', jsonOf(answer).personidentifikator, citizensNumber(subject));
    }),
  ),
  ...[userScopes.kontakt, userScopes.post].flatMap((scope) =>
    Object.entries({ 'KRR-PERSON-V1': v1, 'KRR-PERSON-V2': v2 }).map(([requirement, path]) =>
      check(requirement, scope, async (subject: RegisterSubject) => {
        const answer = await getPerson(subject, await citizenToken(subject, [scope]), { path });
        expectEqual('status', answer.status, 200);
        expectEqual('personidentifikator', jsonOf(answer).personidentifikator, citizensNumber(subject));
      }),
    ),
  ),
  ...[digipost, deleted].map((pid) =>
    check('KRR-PERSON-V2-PID', pid, async (subject: RegisterSubject) => {
      const answer = await getPerson(subject, await pidToken(subject, pid), { path: v2 });
      expectEqual('status', answer.status, 200);
      expectEqual('personidentifikator', jsonOf(answer).personidentifikator, pid);
    }),
  ),
  ...[digipost, deleted].map((pid) =>
    check('KRR-PERSON-SAME', `${pid}, against the lookup`, async (subject: RegisterSubject) => {
      const [expected] = await lookUpKnown(subject, [pid]);
      expectEqual(`person of ${v2}`, await personOfToken(subject, await pidToken(subject, pid), v2), expected);
    }),
  ),
  check('KRR-PERSON-BARE', 'v1 and v2', async (subject) => {
    for (const path of [v1, v2]) {
      const { personer } = await personOfToken(subject, await citizenToken(subject), path);
      expectEqual(`personer of ${path}`, personer, undefined);
    }
  }),
  check('KRR-PERSON-SLASH', 'a slash at the end', async (subject) => {
    expectEqual('status', (await getPerson(subject, await citizenToken(subject), { path: `${v1}/` })).status, 200);
  }),
  check('KRR-PERSON-SAME', 'against the lookup', async (subject) => {
    const [expected] = await lookUpKnown(subject, [citizensNumber(subject)]);
    const token = await citizenToken(subject);
    for (const path of [v1, v2]) expectEqual(`person of ${path}`, await personOfToken(subject, token, path), expected);
  }),
  check('KRR-PERSON-UNREGISTERED', 'a pid that is not in the register', async (subject) => {
    const answer = await getPerson(subject, await pidToken(subject, unregistered), { path: v2 });
    expectEqual('status', answer.status, 200);
    expectEqual('status of the person', jsonOf(answer).status, 'IKKE_REGISTRERT');
  }),
  refuses('KRR-PERSON-NO-PID', 'a token of Maskinporten for nobody', v2, 403, (subject) => krrToken(subject)),
  refuses('KRR-PERSON-V1-MACHINE', 'a token of Maskinporten for nobody', v1, 403, (subject) => krrToken(subject)),
  refuses('KRR-PERSON-V1-MACHINE', 'a token of Maskinporten for one person', v1, 403, (subject) =>
    pidToken(subject, citizensNumber(subject)),
  ),
  ...[v1, v2].flatMap((path) => [
    refuses('KRR-PERSON-AUTH-MISSING', path, path, 401, async () => undefined),
    refuses('KRR-PERSON-AUTH-ISSUER', `${path}, a citizen of another environment`, path, 401, (subject) => {
      const issuer = requires(subject.extras?.otherIdporten, 'There is no ID-porten of another environment.');
      return citizenToken({ ...subject, idporten: { ...providerOf(subject), issuer } });
    }),
  ]),
  ...['/rest/v1/personer', '/rest/v2/personer', '/rest/v2/krr/hentEndringer'].map((path) =>
    check('KRR-GLOBAL-CITIZEN', path, async (subject: RegisterSubject) => {
      const [token, machine] = [await citizenToken(subject), await krrToken(subject)];
      const personidentifikatorer = [citizensNumber(subject)];
      const body = { personidentifikatorer, fraEndringsId: 0 };
      if (path !== '/rest/v2/krr/hentEndringer') {
        expectEqual('status for an organisation', (await askKrr(subject, { path, body, token: machine })).status, 200);
      }
      expectEqual('status for a citizen', (await askKrr(subject, { path, body, token })).status, 403);
    }),
  ),
  ...unions(Object.values(userScopes)).map((asked) =>
    onLanguage('KRR-PERSON-SCOPES', asked.join(' '), async (subject, everything) => {
      await changed(subject, 'nn', everything);
      const token = await citizenToken(subject, asked);
      for (const path of [v1, v2]) {
        expectShown(await getPerson(subject, token, { path }), {
          kontakt: asked.includes(userScopes.kontakt),
          post: asked.includes(userScopes.post),
        });
      }
    }),
  ),
  ...[scopes.kontakt, scopes.post].map((scope) =>
    onLanguage('KRR-PERSON-V2-PID-SCOPES', scope, async (subject, everything) => {
      await changed(subject, 'nn', everything);
      const token = await pidToken(subject, citizensNumber(subject), [scope]);
      const shown = { kontakt: scope === scopes.kontakt, post: scope === scopes.post };
      expectShown(await getPerson(subject, token, { path: v2 }), shown);
    }),
  ),
  check('KRR-PERSON-V2-PID-TWINS', 'the scopes that can be delegated', async (subject) => {
    const pid = citizensNumber(subject);
    const expected = await personOfToken(subject, await pidToken(subject, pid, bothScopes), v2);
    const twins = await pidToken(subject, pid, [scopes.kontaktinfo, scopes.postkasse]);
    const answer = await getPerson(subject, twins, { path: v2 });
    expectEqual('status of the answer', answer.status, 200);
    expectEqual('person', withoutEmpty(jsonOf(answer)), expected);
  }),
];

/** What is shown of somebody who has an address, a language and a mailbox. */
function expectShown(answer: Answer, shown: { readonly kontakt: boolean; readonly post: boolean }): void {
  expectEqual('status of the answer', answer.status, 200);
  const person = withoutEmpty(jsonOf(answer));
  expectEqual('reservasjon', person.reservasjon, 'NEI');
  const fields = { kontakt: ['kontaktinformasjon', 'varslingsstatus', 'spraak'], post: ['digital_post', 'sertifikat'] };
  for (const group of ['kontakt', 'post'] as const) {
    for (const field of fields[group]) expectEqual(`presence of ${field}`, field in person, shown[group]);
  }
}

/** Every choice of scopes that shows something of the person. */
function unions(all: readonly string[]): readonly (readonly string[])[] {
  const choices = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, i) => (bits >> i) & 1));
  return choices.filter((asked) => asked.some((scope) => scope.endsWith('.read')));
}

/** A request with the token is refused, and with the citizen's it is not: else nothing would be proved. */
function refuses(
  requirement: string,
  title: string,
  path: string,
  status: number,
  tokenFrom: (subject: RegisterSubject) => Promise<string | undefined>,
): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    await personOfToken(subject, await citizenToken(subject), path);
    expectEqual(`status for ${title}`, (await getPerson(subject, await tokenFrom(subject), { path })).status, status);
  });
}
