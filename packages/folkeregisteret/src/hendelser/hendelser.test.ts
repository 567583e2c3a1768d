import { expect, test } from 'vitest';
import { feed, type Item, item, items } from '../../test/fake-feed.ts';
import { against, type Sent } from '../../test/fake-register.ts';
import { memoryCursor } from '../../test/memory-cursor.ts';
import type { Rettighetspakke } from '../index.ts';
import { type HendelsePage, hendelser, type Position } from './index.ts';

const at = (sekvensnummer: number): Position => ({ rettighetspakke: 'finans', environment: 'test', sekvensnummer });
const asked = (sent: readonly Sent[]): (string | null)[] => sent.map(({ url }) => url.searchParams.get('seq'));

/** Reads everything and commits it page by page. */
async function all<P extends Rettighetspakke>(pages: AsyncIterable<HendelsePage<P>>): Promise<HendelsePage<P>[]> {
  const read: HendelsePage<P>[] = [];
  for await (const page of pages) {
    read.push(page);
    await page.commit();
  }
  return read;
}
const numbersIn = (pages: readonly HendelsePage<'finans'>[]): number[][] =>
  pages.map((page) => page.hendelser.map(({ sekvensnummer }) => sekvensnummer));

test('page by page until the register has no more, gaps or not, each event once and in order', async () => {
  const { freg, sent } = against('finans', feed(items(7, 8, 11, 20, 21, 400), { pageSize: 2 }));
  const pages = await all(hendelser(freg, { fra: 7, cursor: memoryCursor() }));
  expect(numbersIn(pages)).toEqual([
    [7, 8],
    [11, 20],
    [21, 400],
  ]);
  expect(pages.map(({ sisteSekvensnummer }) => sisteSekvensnummer)).toEqual([8, 20, 400]);
  expect(asked(sent)).toEqual(['7', '9', '21', '401']);
  const [first] = sent;
  expect(first?.method).toBe('GET');
  expect(first?.url.pathname).toBe('/folkeregisteret/api/finans/v1/hendelser/feed');
  expect(first?.url.search).toBe('?seq=7');
  expect(first?.headers.get('accept')).toBe('application/json');
  expect(sent.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, null, null, null]);
});

test('an event has one spelling of its type, and its sequence number beside it', async () => {
  const told = { hendelsetype: 'endringINavn', hendelsesdokument: 'a', persondokument: 'b', enNy: 1 };
  const { freg } = against('offentlig-med-hjemmel', feed([item(3, told)]));
  const [page] = await all(hendelser(freg, { fra: 0, cursor: memoryCursor() }));
  expect(page?.hendelser).toStrictEqual([
    {
      sekvensnummer: 3,
      folkeregisteridentifikator: '01990000003',
      ajourholdstidspunkt: '2026-01-01T00:00:00+01:00',
      hendelsesdokument: 'a',
      persondokument: 'b',
      enNy: 1,
      hendelsestype: 'endringINavn',
    },
  ]);
});

test('goes on after the position of the cursor, whatever fra says', async () => {
  const { freg, sent } = against('finans', feed(items(1, 2, 3)));
  const cursor = memoryCursor(at(2));
  expect(numbersIn(await all(hendelser(freg, { cursor, fra: 1 })))).toEqual([[3]]);
  expect(asked(sent)).toEqual(['3', '4']);
  expect(cursor.kept).toEqual(at(3));
});

test('what was not committed comes again, page by page', async () => {
  const { freg } = against('finans', feed(items(1, 2, 3, 4, 5), { pageSize: 2 }));
  const cursor = memoryCursor();
  for await (const page of hendelser(freg, { cursor, fra: 1 })) {
    if (page.sisteSekvensnummer > 2) break; // dies before the second page is safe
    await page.commit();
  }
  expect(cursor.kept).toEqual(at(2));
  expect(numbersIn(await all(hendelser(freg, { cursor })))).toEqual([[3, 4], [5]]);
});

