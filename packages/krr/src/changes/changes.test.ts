import { expect, test } from 'vitest';
import type { Person } from '../generated/types.ts';
import { createKrrClient } from '../krr-client.ts';
import { type ChangePage, changes } from './changes.ts';
import type { Cursor } from './cursor.ts';

const first = 200_000_001;
const person = (n: number, fields: Partial<Person> = {}): Person => ({
  personidentifikator: `0199${String(n).padStart(7, '0')}`,
  status: 'AKTIV',
  ...fields,
});

/** A register with changes, the first of them number 200 000 001, that gives so many in a page. */
function register(log: readonly Person[], pageSize: number) {
  const asked: number[] = [];
  const answer = (from: number): object => {
    const begin = Math.max(0, from - first + 1);
    const list = log.slice(begin, begin + pageSize);
    return {
      list,
      fraEndringsId: from,
      tilEndringsId: list.length > 0 ? first + begin + list.length - 1 : from,
      sisteEndringsId: first + log.length - 1,
    };
  };
  const krr = against((from) => {
    asked.push(from);
    return answer(from);
  });
  return { krr, asked };
}

function against(answer: (from: number) => unknown) {
  return createKrrClient({
    environment: 'test',
    auth: { get: async () => 'token', invalidate: () => {} },
    scopes: ['krr:global/hentendring.read', 'krr:global/kontaktinformasjon.read'],
    fetch: async (url, init) => {
      expect(String(url)).toBe('https://test.kontaktregisteret.no/rest/v2/krr/hentEndringer');
      return Response.json(answer((JSON.parse(String(init?.body)) as { fraEndringsId: number }).fraEndringsId));
    },
  });
}

function memoryCursor(position?: number): Cursor & { kept: number | undefined } {
  return {
    kept: position,
    async read() {
      return this.kept;
    },
    async write(next) {
      this.kept = next;
    },
  };
}

async function all(pages: AsyncIterable<ChangePage>): Promise<ChangePage[]> {
  const read: ChangePage[] = [];
  for await (const page of pages) {
    read.push(page);
    await page.commit();
  }
  return read;
}

const log = Array.from({ length: 25 }, (_, i) => person(i));

test('page by page until there is no more, each asked for once', async () => {
  const { krr, asked } = register(log, 10);
  const cursor = memoryCursor();
  const pages = await all(changes(krr, { cursor }));
  expect(pages.flatMap(({ persons }) => persons.map((one) => one.personidentifikator))).toEqual(
    log.map((one) => one.personidentifikator),
  );
  expect([asked, cursor.kept]).toEqual([[0, first + 9, first + 19], first + 24]);
});

test('goes on where it was, and an empty page ends it', async () => {
  const { krr, asked } = register(log, 10);
  const cursor = memoryCursor(first + 24);
  expect(await all(changes(krr, { cursor }))).toEqual([]);
  expect([asked, cursor.kept]).toEqual([[first + 24], first + 24]);
});

test('what was not committed comes again', async () => {
  const { krr } = register(log, 10);
  const cursor = memoryCursor();
  const seen: string[] = [];
  for await (const { persons, commit } of changes(krr, { cursor })) {
    seen.push(...persons.map((one) => one.personidentifikator));
    if (seen.length > 10) break; // dies after the second page, before it is safe
    await commit();
  }
  expect(cursor.kept).toBe(first + 9);
  const again = await all(changes(krr, { cursor }));
  expect(again.flatMap(({ persons }) => persons)).toHaveLength(15);
});

test('who has changed twice in a page is given once, as told last', async () => {
  const { krr } = register([person(1), person(2), person(1, { status: 'SLETTET' })], 10);
  const [page] = await all(changes(krr, { cursor: memoryCursor() }));
  expect(page?.persons).toEqual([person(1, { status: 'SLETTET' }), person(2)]);
});

test('a client in Altinn’s place copes with what is missing: no last id, no newest id', async () => {
  let asked = 0;
  const krr = against(() => (++asked === 1 ? { list: [person(1)] } : { list: [] }));
  const pages = await all(changes(krr, { cursor: memoryCursor(5) }));
  expect([pages.length, pages[0]?.tilEndringsId, asked]).toEqual([1, 5, 1]);
});

test.each([
  { list: [person(1)], fraEndringsId: null, tilEndringsId: null, sisteEndringsId: null },
  { list: [person(1)], tilEndringsId: null, sisteEndringsId: first },
])('ids that are null are like absent ones: %j', async (answer) => {
  let asked = 0;
  const cursor = memoryCursor(5);
  const krr = against(() => (++asked === 1 ? answer : { list: [] }));
  const [page, ...more] = await all(changes(krr, { cursor }));
  const { sisteEndringsId } = answer;
  expect(page).toMatchObject({ persons: [person(1)], tilEndringsId: 5, sisteEndringsId: sisteEndringsId ?? undefined });
  expect([more, asked, cursor.kept]).toEqual([[], 1, 5]);
});

test('a newest id that is null does not end the feed', async () => {
  const pages = [
    { list: [person(1)], tilEndringsId: 7, sisteEndringsId: null },
    { list: [], tilEndringsId: null, sisteEndringsId: null },
  ];
  const asked: number[] = [];
  const krr = against((from) => {
    asked.push(from);
    return pages[asked.length - 1];
  });
  const cursor = memoryCursor(5);
  expect((await all(changes(krr, { cursor }))).map(({ sisteEndringsId }) => sisteEndringsId)).toEqual([undefined]);
  expect([asked, cursor.kept]).toEqual([[5, 7], 7]);
});

test.each([
  [{}, '/list: must be an array'],
  [{ list: [], tilEndringsId: 3 }, '/tilEndringsId: must be a number, and not before the one asked from'],
  [{ list: [], tilEndringsId: '9' }, '/tilEndringsId: must be a number, and not before the one asked from'],
])('%j is no page', async (answer, problem) => {
  await expect(
    all(
      changes(
        against(() => answer),
        { cursor: memoryCursor(5) },
      ),
    ),
  ).rejects.toMatchObject({
    code: 'invalid-response',
    problems: [problem],
  });
});

test.each([-1, 1.5, Number.NaN, '7'])('a cursor that holds %j is refused before anything is sent', async (position) => {
  const { krr, asked } = register(log, 10);
  const cursor = { ...memoryCursor(), read: async () => position as number };
  await expect(all(changes(krr, { cursor }))).rejects.toMatchObject({ code: 'invalid-input' });
  expect(asked).toEqual([]);
});

test('whoever stops reading asks for no more', async () => {
  const { krr, asked } = register(log, 5);
  for await (const _ of changes(krr, { cursor: memoryCursor() })) break;
  expect(asked).toEqual([0]);
});
