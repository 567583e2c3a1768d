import { isDeepStrictEqual } from 'node:util';
import {
  type Check,
  type ClientSubject,
  type EventPosition,
  expectEqual,
  type Respond,
  requires,
} from '../../src/index.ts';
import { answering, refused, register } from './client-feed-peer.ts';
import { asked, inFeed, nowhere, readFeed } from './client-feed-reading.ts';
import { outcomeOf } from './client-waits.ts';

const noted = [11, 12];

/** What a client does not ask the feed, and what it does not take from it. */
export const folkeregisteretClientFeedRefusedChecks: readonly Check<ClientSubject>[] = [
  inFeed(
    'FREG-CLIENT-FEED-OLD',
    'number 1',
    () => refused,
    async (desk) => {
      const position = nowhere();
      expectEqual('outcome', await outcomeOf(readFeed(desk, { position, from: 1 })), 'an error');
      expectEqual('questions', asked(desk), ['1']);
      expectEqual('position', position.kept, undefined);
    },
  ),
  inFeed('FREG-CLIENT-FEED-OLD', 'a position that is kept', growingOld, async (desk) => {
    const position = nowhere();
    await readFeed(desk, { position, from: 1 });
    const kept = structuredClone(position.kept);
    expectEqual('outcome', await outcomeOf(readFeed(desk, { position })), 'an error');
    expectEqual('questions', asked(desk), ['1', '12', '12']);
    expectEqual('position', position.kept, kept);
  }),
  ...Object.entries({ 'a page that goes back': [15, 12], 'a page that begins too early': [9, 12] }).map(
    ([title, numbers]) =>
      inFeed(
        'FREG-CLIENT-FEED-ORDER',
        title,
        () => answering({ 12: numbers }),
        async (desk) => {
          const position = nowhere();
          const taken: number[] = [];
          const reading = readFeed(desk, { position, from: 11 }, async (events) => {
            taken.push(...events.map(({ sekvensnummer }) => sekvensnummer));
          });
          expectEqual('outcome', await outcomeOf(reading), 'an error');
          expectEqual('numbers of events that were taken', taken, []);
          expectEqual('position', position.kept, undefined);
        },
      ),
  ),
  inFeed(
    'FREG-CLIENT-FEED-ORDER',
    'a second page that goes back',
    () => answering({ 11: noted, 13: [9, 14] }),
    async (desk) => {
      const position = nowhere();
      expectEqual('outcome of the first run', await outcomeOf(readFeed(desk, { position, from: 1 })), 'an error');
      await outcomeOf(readFeed(desk, { position }));
      expectEqual('number that the second run asks from', asked(desk).at(-1), '13');
    },
  ),
  inFeed(
    'FREG-CLIENT-FEED-NEGATIVE',
    '-1',
    () => register(noted),
    async (desk) => {
      expectEqual('outcome', await outcomeOf(readFeed(desk, { position: nowhere(), from: -1 })), 'an error');
      expectEqual('questions', asked(desk), []);
    },
  ),
  inFeed(
    'FREG-CLIENT-FEED-DAMAGED',
    'half a position',
    () => register(noted),
    async (desk) => {
      const position: EventPosition = { kept: { sekvensnummer: '{"sek' } };
      expectEqual('outcome', await outcomeOf(readFeed(desk, { position, from: 1 })), 'an error');
      expectEqual('questions', asked(desk), []);
      expectEqual('position', position.kept, { sekvensnummer: '{"sek' });
    },
  ),
  ...Object.entries({ 'nothing for its number': null, 'a number below 0': -1, 'half a number': 11.5 }).map(
    ([title, number]) =>
      inFeed(
        'FREG-CLIENT-FEED-DAMAGED',
        title,
        () => register(noted),
        async (desk) => {
          const position = nowhere();
          await readFeed(desk, { position, from: 1 });
          position.kept = requires(damaged(position.kept, number), 'The position holds no number that can be damaged.');
          const kept = structuredClone(position.kept);
          const before = asked(desk).length;
          // Not the number from before: that would be a beginning anew.
          expectEqual('outcome', await outcomeOf(readFeed(desk, { position, from: 12 })), 'an error');
          expectEqual('questions', asked(desk).length - before, 0);
          expectEqual('position', position.kept, kept);
        },
      ),
  ),
  inFeed(
    'FREG-CLIENT-FEED-OTHER-PACKAGE',
    'the position of another',
    () => register(noted),
    async (desk) => {
      const position = nowhere();
      await readFeed(desk, { position, from: 1 });
      const kept = structuredClone(position.kept);
      const before = desk.peer.received.length;
      const rettighetspakke = desk.name === 'finans' ? 'eid' : 'finans';
      const baseUrl = desk.peer.folkeregisteretBaseUrl;
      const { folkeregisteret } = desk.restart({ ...desk.settings, folkeregisteret: { baseUrl, rettighetspakke } });
      const reading = requires(folkeregisteret?.readFeed, 'The client does not read the feed.')(
        { position },
        async () => {},
      );
      expectEqual('outcome', await outcomeOf(reading), 'an error');
      expectEqual('questions', desk.peer.received.length - before, 0);
      expectEqual('position', position.kept, kept);
    },
  ),
].flat();

/** A feed with one event, in which its number has become too old when it is asked about a third time. */
function growingOld(): Respond {
  const young = register([11]);
  return (request, count) => (count > 2 ? refused : young)(request, count);
}

/** A position with something else for each number in it, in whatever form it is kept; undefined for one that has none, or would be gone. */
function damaged(kept: unknown, number: number | null): unknown {
  const text = JSON.stringify(kept, (_, value: unknown) => (typeof value === 'number' ? number : value));
  const position: unknown = JSON.parse(text);
  return position === null || isDeepStrictEqual(position, kept) ? undefined : position;
}