test('and event by event', async () => {
  const { freg } = against('finans', feed(items(1, 5, 6)));
  const cursor = memoryCursor();
  const reading = async (): Promise<void> => {
    for await (const page of hendelser(freg, { cursor, fra: 1 })) {
      for (const { sekvensnummer } of page.hendelser) {
        if (sekvensnummer === 6) throw new Error('dies');
        await page.commit(sekvensnummer);
      }
    }
  };
  await expect(reading()).rejects.toThrow('dies');
  expect(cursor.kept).toEqual(at(5));
  expect(numbersIn(await all(hendelser(freg, { cursor })))).toEqual([[6]]);
});

test('the cursor is written to before commit returns, so that it can be part of a transaction', async () => {
  const { freg } = against('finans', feed(items(1)));
  const written: Position[] = [];
  const cursor = { read: () => undefined, write: (position: Position) => void written.push(position) };
  for await (const page of hendelser(freg, { cursor, fra: 1 })) {
    const committed = page.commit();
    expect(written).toEqual([at(1)]);
    await committed;
  }
});

test.each([0, 3, 2.5, Number.NaN, '1', null])(
  'commit(%j) is no number of the page, and keeps nothing',
  async (upTo) => {
    const { freg } = against('finans', feed(items(1, 2)));
    const cursor = memoryCursor();
    for await (const page of hendelser(freg, { cursor, fra: 1 })) {
      await expect(page.commit(upTo as number)).rejects.toMatchObject({
        code: 'invalid-input',
        problems: ['upTo: must be a sequence number of this page'],
      });
    }
    expect(cursor.kept).toBeUndefined();
  },
);

test('without a cursor there is nothing to commit to', async () => {
  const { freg } = against('finans', feed(items(1)));
  await expect(all(hendelser(freg, { fra: 1 }))).rejects.toMatchObject({
    code: 'invalid-input',
    problems: ['cursor: is missing, so there is nothing to commit to'],
  });
});

test('whoever stops reading asks for no more', async () => {
  const { freg, sent } = against('finans', feed(items(1, 2, 3), { pageSize: 1 }));
  for await (const _ of hendelser(freg, { fra: 1, follow: true })) break;
  expect(asked(sent)).toEqual(['1']);
});

test('events of one municipality come from the filtered feed, with a position of their own', async () => {
  const { freg, sent } = against('offentlig-med-hjemmel', feed(items(1)));
  const cursor = memoryCursor();
  await all(hendelser(freg, { fra: 1, cursor, kommunenummer: '0301' }));
  expect(sent[0]?.url.pathname).toBe('/folkeregisteret/offentlig-med-hjemmel/api/v1/hendelser/feed/tilpasset');
  expect(sent[0]?.url.search).toBe('?seq=1&kommunenummer=0301');
  const mine = { rettighetspakke: 'offentlig-med-hjemmel', environment: 'test', kommunenummer: '0301' };
  expect(cursor.kept).toEqual({ ...mine, sekvensnummer: 1 });
});

test.each<[string, unknown, string]>([
  ['is out of order', items(5, 7, 6), '/2/sekvensnummer: must not be before the one asked for, nor the one before it'],
  [
    'tells a number twice',
    items(5, 5),
    '/1/sekvensnummer: must not be before the one asked for, nor the one before it',
  ],
  ['goes back', items(4, 5), '/0/sekvensnummer: must not be before the one asked for, nor the one before it'],
  ['has no number', [{ ...item(5), sekvensnummer: '5' }], '/0/sekvensnummer: must be a sequence number'],
  ['has a number too large', [{ ...item(5), sekvensnummer: 2 ** 53 }], '/0/sekvensnummer: must be a sequence number'],
  ['has no event', [{ sekvensnummer: 5 }], '/0/hendelse: must be an event'],
  ['has an event of no type', [item(5, { hendelsetype: undefined })], '/0/hendelse: must be an event'],
  ['has nothing in its place', [null], '/0/hendelse: must be an event'],
  ['is an object', { list: items(5) }, 'body: must be an array'],
])('a page that %s is no page: nothing of it is read, and nothing kept', async (_how, answer, problem) => {
  const { freg, sent } = against('finans', () => Response.json(answer));
  const cursor = memoryCursor(at(4));
  await expect(all(hendelser(freg, { cursor }))).rejects.toMatchObject({
    code: 'invalid-response',
    problems: [problem],
  });
  expect([cursor.kept, sent.length]).toEqual([at(4), 1]);
});

