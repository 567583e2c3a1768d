import { type Check, type ClientSubject, expectEqual, expectThat } from '../../src/index.ts';
import { growing } from './client-feed-peer.ts';
import { asked, followToTheThird, inFeed } from './client-feed-reading.ts';
import { feedPath } from './feed-reading.ts';

const minute = 60_000;

/** How a client follows the feed. */
export const folkeregisteretClientFollowChecks: readonly Check<ClientSubject>[] = [
  inFeed('FREG-CLIENT-FEED-IF-NONE-MATCH', 'at the end', growing, async (desk) => {
    await followToTheThird(desk);
    const marks = desk.sentTo(desk.at(feedPath)).map(({ headers }) => headers['if-none-match']);
    expectEqual('If-None-Match of the questions after an empty page', marks.slice(2, 4), ['"of-12"', '"of-12"']);
  }),
  inFeed('FREG-CLIENT-FEED-NOT-MODIFIED', 'at the end', growing, async (desk) => {
    expectEqual('numbers', await followToTheThird(desk), [11, 99]);
    expectEqual('questions', asked(desk), ['1', '12', '12', '12']);
  }),
  inFeed('FREG-CLIENT-FEED-PACE', 'told nothing', growing, async (desk, waits) => {
    await followToTheThird(desk);
    expectThat('waits', waits.length === 2 && waits.every((ms) => ms >= minute * 0.9), 'two of about a minute', waits);
  }),
  inFeed('FREG-CLIENT-FEED-PACE', 'told five minutes', growing, async (desk, waits) => {
    await followToTheThird(desk, { intervalMs: 5 * minute });
    expectThat('waits', waits.length === 2 && waits.every((ms) => ms >= 5 * minute), 'two of five minutes', waits);
  }),
].flat();
