import {
  type Check,
  type ClientSubject,
  check,
  expectEqual,
  expectThat,
  type FeedPosition,
  type Reply,
  requires,
  type StartedClient,
} from '../../src/index.ts';
import { type ClientRun, personWith, withClient } from '../client-run.ts';
import { publishedIds } from '../published-persons.ts';
import { feedPath, feedScope } from './feed.ts';
import { bothScopes } from './lookup.ts';

const path = `/krr${feedPath}`;
const first = 200_000_001;
const [a = '', b = '', c = ''] = publishedIds;
/** Whom each change was about, two to a page. */
const changed = [a, b, b, b, c];

/** A register in which that has changed. */
function feed({ body }: { body: string }): Reply {
  const { fraEndringsId } = JSON.parse(body) as { fraEndringsId: number };
  const start = Math.max(0, fraEndringsId - first + 1);
  const page = changed.slice(start, start + 2);
  const tilEndringsId = page.length === 0 ? fraEndringsId : first + start + page.length - 1;
  const sisteEndringsId = first + changed.length - 1;
  return {
    status: 200,
    json: { list: page.map((id) => personWith(id)), fraEndringsId, tilEndringsId, sisteEndringsId },
  };
}

type Run = ClientRun & { readonly readChanges: NonNullable<StartedClient['readChanges']> };

/** How a client reads the change feed. */
export const feedClientChecks: readonly Check<ClientSubject>[] = [
  onFeed('KRR-CLIENT-FEED-REQUEST', 'a page', feed, async ({ readChanges, sentTo }) => {
    await readChanges({ kept: first + 3 }, async () => {});
    const [{ method, headers, body }] = sentTo(path);
    expectEqual('method', method, 'POST');
    expectEqual('media type', headers['content-type']?.split(';')[0], 'application/json');
    expectEqual('scheme of Authorization', headers.authorization?.split(' ')[0], 'Bearer');
    expectEqual('body', JSON.parse(body), { fraEndringsId: first + 3 });
  }),
  onFeed('KRR-CLIENT-FEED-START', 'no position yet', feed, async ({ readChanges, sentTo }) => {
    await readChanges({ kept: undefined }, async () => {});
    expectEqual('first question', JSON.parse(sentTo(path)[0].body), { fraEndringsId: 0 });
  }),
  onFeed('KRR-CLIENT-FEED-LOOP', 'three pages', feed, async ({ readChanges, sentTo }) => {
    const position: FeedPosition = { kept: undefined };
    await readChanges(position, async () => {});
    const asked = sentTo(path).map(({ body }) => (JSON.parse(body) as { fraEndringsId: number }).fraEndringsId);
    expectEqual('questions', asked, [0, first + 1, first + 3]);
    expectEqual('position', position.kept, first + 4);
  }),
  onFeed('KRR-CLIENT-FEED-ONCE', 'a person twice in a page', feed, async ({ readChanges }) => {
    const pages: string[][] = [];
    await readChanges({ kept: first + 1 }, async (persons) => {
      pages.push(persons.map((person) => String((person as { personidentifikator: unknown }).personidentifikator)));
    });
    expectEqual('persons of each page', pages, [[b], [c]]);
  }),
  onFeed('KRR-CLIENT-FEED-CRASH', 'a program that dies at its second page', feed, async ({ readChanges }) => {
    const position: FeedPosition = { kept: undefined };
    const handled: object[] = [];
    const handle = async (persons: readonly object[]): Promise<void> => {
      handled.push(...persons);
    };
    const dying = (persons: readonly object[]): Promise<void> =>
      handled.length > 0 ? Promise.reject(new Error('The program has died.')) : handle(persons);
    await readChanges(position, dying).catch(() => undefined);
    expectEqual('position after the crash', position.kept, first + 1);
    await readChanges(position, handle);
    const ids = handled.map((person) => (person as { personidentifikator: unknown }).personidentifikator);
    expectEqual('persons of both runs', new Set(ids), new Set([a, b, c]));
  }),
  ...Object.entries({
    'an empty page that is not the last': { tilEndringsId: 7 },
    'an empty page that does not say how far it goes': {},
    'an empty page that says nothing of it': { tilEndringsId: null },
  }).map(([title, til]) =>
    onFeed(
      'KRR-CLIENT-FEED-STUCK',
      title,
      () => ({ status: 200, json: { list: [], fraEndringsId: 7, sisteEndringsId: 9, ...til } }),
      async ({ readChanges, sentTo }) => {
        const position: FeedPosition = { kept: 7 };
        await readChanges(position, async () => {}).catch(() => undefined);
        const questions = sentTo(path).length;
        expectThat('questions', questions < 4, 'an end', questions);
        expectEqual('position', position.kept, 7);
      },
    ),
  ),
  onFeed(
    'KRR-CLIENT-FEED-FAILED',
    '403',
    () => ({ status: 403 }),
    async ({ readChanges }) => {
      const position: FeedPosition = { kept: 7 };
      const came = await readChanges(position, async () => {}).then(
        () => 'success',
        () => 'an error',
      );
      expectEqual('outcome and position', [came, position.kept], ['an error', 7]);
    },
  ),
];

function onFeed(
  requirement: string,
  title: string,
  answer: (request: { body: string }) => Reply,
  work: (run: Run) => Promise<void>,
): Check<ClientSubject> {
  return check(requirement, title, (subject) =>
    withClient(subject, { routes: { [path]: answer }, settings: { scopes: [feedScope, ...bothScopes] } }, (run) =>
      work({ ...run, readChanges: requires(run.client.readChanges, 'The client does not read the feed.') }),
    ),
  );
}
