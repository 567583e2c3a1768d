import { type Check, type ClientSubject, type EventPosition, expectEqual, requires } from '../../src/index.ts';
import { backwards, refused, register } from './client-feed-peer.ts';
import { asked, inFeed, nowhere, read, readFeed } from './client-feed-reading.ts';
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
  inFeed(
    'FREG-CLIENT-FEED-ORDER',
    'a page that goes back',
    () => backwards,
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
  inFeed(
    'FREG-CLIENT-FEED-OTHER-PACKAGE',
    'the position of another',
    () => register(noted),
    async (desk) => {
      const position = nowhere();
      await read(desk, { position, from: 1 });
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
