import {
  type EventPosition,
  expectEqual,
  type FeedReading,
  type PopulationEvent,
  PreconditionFailed,
  type Respond,
  requires,
} from '../../src/index.ts';
import { withEnd } from '../client-run.ts';
import type { ClientDesk } from './client-desk.ts';
import { seqOf } from './client-feed-peer.ts';
import { inEachWithWaits, outcomeOf } from './client-waits.ts';
import { feedPath } from './feed-reading.ts';
import { all } from './packages.ts';

/** One check of reading the feed in each package. */
export function inFeed(
  requirement: string,
  title: string,
  answer: () => Respond,
  run: Parameters<typeof inEachWithWaits>[4],
): ReturnType<typeof inEachWithWaits> {
  return inEachWithWaits(requirement, title, all, () => ({ [feedPath]: withEnd(answer()) }), run);
}

const readsNone = 'The client does not read the feed.';

export function nowhere(): EventPosition {
  return { kept: undefined };
}

export async function readFeed(
  { freg }: ClientDesk,
  reading: FeedReading,
  handle: (events: readonly PopulationEvent[]) => Promise<void> = async () => {},
): Promise<void> {
  await requires(freg.readFeed, readsNone)(reading, handle);
}

/** Reads a sound feed to its end. @throws ExpectationFailed when the client does not. */
export async function read(desk: ClientDesk, reading: FeedReading): Promise<readonly PopulationEvent[]> {
  requires(desk.freg.readFeed, readsNone);
  const events: PopulationEvent[] = [];
  const work = readFeed(desk, reading, async (page) => {
    events.push(...page);
  });
  expectEqual('outcome of the reading', await outcomeOf(work), 'success');
  return events;
}

/** Follows the feed until the event after an empty page and an unchanged one. */
export async function followToTheThird(
  desk: ClientDesk,
  follow: NonNullable<FeedReading['follow']> = {},
): Promise<readonly number[]> {
  const numbers: number[] = [];
  await outcomeOf(
    readFeed(desk, { position: nowhere(), from: 1, follow }, async (events) => {
      numbers.push(...events.map(({ sekvensnummer }) => sekvensnummer));
      if (numbers.includes(99)) throw new Error('That is enough.');
    }),
  );
  if (numbers.length === 0) throw new PreconditionFailed('The client has read no page.');
  return numbers;
}

/** The seq of every question. */
export function asked({ peer, at }: ClientDesk): readonly (string | null)[] {
  return peer.received.filter(({ path }) => path === at(feedPath)).map(({ url }) => seqOf(url));
}
