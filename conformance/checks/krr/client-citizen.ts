import { decodeJwt } from 'jose';
import {
  type Check,
  type ClientSubject,
  check,
  expectEqual,
  expectThat,
  type Reply,
  requires,
} from '../../src/index.ts';
import { personWith, tokenPath, withClient } from '../client-run.ts';
import { personOf } from '../published-persons.ts';
import { userScopes } from './citizen.ts';

/** Begins with 0. */
const { personidentifikator: pid } = personOf('RESERVED');
const v1 = '/krr/rest/v1/person';
const v2 = '/krr/rest/v2/person';
const print = '/krr/rest/v2/printSertifikat';
const citizenToken = 'token-of-a-citizen';
const answered = (): Reply => ({ status: 200, json: personWith(pid) });
const asCitizen = {
  settings: { citizenToken, scopes: Object.values(userScopes) },
  routes: {
    [v1]: ({ method }: { method: string }): Reply => (method === 'PATCH' ? { status: 204 } : answered()),
    [v2]: answered,
  },
};

/** How a client asks for the one person that its token is for, and for what takes no token. */
export const citizenClientChecks: readonly Check<ClientSubject>[] = [
  check('KRR-CLIENT-CITIZEN', 'the person of a token', (subject) =>
    withClient(subject, asCitizen, async ({ client, peer }) => {
      const person = requires(client.person, 'The client does not ask for one person.');
      for (const _ of ['first', 'second'])
        expectEqual('person', await person().catch(() => 'an error'), personWith(pid));
      const asked = peer.received.filter(({ path }) => path === v1 || path === v2);
      const question = ['GET', `Bearer ${citizenToken}`, '', true];
      expectEqual(
        'questions',
        asked.map(({ method, headers, body, url, path }) => [method, headers.authorization, body, url === path]),
        [question, question],
      );
    }),
  ),
  ...Object.entries({ 'nynorsk, and no language': ['nn', ''], 'each of the others': ['nb', 'en', 'se'] }).map(
    ([title, languages]) =>
      check('KRR-CLIENT-SPRAAK', title, (subject: ClientSubject) =>
        withClient(subject, asCitizen, async ({ client, sentTo }) => {
          const changeSpraak = requires(client.changeSpraak, 'The client does not change languages.');
          for (const spraak of languages) await changeSpraak(spraak).catch(() => undefined);
          const sent = sentTo(v1).map(({ method, headers, body }) => [
            method,
            headers['content-type']?.split(';')[0],
            JSON.parse(body),
          ]);
          expectEqual(
            'requests',
            sent,
            languages.map((spraak) => ['PATCH', 'application/json', { spraak }]),
          );
        }),
      ),
  ),
  check('KRR-CLIENT-SPRAAK-REFUSED', '422', (subject) =>
    withClient(
      subject,
      { ...asCitizen, routes: { [v1]: () => ({ status: 422, json: { errors: [] } }) } },
      async ({ client, sentTo }) => {
        const changeSpraak = requires(client.changeSpraak, 'The client does not change languages.');
        const came = await changeSpraak('nn').then(
          () => 'success',
          () => 'an error',
        );
        expectEqual('outcome', came, 'an error');
        expectEqual('requests', sentTo(v1).length, 1);
      },
    ),
  ),
  check('KRR-CLIENT-PID', 'a token of Maskinporten for one person', (subject) =>
    withClient(subject, { settings: { pid }, routes: { [v2]: answered } }, async ({ client, sentTo }) => {
      await requires(client.person, 'The client does not ask for one person.')();
      const assertion = new URLSearchParams(sentTo(tokenPath)[0].body).get('assertion') ?? '';
      expectEqual('pid of the grant', decodeJwt(assertion).pid, pid);
      expectThat('address', !sentTo(v2)[0].url.includes(pid), 'none with the person in it', 'one');
    }),
  ),
  check('KRR-CLIENT-PRINT', 'the certificate of the print service', (subject) => {
    const json = { postkasseleverandoerAdresse: '310000019', x509Sertifikat: 'MIIB' };
    return withClient(
      subject,
      { routes: { [print]: () => ({ status: 200, json }) } },
      async ({ client, peer, sentTo }) => {
        expectEqual('answer', await requires(client.printCertificate, 'The client does not print.')(), json);
        expectEqual('Authorization', sentTo(print)[0].headers.authorization, undefined);
        expectEqual('token requests', peer.received.filter(({ path }) => path === tokenPath).length, 0);
      },
    );
  }),
];
