import { type Answer, PreconditionFailed, type RegisterSubject } from '../../src/index.ts';
import { type Desk, type DeskQuestion, deskOf } from './desk.ts';
import type { Rettighetspakke } from './packages.ts';
import type { Fields } from './person-document.ts';

export const feedPath = '/hendelser/feed';
export const lastPath = '/hendelser/siste/sekvensnummer';
/** Events in a page at most. */
export const pageSize = 1000;

/** An event as a feed tells it. */
export interface FeedItem extends Fields {
  readonly sekvensnummer: number;
  readonly hendelse: Fields;
}

/** Asks for the events from a sequence number on. */
export function askFeed(desk: Desk, seq: number | string, { query = [], ...more }: DeskQuestion = {}): Promise<Answer> {
  return desk.ask(feedPath, { ...more, query: [['seq', String(seq)], ...query] });
}

/** @throws PreconditionFailed when there is no number. */
export async function lastNumber(desk: Desk): Promise<number> {
  const { status, body } = await desk.ask(lastPath);
  const last = Number(body);
  if (status === 200 && Number.isSafeInteger(last)) return last;
  throw new PreconditionFailed(`No last sequence number: the register answered ${status}.`);
}

/** The events in a page. @throws PreconditionFailed when there is none to read. */
export function itemsOf({ status, body }: Answer): readonly FeedItem[] {
  const items: unknown = status === 200 && body.startsWith('[') ? JSON.parse(body) : undefined;
  if (Array.isArray(items)) return items as readonly FeedItem[];
  throw new PreconditionFailed(`No page of events: the feed answered ${status}.`);
}

/** A page that begins a few events before the last. @throws PreconditionFailed when there is none to read. */
export async function somePage(desk: Desk, more: DeskQuestion = {}): Promise<readonly FeedItem[]> {
  return itemsOf(await askFeed(desk, await someNumber(desk), more));
}

export function numbersIn(items: readonly FeedItem[]): readonly number[] {
  return items.map(({ sekvensnummer }) => sekvensnummer);
}

const few = 5;
const hour = 3_600_000;
const found = new WeakMap<typeof fetch, Map<Rettighetspakke, { readonly at: number; readonly seq: number }>>();

/**
 * A sequence number from which on there are a few events: looked for once in a while, since numbers may have gaps of any size, and
 * without leaving evidence.
 */
export async function someNumber({ subject, name }: Desk): Promise<number> {
  const known = found.get(subject.fetch) ?? new Map<Rettighetspakke, { readonly at: number; readonly seq: number }>();
  found.set(subject.fetch, known);
  const before = known.get(name);
  const at = subject.now();
  if (before && at >= before.at && at - before.at < hour) return before.seq;
  const seq = await numberBefore(quietly(subject, name), few);
  known.set(name, { at, seq });
  return seq;
}

/**
 * A sequence number from which on there are so many events, or more, and which no event of a register with gaps has: two before an
 * event.
 *
 * @throws PreconditionFailed when the feed has not so many.
 */
export async function numberBefore(desk: Desk, events: number): Promise<number> {
  const last = await lastNumber(desk);
  // Distances that numbers given out in blocks do not have from each other.
  for (let distance = 300_007; ; distance *= 15) {
    const from = Math.max(0, last - distance);
    const numbers = numbersIn(itemsOf(await askFeed(desk, from)));
    if (numbers.length >= events) return Math.max(0, Math.min(...numbers) - 2);
    if (from === 0) throw new PreconditionFailed(`The feed has fewer than ${events} events.`);
  }
}

/** A desk whose questions leave no evidence. */
export function quietly({ record, ...subject }: RegisterSubject, name: Rettighetspakke): Desk {
  return deskOf(subject, name);
}
