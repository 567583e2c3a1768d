import {
  type Check,
  type ClientSubject,
  check,
  expectEqual,
  expectThat,
  type Received,
  requires,
} from '../../src/index.ts';
import { answerEveryone, askedFor, personerPath, personWith, withClient } from '../client-run.ts';
import { publishedIds } from '../published-persons.ts';
import { inVersion, versions } from './client-versions.ts';
import { unregisteredIds } from './unregistered.ts';

/** Whom a client asks KRR for, and how many at once. */
export const batchClientChecks: readonly Check<ClientSubject>[] = [
  ...Object.entries(versions).flatMap(([version, [path, options]]) => [
    check(
      'KRR-CLIENT-IDS',
      `published persons, some with a leading zero${inVersion(version)}`,
      (subject: ClientSubject) =>
        withClient(subject, options(answerEveryone), async ({ client, sentTo }) => {
          await client.lookUp(publishedIds).catch(() => undefined);
          const [{ body }] = sentTo(path);
          expectEqual('personidentifikatorer, sorted', [...askedFor(body)].sort(), [...publishedIds].sort());
        }),
    ),
    check('KRR-CLIENT-IDS-MIN', `nobody${inVersion(version)}`, (subject: ClientSubject) =>
      withClient(subject, options(answerEveryone), async ({ client, peer }) => {
        await client.lookUp([]).catch(() => undefined);
        expectEqual('lookups', peer.received.filter((request) => request.path === path).length, 0);
      }),
    ),
    check('KRR-CLIENT-IDS-MIN', `1000 persons${inVersion(version)}`, (subject: ClientSubject) =>
      withClient(subject, options(answerEveryone), async ({ client, peer }) => {
        await client.lookUp(unregisteredIds(1000)).catch(() => undefined);
        const lookups = peer.received.filter((request) => request.path === path);
        expectThat('lookups', lookups.length > 0, 'some', 'none');
        for (const { body } of lookups) expectThat('persons', askedFor(body).length > 0, 'some', 'none');
      }),
    ),
    check('KRR-CLIENT-BATCH', `1001 persons${inVersion(version)}`, (subject: ClientSubject) =>
      withClient(subject, options(answerEveryone), async ({ client, sentTo }) => {
        await client.lookUp(unregisteredIds(1001)).catch(() => undefined);
        expectAtMost1000(sentTo(path));
      }),
    ),
  ]),
  check('KRR-CLIENT-IDS-MIN', 'nobody, in what is no list', (subject) =>
    withClient(subject, {}, async ({ client, peer }) => {
      await requires(client.stream, 'The client takes lists only.')(oneByOne([])).catch(() => undefined);
      expectEqual('lookups', peer.received.filter(({ path }) => path === personerPath).length, 0);
    }),
  ),
  check('KRR-CLIENT-BATCH', '1001 persons whose number is not known beforehand', (subject) =>
    withClient(subject, {}, async ({ client, sentTo }) => {
      const lookUp = requires(client.stream, 'The client takes lists only.');
      await lookUp(oneByOne(unregisteredIds(1001))).catch(() => undefined);
      expectAtMost1000(sentTo(personerPath));
    }),
  ),
  ...Object.entries({ '2500 persons': [2500, 3], '1000 persons': [1000, 1] }).map(([title, [count = 0, calls]]) =>
    check('KRR-CLIENT-FEW-CALLS', title, (subject: ClientSubject) =>
      withClient(subject, {}, async ({ client, sentTo }) => {
        await client.lookUp(unregisteredIds(count));
        expectEqual('calls', sentTo(personerPath).length, calls);
      }),
    ),
  ),
  check('KRR-CLIENT-FEW-CALLS', '2500 persons whose number is not known beforehand', (subject) =>
    withClient(subject, {}, async ({ client, sentTo }) => {
      const lookUp = requires(client.stream, 'The client takes lists only.');
      const ids = unregisteredIds(2500);
      const persons = await lookUp(oneByOne(ids)).catch(() => 'an error');
      expectEqual('calls', sentTo(personerPath).length, 3);
      expectEqual('persons', persons, ids.map(personWith));
    }),
  ),
];

function expectAtMost1000(lookups: readonly Received[]): void {
  const largest = Math.max(...lookups.map(({ body }) => askedFor(body).length));
  expectThat('persons in a call', largest <= 1000, 'at most 1000', largest);
}

async function* oneByOne(ids: readonly string[]): AsyncGenerator<string> {
  yield* ids;
}
