import { type Check, type ClientSubject, expectEqual, expectThat, type FeedPosition } from '../../src/index.ts';
import { personWith } from '../client-run.ts';
import { publishedIds } from '../published-persons.ts';
import { onFeed, path } from './client-feed.ts';

/** What a client makes of a change feed that does not get on, or refuses it. */
export const feedRefusedClientChecks: readonly Check<ClientSubject>[] = [
  ...Object.entries({
    'an empty page that is not the last': { tilEndringsId: 7 },
    'an empty page that does not say how far it goes': {},
    'an empty page that says nothing of it': { tilEndringsId: null },
    'an empty page that goes back': { tilEndringsId: 3 },
    'a page that goes no further': { list: [personWith(publishedIds[0] ?? '')], tilEndringsId: 7 },
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
  ...[400, 401, 403].map((status) =>
    onFeed(
      'KRR-CLIENT-FEED-FAILED',
      `${status}`,
      () => ({ status }),
      async ({ readChanges }) => {
        const position: FeedPosition = { kept: 7 };
        const came = await readChanges(position, async () => {}).then(
          () => 'success',
          () => 'an error',
        );
        expectEqual('outcome and position', [came, position.kept], ['an error', 7]);
      },
    ),
  ),
];