test('a position older than 36 months is gone, with the way out', async () => {
  const melding = 'Det er oppgitt ulovlig sekvensnummer. Sekvensnummer kan ikke være mere enn 36 måneder gammelt';
  const { freg, sent } = against('privat', () => Response.json({ kode: 'FREG-001', melding }, { status: 406 }));
  await expect(all(hendelser(freg, { fra: 1 }))).rejects.toMatchObject({
    code: 'gone',
    status: 406,
    retryable: false,
    remedy: expect.stringMatching(/sisteSekvensnummer.*extract/),
  });
  expect(sent).toHaveLength(1);
});

test('a cursor that fails is told without its words', async () => {
  const { freg, sent } = against('finans', feed(items(1)));
  const failing = (): never => {
    throw new Error('redis://user:secret@store');
  };
  const reading = all(hendelser(freg, { cursor: { read: failing, write: failing } }));
  const error = await reading.catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'unexpected' });
  expect(`${error.message} ${JSON.stringify(error)}`).not.toContain('secret');
  expect(sent).toEqual([]);
  const writing = all(hendelser(freg, { cursor: { read: () => undefined, write: failing }, fra: 1 }));
  await expect(writing).rejects.toMatchObject({ code: 'unexpected' });
});

const anything: readonly Item[] = items(1);
test.each<[string, object, string | RegExp]>([
  ['nowhere to begin', {}, /^fra: is missing, and no cursor holds a position/],
  ['an empty cursor and no fra', { cursor: memoryCursor() }, /^fra: is missing, and no cursor holds a position/],
  ['a negative fra', { fra: -1 }, 'fra: must be a sequence number, a whole number from 0'],
  ['a fraction', { fra: 1.5 }, 'fra: must be a sequence number, a whole number from 0'],
  ['NaN', { fra: Number.NaN }, 'fra: must be a sequence number, a whole number from 0'],
  ['text', { fra: '1' }, 'fra: must be a sequence number, a whole number from 0'],
  ['a wrong fra beside a position', { fra: -1, cursor: memoryCursor(at(1)) }, /^fra: must be/],
  [
    'something that is no cursor',
    { cursor: 'position.json' },
    'cursor: must have read and write, like fileCursor(path)',
  ],
  ['no interval', { fra: 1, intervalMs: 0 }, 'intervalMs: must be a number of at least 1'],
  ['an interval as text', { fra: 1, intervalMs: '5' }, 'intervalMs: must be a number of at least 1'],
  ['a municipality as a number', { fra: 1, kommunenummer: 3011 }, 'kommunenummer: must be four digits'],
  ['an interval that is none', { fra: 1, intervalMs: Number.NaN }, 'intervalMs: must be a number of at least 1'],
  ['a municipality', { fra: 1, kommunenummer: '0301' }, 'kommunenummer: the package has no filtered feed'],
  ['half a municipality', { fra: 1, kommunenummer: '301' }, 'kommunenummer: must be four digits'],
  ['a position that is none', { cursor: memoryCursor(7 as never) }, 'cursor: must hold a position'],
  ['a position of no number', { cursor: memoryCursor(at(-1)) }, 'cursor: must hold a position'],
  ['of another package', { cursor: memoryCursor({ ...at(1), rettighetspakke: 'eid' }) }, /^cursor: .* of another/],
  ['of another environment', { cursor: memoryCursor({ ...at(1), environment: 'prod' }) }, /^cursor: .* of another/],
  ['of the filtered feed', { cursor: memoryCursor({ ...at(1), kommunenummer: '0301' }) }, /^cursor: .* of another/],
])('%s is refused before anything is asked', async (_what, options, problem) => {
  const { freg, sent } = against('finans', feed(anything));
  const error = await all(hendelser(freg, options as never)).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'invalid-input', register: 'folkeregisteret' });
  expect(error.problems[0]).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  expect(sent).toEqual([]);
});
