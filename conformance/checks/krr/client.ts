import {
  type Check,
  type ClientSubject,
  check,
  expectEqual,
  expectThat,
  type Reply,
  type Respond,
  requires,
} from '../../src/index.ts';
import {
  answerEveryone,
  askedFor,
  type ClientRunOptions,
  elsewhere,
  personerPath,
  personWith,
  withClient,
} from '../client-run.ts';
import { publishedIds } from '../published-persons.ts';
import { unregisteredIds } from './unregistered.ts';

const v1Path = '/krr/rest/v1/personer';
const inV1 = (answer: Respond): ClientRunOptions => ({ settings: { apiVersion: 'v1' }, routes: { [v1Path]: answer } });

/** Where each version of the lookup is asked, and a peer that has it. */
const versions: Readonly<Record<string, readonly [path: string, (answer: Respond) => ClientRunOptions]>> = {
  v1: [v1Path, inV1],
  v2: [personerPath, (personer) => ({ personer })],
};

/** How a client asks KRR, and reads its answers. */
export const krrClientChecks: readonly Check<ClientSubject>[] = [
  ...Object.entries(versions).map(([version, [path, options]]) =>
    check('KRR-CLIENT-REQUEST', `a lookup in ${version}`, (subject: ClientSubject) =>
      withClient(subject, options(answerEveryone), async ({ client, sentTo }) => {
        await client.lookUp(publishedIds);
        const [{ method, headers }] = sentTo(path);
        expectEqual('method', method, 'POST');
        expectEqual('media type', headers['content-type']?.split(';')[0], 'application/json');
        expectThat('Accept', /application\/json|\*\/\*/.test(headers.accept ?? ''), 'JSON among it', headers.accept);
      }),
    ),
  ),
  check('KRR-CLIENT-TOKEN', 'a lookup', (subject) =>
    withClient(subject, {}, async ({ client, sentTo }) => {
      await client.lookUp(publishedIds);
      const [{ headers }] = sentTo(personerPath);
      expectEqual('scheme of Authorization', headers.authorization?.split(' ')[0], 'Bearer');
    }),
  ),
  check('KRR-CLIENT-IDS', 'published persons, some with a leading zero', (subject) =>
    withClient(subject, {}, async ({ client, sentTo }) => {
      await client.lookUp(publishedIds).catch(() => undefined);
      const [{ body }] = sentTo(personerPath);
      expectEqual('personidentifikatorer, sorted', [...askedFor(body)].sort(), [...publishedIds].sort());
    }),
  ),
  check('KRR-CLIENT-IDS-MIN', 'nobody', (subject) =>
    withClient(subject, {}, async ({ client, peer }) => {
      await client.lookUp([]).catch(() => undefined);
      expectEqual('lookups', peer.received.filter(({ path }) => path === personerPath).length, 0);
    }),
  ),
  check('KRR-CLIENT-BATCH', '1001 persons', (subject) =>
    withClient(subject, {}, async ({ client, sentTo }) => {
      await client.lookUp(unregisteredIds(1001)).catch(() => undefined);
      const largest = Math.max(...sentTo(personerPath).map(({ body }) => askedFor(body).length));
      expectThat('persons in a call', largest <= 1000, 'at most 1000', largest);
    }),
  ),
  check('KRR-CLIENT-FEW-CALLS', '2500 persons', (subject) =>
    withClient(subject, {}, async ({ client, sentTo }) => {
      await client.lookUp(unregisteredIds(2500));
      expectEqual('calls', sentTo(personerPath).length, 3);
    }),
  ),
  check('KRR-CLIENT-FEW-CALLS', '2500 persons whose number is not known beforehand', (subject) =>
    withClient(subject, {}, async ({ client, sentTo }) => {
      const lookUp = requires(client.stream, 'The client takes lists only.');
      const ids = unregisteredIds(2500);
      const persons = await lookUp(oneByOne(ids));
      expectEqual('calls', sentTo(personerPath).length, 3);
      expectEqual('persons', persons, ids.map(personWith));
    }),
  ),
  check('KRR-CLIENT-BY-ID', 'an answer in another order', (subject) => {
    const personer = ({ body }: { body: string }): Reply => ({
      status: 200,
      json: { personer: [...askedFor(body)].reverse().map(personWith) },
    });
    return withClient(subject, { personer }, async ({ client }) => {
      expectEqual('persons', await client.lookUp(publishedIds), publishedIds.map(personWith));
    });
  }),
  ...Object.entries(versions).map(([version, [, options]]) =>
    check('KRR-CLIENT-OPEN', `unknown fields and an unknown status in ${version}`, (subject: ClientSubject) => {
      const nytt_felt = { a: 1 };
      const digital_post = { postkasseadresse: 'ola.nordmann#0000', nytt_felt };
      const kontaktinformasjon = { epostadresse: 'a@conformance.example', nytt_felt };
      const fields = { status: 'SPERRET', nytt_felt, kontaktinformasjon, digital_post };
      const person = { ...personWith(publishedIds[0] ?? ''), ...fields };
      const answer = options(() => ({ status: 200, json: { personer: [person], nytt_felt } }));
      return withClient(subject, answer, async ({ client }) => {
        const came = await client.lookUp(publishedIds.slice(0, 1)).catch(() => 'an error');
        expectEqual('persons', came, [person]);
      });
    }),
  ),
  check('KRR-CLIENT-REDIRECT', 'a lookup that is redirected', (subject) => {
    const personer = (): Reply => ({ status: 307, headers: { location: elsewhere } });
    return withClient(subject, { personer }, async ({ client, peer, sentTo }) => {
      await client.lookUp(publishedIds).catch(() => undefined);
      sentTo(personerPath);
      expectEqual('requests where it redirects to', peer.received.filter(({ path }) => path === elsewhere).length, 0);
    });
  }),
  ...[400, 403].map((status) =>
    check('KRR-CLIENT-NO-RETRY', `${status}`, (subject: ClientSubject) =>
      withClient(subject, { personer: () => ({ status }) }, async ({ client, sentTo }) => {
        await client.lookUp(publishedIds).catch(() => undefined);
        expectEqual('lookups', sentTo(personerPath).length, 1);
      }),
    ),
  ),
  check('KRR-CLIENT-RENEW', 'one 401', (subject) => {
    const personer: typeof answerEveryone = (request, count) =>
      count === 1 ? { status: 401 } : answerEveryone(request, count);
    return withClient(subject, { personer }, async ({ client, sentTo }) => {
      await client.lookUp(publishedIds).catch(() => undefined);
      const tokens = sentTo(personerPath).map(({ headers }) => headers.authorization);
      expectEqual('lookups', tokens.length, 2);
      expectEqual('different tokens', new Set(tokens).size, 2);
    });
  }),
  check('KRR-CLIENT-RENEW', 'nothing but 401', (subject) =>
    withClient(subject, { personer: () => ({ status: 401 }) }, async ({ client, sentTo }) => {
      await client.lookUp(publishedIds).catch(() => undefined);
      expectEqual('lookups', sentTo(personerPath).length, 2);
    }),
  ),
  check('KRR-CLIENT-V1', 'a lookup in v1', (subject) =>
    withClient(subject, inV1(answerEveryone), async ({ client, sentTo }) => {
      expectEqual('persons', await client.lookUp(publishedIds), publishedIds.map(personWith));
      expectEqual('fields of the question', Object.keys(JSON.parse(sentTo(v1Path)[0].body) as object), [
        'personidentifikatorer',
      ]);
    }),
  ),
  check('KRR-CLIENT-FLAG', 'a lookup', (subject) =>
    withClient(subject, {}, async ({ client, sentTo }) => {
      await client.lookUp(publishedIds);
      const [{ body }] = sentTo(personerPath);
      const { inkluderIkkeRegistrerte } = JSON.parse(body) as Record<string, unknown>;
      const holds = [true, false, undefined].some((allowed) => allowed === inkluderIkkeRegistrerte);
      expectThat('inkluderIkkeRegistrerte', holds, 'true, false or nothing', inkluderIkkeRegistrerte);
    }),
  ),
];

async function* oneByOne(ids: readonly string[]): AsyncGenerator<string> {
  yield* ids;
}
