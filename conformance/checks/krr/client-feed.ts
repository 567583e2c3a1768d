import {
  type Check,
  type ClientSubject,
  check,
  expectEqual,
  expectMatch,
  type FeedPosition,
  type Received,
  type Reply,
  requires,
  type StartedClient,
} from '../../src/index.ts';
import { type ClientRun, personWith, withClient, withEnd } from '../client-run.ts';
import { publishedIds } from '../published-persons.ts';
import { feedPath, feedScope } from './feed.ts';
import { bothScopes } from './lookup.ts';

export const path: string = `/krr${feedPath}`;
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
    expectMatch('Authorization', headers.authorization, /^Bearer peer-token-\d$/);
    expectEqual('body', JSON.parse(body), { fraEndringsId: first + 3 });
  }),
  onFeed('KRR-CLIENT-FEED-REQUEST', 'two pages', feed, async ({ readChanges, sentTo }) => {
    await readChanges({ kept: first + 1 }, async () => {});
    for (const { method, headers, body } of sentTo(path)) {
      expectEqual('method', method, 'POST');
      expectEqual('media type', headers['content-type']?.split(';')[0], 'application/json');
      expectMatch('Authorization', headers.authorization, /^Bearer peer-token-\d$/);
      expectEqual('fields', Object.keys(JSON.parse(body) as object), ['fraEndringsId']);
    }
  }),
  onFeed('KRR-CLIENT-FEED-START', 'no position yet', feed, async ({ readChanges, sentTo }) => {
    await readChanges({ kept: undefined }, async () => {});
    expectEqual('first question', JSON.parse(sentTo(path)[0].body), { fraEndringsId: 0 });
  }),
  onFeed('KRR-CLIENT-FEED-LOOP', 'three pages', feed, async ({ readChanges, sentTo }) => {
    const position: FeedPosition = { kept: undefined };
    await readChanges(position, async () => {}).catch(() => undefined);
    expectEqual('questions', asked(sentTo(path)), [0, first + 1, first + 3]);
    expectEqual('position', position.kept, first + 4);
    await readChanges(position, async () => {}).catch(() => undefined);
    expectEqual('questions of the second run', asked(sentTo(path)).slice(3), [first + 4]);
    expectEqual('position after it', position.kept, first + 4);
  }),
  onFeed(
    'KRR-CLIENT-FEED-LOOP',
    'a page of nobody on the way',
    ({ body }) => {
      const { fraEndringsId } = JSON.parse(body) as { fraEndringsId: number };
      const [list, tilEndringsId] = fraEndringsId < 5 ? [[], 5] : [[personWith(a)], 9];
      return { status: 200, json: { list, fraEndringsId, tilEndringsId, sisteEndringsId: 9 } };
    },
    async ({ readChanges, sentTo }) => {
      const position: FeedPosition = { kept: undefined };
      await readChanges(position, async () => {}).catch(() => undefined);
      expectEqual('questions', asked(sentTo(path)), [0, 5]);
      expectEqual('position', position.kept, 9);
    },
  ),
  onFeed('KRR-CLIENT-FEED-ONCE', 'a person twice in a page', feed, async ({ readChanges }) => {
    expectEqual('persons of each page', await pagesFrom(readChanges, first + 1), [[b], [c]]);
  }),
  onFeed(
    'KRR-CLIENT-FEED-ONCE',
    'a person twice, and others between',
    () => {
      const list = [a, b, c, a].map(personWith);
      return { status: 200, json: { list, fraEndringsId: 0, tilEndringsId: 4, sisteEndringsId: 4 } };
    },
    async ({ readChanges }) => {
      const pages = await pagesFrom(readChanges, undefined);
      expectEqual(
        'persons of each page',
        pages.map((page) => page.toSorted()),
        [[a, b, c].sort()],
      );
    },
  ),
  onFeed('KRR-CLIENT-FEED-CRASH', 'a program that dies at its first page', feed, async ({ readChanges }) => {
    const position: FeedPosition = { kept: undefined };
    await readChanges(position, () => Promise.reject(new Error('The program has died.'))).catch(() => undefined);
    expectEqual('position after the crash', position.kept, undefined);
    const ids = new Set((await pagesFrom(readChanges, position.kept)).flat());
    expectEqual('persons of both runs', ids, new Set([a, b, c]));
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
];

/** From where each question asks. */
function asked(questions: readonly Received[]): readonly number[] {
  return questions.map(({ body }) => (JSON.parse(body) as { fraEndringsId: number }).fraEndringsId);
}

/** Who stands in each page, read from a position on. */
async function pagesFrom(readChanges: Run['readChanges'], kept: FeedPosition['kept']): Promise<readonly string[][]> {
  const pages: string[][] = [];
  await readChanges({ kept }, async (persons) => {
    pages.push(persons.map((person) => String((person as { personidentifikator: unknown }).personidentifikator)));
  });
  return pages;
}

export function onFeed(
  requirement: string,
  title: string,
  answer: (request: { body: string }) => Reply,
  work: (run: Run) => Promise<void>,
): Check<ClientSubject> {
  return check(requirement, title, (subject) =>
    withClient(
      subject,
      { routes: { [path]: withEnd(answer) }, settings: { scopes: [feedScope, ...bothScopes] } },
      (run) => work({ ...run, readChanges: requires(run.client.readChanges, 'The client does not read the feed.') }),
    ),
  );
}
