import { beforeAll, expect, test } from 'vitest';
import { createFolkeregisteretBench, type FolkeregisteretBench } from '../../../test/folkeregisteret-bench.ts';

const day = 86_400_000;

let bench: FolkeregisteretBench;
/** The next number a month ago. */
let start: number;
let tag: string;
beforeAll(async () => {
  bench = await createFolkeregisteretBench({ size: 2000 });
  start = bench.sandbox.world.sekvensnummerAfter(bench.clock.now - 30 * day);
  tag = (await page(start)).headers.get('etag') ?? '';
});

const page = (seq: number, of = bench, question: Parameters<FolkeregisteretBench['ask']>[1] = {}) =>
  of.ask(`/hendelser/feed?seq=${seq}`, question);
const ask = (seq: number, ifNoneMatch: string, of = bench) =>
  page(seq, of, { headers: { 'if-none-match': ifNoneMatch } });
const last = async (): Promise<number> => Number((await bench.ask('/hendelser/siste/sekvensnummer')).text);

// RFC 9110 sections 8.8.3 and 13.1.2.

test('the tag of a page is answered with 304, without a body', async () => {
  const { status, text, headers } = await ask(start, tag);
  expect([status, text, headers.get('etag'), headers.get('content-type')]).toEqual([304, '', tag, null]);
  expect(headers.get('expires')).toBe('Thu, 01 Dec 1994 16:00:00 GMT');
});

test('the tag of a page can be weak, one of many, and any', async () => {
  for (const list of [`W/${tag}`, `"x", ${tag}`, `"x",W/${tag},"y"`, '*']) {
    expect([list, (await ask(start, list)).status]).toEqual([list, 304]);
  }
  for (const list of ['"x"', tag.replaceAll('"', ''), `"${tag}`, '']) {
    expect([list, (await ask(start, list)).status]).toEqual([list, 200]);
  }
});

test('the tag of a page is one of the page, the format and the package', async () => {
  const tags = [
    tag,
    (await page(start + 1)).headers.get('etag'),
    (await page(start, bench, { headers: { accept: 'application/xml' } })).headers.get('etag'),
    (await page(start, bench, { pakke: 'finans' })).headers.get('etag'),
  ];
  expect(new Set(tags).size).toBe(4);
  for (const one of tags) expect(one).toMatch(/^"[0-9a-f]{32}"$/);
});

test('the tag of a page is the same until something new has been noted', async () => {
  const then = await createFolkeregisteretBench({ size: 2000 });
  const at = (await last()) + 1;
  const empty = (await page(at, then)).headers.get('etag') ?? '';
  expect((await ask(at, empty, then)).status).toBe(304);
  then.clock.now += 14 * day;
  expect((await ask(at, empty, then)).status).toBe(200);
});
