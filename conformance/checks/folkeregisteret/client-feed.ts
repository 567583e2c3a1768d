import { type Check, type ClientSubject, expectEqual, expectThat, requires } from '../../src/index.ts';
import { inEachClient } from './client-desk.ts';
import { documentId, postal, register, typeIn } from './client-feed-peer.ts';
import { asked, inFeed, nowhere, read, readFeed } from './client-feed-reading.ts';
import { outcomeOf } from './client-waits.ts';
import { feedPath } from './feed-reading.ts';
import { authority } from './packages.ts';

/** Numbers of events, two to a page, with gaps. */
const noted = [11, 12, 15, 40, 41];
const unknownTypes = ['endringIHusdyr', 'husdyrErFoedt', 'nyHendelse'];

/** How a client reads the feed. */
export const folkeregisteretClientFeedChecks: readonly Check<ClientSubject>[] = [
  inFeed(
    'FREG-CLIENT-FEED-FROM',
    'number 12',
    () => register(noted),
    async (desk) => {
      const events = await read(desk, { position: nowhere(), from: 12 });
      expectEqual('first question', asked(desk)[0], '12');
      expectEqual(
        'numbers',
        events.map(({ sekvensnummer }) => sekvensnummer),
        noted.slice(1),
      );
    },
  ),
  inFeed(
    'FREG-CLIENT-FEED-FROM',
    'number 0',
    () => register([0, ...noted]),
    async (desk) => {
      const events = await read(desk, { position: nowhere(), from: 0 });
      expectEqual('first question', asked(desk)[0], '0');
      expectEqual(
        'numbers',
        events.map(({ sekvensnummer }) => sekvensnummer),
        [0, ...noted],
      );
    },
  ),
  inFeed(
    'FREG-CLIENT-FEED-LOOP',
    'three pages',
    () => register(noted),
    async (desk) => {
      await read(desk, { position: nowhere(), from: 1 });
      expectEqual('questions', asked(desk), ['1', '13', '41', '42']);
    },
  ),
  inFeed(
    'FREG-CLIENT-FEED-START',
    'a second run',
    () => register(noted),
    async (desk) => {
      const position = nowhere();
      await read(desk, { position, from: 1 });
      const before = asked(desk).length;
      await read(desk, { position, from: 1 });
      expectEqual('questions of the second run', asked(desk).slice(before), ['42']);
    },
  ),
  ...Object.entries({ 'a program that dies at its second page': 1, 'a program that dies at its first page': 0 }).map(
    ([title, pages]) =>
      inFeed(
        'FREG-CLIENT-FEED-CRASH',
        title,
        () => register(noted),
        async (desk) => {
          const position = nowhere();
          const seen: number[] = [];
          let dealtWith = 0;
          await outcomeOf(
            readFeed(desk, { position, from: 1 }, async (events) => {
              if (dealtWith++ === pages) throw new Error('The program has died.');
              seen.push(...events.map(({ sekvensnummer }) => sekvensnummer));
            }),
          );
          const again = await read(desk, { position, from: 1 });
          expectEqual('numbers of both runs', [...seen, ...again.map(({ sekvensnummer }) => sekvensnummer)], noted);
        },
      ),
  ),
  inFeed(
    'FREG-CLIENT-FEED-JSON',
    'a page',
    () => register(noted),
    async (desk) => {
      await read(desk, { position: nowhere(), from: 1 });
      const { accept = '' } = desk.sentTo(desk.at(feedPath))[0].headers;
      expectThat('Accept', /application\/json|^$/.test(accept), 'JSON among it', accept);
    },
  ),
  inFeed(
    'FREG-CLIENT-FEED-SPELLING',
    'an event',
    () => register([11]),
    async (desk) => {
      const [event] = await read(desk, { position: nowhere(), from: 1 });
      expectEqual('hendelsestype', event?.hendelsestype, typeIn(desk.name, 'endringINavn'));
    },
  ),
  inFeed(
    'FREG-CLIENT-FEED-OPEN',
    'a type that there is not',
    () => register([11, 12, 15], unknownTypes),
    async (desk) => {
      const events = await read(desk, { position: nowhere(), from: 1 });
      expectEqual(
        'hendelsestyper',
        events.map(({ hendelsestype }) => hendelsestype),
        unknownTypes,
      );
    },
  ),
  inEachClient(
    'FREG-CLIENT-FEED-DOCUMENT',
    'a postal address',
    authority,
    { routes: { [`/hendelser/${documentId}`]: postal } },
    async ({ freg }) => {
      const changedBy = requires(freg.changedBy, 'The client reads no documents of events.');
      expectEqual('entities', await changedBy(documentId).catch(() => 'an error'), [
        'postadresse',
        'postadresseIUtlandet',
        'navn',
      ]);
    },
  ),
].flat();
