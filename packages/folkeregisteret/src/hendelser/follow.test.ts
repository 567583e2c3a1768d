import { expect, test } from 'vitest';
import { feed, type Item, items } from '../../test/fake-feed.ts';
import { type Answering, against, type Sent } from '../../test/fake-register.ts';
import { memoryCursor } from '../../test/memory-cursor.ts';
import { virtualClock } from '../../test/virtual-clock.ts';
import { hendelser } from './index.ts';

const minute = 60_000;
const questions = (sent: readonly Sent[]): string[] =>
  sent.map(({ url, headers }) => `${url.searchParams.get('seq')} ${headers.get('if-none-match')}`);

/** Follows a feed on a virtual clock until so many events have come; tells when. */
async function follow(answer: Answering, count: number, options: object = {}) {
  const clock = virtualClock();
  const begun = clock.now();
  const { freg, sent } = against('finans', answer, { clock });
  const came: [number, atMs: number][] = [];
  for await (const page of hendelser(freg, { fra: 1, follow: true, ...options })) {
    for (const { sekvensnummer } of page.hendelser) came.push([sekvensnummer, clock.now() - begun]);
    if (came.length >= count) break;
  }
  return { came, sent };
}

/** Adds an event to a log when it has been asked for so often. */
function growing(log: Item[], at: Readonly<Record<number, Item>>, answer: Answering): Answering {
  let asked = 0;
  return (sent) => {
    const next = at[++asked];
    if (next) log.push(next);
    return answer(sent);
  };
}

test('asks again about once a minute, with the mark of the empty answer, until there is something new', async () => {
  const log = items(1, 2);
  const [third] = items(9);
  const { came, sent } = await follow(growing(log, { 5: third as Item }, feed(log)), 3);
  expect(came).toEqual([
    [1, 0],
    [2, 0],
    [9, 3 * minute],
  ]);
  expect(questions(sent)).toEqual(['1 null', '3 null', '3 "2"', '3 "2"', '3 "2"']);
});

test('the mark of a page that had events is never sent: what it covers is not documented', async () => {
  // Marks the whole feed whatever was asked for: sent with the next question, events between would be taken for none.
  const log = items(1, 2, 3);
  const { came, sent } = await follow(feed(log, { pageSize: 1 }), 3);
  expect(came.map(([number]) => number)).toEqual([1, 2, 3]);
  expect(questions(sent)).toEqual(['1 null', '2 null', '3 null']);
});

test('a register without marks is asked all the same', async () => {
  const log = items(1);
  const bare: Answering = ({ url }) =>
    Response.json(log.filter(({ sekvensnummer }) => sekvensnummer >= Number(url.searchParams.get('seq'))));
  const [second] = items(2);
  const { came, sent } = await follow(growing(log, { 4: second as Item }, bare), 2, { intervalMs: 5000 });
  expect(came).toEqual([
    [1, 0],
    [2, 10_000],
  ]);
  expect(questions(sent)).toEqual(['1 null', '2 null', '2 null', '2 null']);
});

test('304 to a question without a mark is no answer', async () => {
  const { freg } = against('finans', () => new Response(null, { status: 304 }));
  await expect(hendelser(freg, { fra: 1, follow: true }).next()).rejects.toMatchObject({
    code: 'invalid-response',
    status: 304,
  });
});

test('what fails beyond the retries ends it, and a new call goes on where it was', async () => {
  const log = items(1, 2, 3);
  const answer = feed(log, { pageSize: 1 });
  let down = false;
  const { freg } = against('finans', (sent) => (down ? new Response('', { status: 503 }) : answer(sent)), {
    clock: virtualClock(),
  });
  const cursor = memoryCursor();
  const read: number[] = [];
  const reading = async (): Promise<void> => {
    for await (const page of hendelser(freg, { cursor, fra: 1, follow: true })) {
      read.push(page.sisteSekvensnummer);
      await page.commit();
      if (read.length === 3) return;
      down = read.length === 1;
    }
  };
  await expect(reading()).rejects.toMatchObject({ code: 'server' });
  down = false;
  await reading();
  expect(read).toEqual([1, 2, 3]);
});

test('an abort is heard while it waits for the next minute', async () => {
  const abort = new AbortController();
  const { freg, sent } = against('finans', feed([])); // on the real clock: it would wait a minute
  const reading = hendelser(freg, { fra: 1, follow: true, signal: abort.signal }).next();
  setImmediate(() => abort.abort());
  await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  expect(sent).toHaveLength(1);
});

test('an abort is heard while the cursor is read, during a question, and between two pages', async () => {
  const abort = new AbortController();
  const { signal } = abort;
  const { freg, sent } = against('finans', feed(items(1, 2), { pageSize: 1 }));
  const slow = { read: () => new Promise<never>(() => {}), write: () => {} };
  const waiting = hendelser(freg, { cursor: slow, signal }).next();
  const pages = hendelser(freg, { fra: 1, signal });
  expect((await pages.next()).value?.sisteSekvensnummer).toBe(1);
  const hanging = against('finans', () => new Response(), { fetch: () => new Promise(() => {}) });
  const asking = hendelser(hanging.freg, { fra: 1, signal }).next();
  setImmediate(() => abort.abort());
  await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
  await expect(asking).rejects.toMatchObject({ code: 'aborted' });
  await expect(pages.next()).rejects.toMatchObject({ code: 'aborted' });
  expect(sent).toHaveLength(1);
});
