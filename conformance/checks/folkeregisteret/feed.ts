import { type Check, expectEqual, expectMatch, expectThat, type RegisterSubject, requires } from '../../src/index.ts';
import { inEach } from './desk.ts';
import {
  askFeed,
  type FeedItem,
  feedPath,
  itemsOf,
  lastNumber,
  numberBefore,
  numbersIn,
  pageSize,
  quietly,
  somePage,
} from './feed-reading.ts';
import { all, authority } from './packages.ts';

const several = 20;
const malformed = ['-1', 'abc', '1.5', '', '12a', '1 2'];

/** Reading the feed, page by page. */
export const feedChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-FEED-PAGE', 'from an event on', all, async (desk) => {
    const page = await somePage(desk);
    const [, second] = numbersIn(page);
    const from = itemsOf(await askFeed(desk, requires(second, 'The feed has one event only.')));
    expectEqual('events', from.slice(0, page.length - 1), page.slice(1));
  }),
  ...inEach('FREG-FEED-GAPS', 'from a number that no event has', all, async (desk) => {
    const afterGap = (page: readonly FeedItem[]): number | undefined =>
      numbersIn(page).find((number, i, numbers) => number > (numbers[i - 1] ?? number) + 1);
    // The very last may have come all at once.
    const next =
      afterGap(await somePage(desk)) ?? afterGap(itemsOf(await askFeed(desk, await numberBefore(desk, several))));
    const missing = requires(next, 'The feed has no gap among its last events.') - 1;
    expectEqual('first number', numbersIn(itemsOf(await askFeed(desk, missing)))[0], next);
  }),
  ...inEach('FREG-FEED-ORDER', 'the last events', all, async (desk) => {
    const numbers = numbersIn(await somePage(desk));
    const ascending = numbers.every((number, i) => Number.isSafeInteger(number) && number > (numbers[i - 1] ?? -1));
    expectThat('numbers', ascending, 'each above the one before', numbers);
  }),
  ...inEach('FREG-FEED-NEXT', 'after one of a page', all, async (desk) => {
    const page = await somePage(desk);
    // Where the next has the number after it, one too far would show.
    const close = page.findIndex((item, i) => page[i + 1]?.sekvensnummer === item.sekvensnummer + 1);
    const [read, left] = [page[close] ?? page.at(-2), page.slice(close < 0 ? -1 : close + 1)];
    const next = itemsOf(await askFeed(desk, Number(read?.sekvensnummer) + 1));
    expectEqual('events', next.slice(0, left.length), left);
  }),
  ...inEach('FREG-FEED-END', 'after the last event', all, async (desk) => {
    const { status, body } = await askFeed(desk, (await lastNumber(desk)) + 1_000_000_000);
    expectEqual('status', status, 200);
    expectEqual('page', body.trim(), '[]');
  }),
  ...inEach('FREG-FEED-END', 'right after the last event', all, async (desk) => {
    const last = await lastNumber(desk);
    const answer = await askFeed(desk, last + 1);
    expectEqual('status', answer.status, 200);
    expectMatch('page', answer.body, /^\s*\[/);
    // Something may have happened meanwhile.
    expectEqual(
      'events from before',
      numbersIn(itemsOf(answer)).filter((number) => number <= last),
      [],
    );
  }),
  ...inEach('FREG-FEED-SEQ-REQUIRED', 'no seq', all, async (desk) => {
    expectEqual('status with seq', (await askFeed(desk, await lastNumber(desk))).status, 200);
    expectEqual('status', (await desk.ask(feedPath)).status, 400);
  }),
  ...inEach('FREG-FEED-SEQ-MALFORMED', 'negative, no number, no whole number and empty', all, async (desk) => {
    for (const seq of malformed) expectEqual(`status of seq=${seq}`, (await askFeed(desk, seq)).status, 400);
  }),
  ...inEach('FREG-FEED-PAGE-SIZE', 'where there are more', authority, async ({ subject, name }) => {
    const desk = quietly(subject, name);
    const from = await numberBefore(desk, pageSize);
    expectEqual('events in a page', itemsOf(await askFeed(desk, from)).length, pageSize);
  }),
];
