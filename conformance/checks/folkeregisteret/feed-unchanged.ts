import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { askFeed, itemsOf, lastNumber, someNumber } from './feed-reading.ts';
import { newcomer } from './hendelse-reading.ts';
import { all, authority } from './packages.ts';

/** Asking again for what one has. */
export const feedUnchangedChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-FEED-ETAG', 'a page with events and one without', all, async (desk) => {
    for (const seq of [await someNumber(desk), (await lastNumber(desk)) + 1_000_000_000]) {
      for (const accept of ['application/json', 'application/xml', 'application/atom+xml']) {
        const etag = (await askFeed(desk, seq, { accept })).headers.get('etag');
        expectThat('ETag', etag !== null && etag !== '', 'a mark', etag);
      }
    }
  }),
  ...inEach('FREG-FEED-UNCHANGED', 'a page with events', all, async (desk) => {
    await notModified(desk, await someNumber(desk));
  }),
  ...inEach('FREG-FEED-UNCHANGED', 'after the last event', all, async (desk) => {
    await notModified(desk, (await lastNumber(desk)) + 1_000_000_000);
  }),
  ...inEach('FREG-FEED-UNCHANGED', 'after the last event, and then one more', authority, async (desk) => {
    const seq = (await lastNumber(desk)) + 1;
    const ifNoneMatch = (await askFeed(desk, seq)).headers.get('etag') ?? '';
    await newcomer(desk);
    const answer = await askFeed(desk, seq, { ifNoneMatch });
    expectEqual('status', answer.status, 200);
    expectThat('events', itemsOf(answer).length > 0, 'the new one', itemsOf(answer));
  }),
  ...inEach('FREG-FEED-CHANGED', 'another mark', all, async (desk) => {
    const seq = await someNumber(desk);
    const page = itemsOf(await askFeed(desk, seq));
    const answer = await askFeed(desk, seq, { ifNoneMatch: '"00000000000000000000000000000000"' });
    expectEqual('status', answer.status, 200);
    expectEqual('events', itemsOf(answer).slice(0, page.length), page);
  }),
];

async function notModified(desk: Desk, seq: number): Promise<void> {
  // An event may come between the two questions, but not often.
  for (let tried = 1; ; tried++) {
    const ifNoneMatch = (await askFeed(desk, seq)).headers.get('etag');
    expectThat('ETag', ifNoneMatch !== null, 'a mark', 'none');
    const { status, body } = await askFeed(desk, seq, { ifNoneMatch: ifNoneMatch ?? '' });
    if (status !== 304 && tried < 3) continue;
    expectEqual('status', status, 304);
    expectEqual('body', body, '');
    return;
  }
}
