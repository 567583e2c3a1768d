import { expect, test } from 'vitest';
import { extract, jobbId, notYet } from '../../test/fake-extract.ts';
import { type Answering, against, failing, numbers, type Sent } from '../../test/fake-register.ts';
import { virtualClock } from '../../test/virtual-clock.ts';
import * as uttrekk from './index.ts';

const unlimited = { rateLimiter: { reserve: () => 0 } };
const lookedUp = (sent: readonly Sent[]): string[][] =>
  sent.flatMap(({ body }) => (body === undefined ? [] : Object.values(body as Record<string, string[]>)));

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of items) all.push(one);
  return all;
}

test('batches and lookups are one stream of persons, each with its place', async () => {
  const ids = numbers(5300);
  const { answer, asked } = extract(ids, { batchSize: 2500 });
  const { freg, sent } = against('finans', answer, unlimited);
  const persons = await collect(uttrekk.personer(freg, jobbId, { part: ['kjoenn'] }));
  expect(persons.map(({ foedselsEllerDNummer }) => foedselsEllerDNummer)).toEqual(ids);
  expect(persons.map(({ batchnr, index }) => batchnr * 2500 + index)).toEqual([...ids.keys()]);
  expect(persons[0]).toEqual({
    batchnr: 0,
    index: 0,
    foedselsEllerDNummer: ids[0],
    dokumentidentifikator: undefined,
    folkeregisterperson: { kjoenn: [{ kjoenn: 'kvinne' }] },
    feilmelding: undefined,
    error: undefined,
  });
  expect(persons[2507]).toMatchObject({
    batchnr: 1,
    index: 7,
    folkeregisterperson: undefined,
    feilmelding: 'Fant ikke person',
    error: undefined,
  });
  expect(lookedUp(sent).map(({ length }) => length)).toEqual([1000, 1000, 1000, 1000, 1000, 300]);
  expect(sent.find(({ body }) => body)?.url.search).toBe('?somBestilt=true&part=kjoenn');
  expect(asked).toEqual([0, 1, 2, 3]);
});

test('a complete extract is looked up in the archive', async () => {
  const ids = Array.from({ length: 1001 }, (_, i) => i.toString(16).padStart(32, '0'));
  const { answer } = extract(ids, { list: 'dokumentidentifikator' });
  const { freg, sent } = against('offentlig-med-hjemmel', answer, unlimited);
  const persons = await collect(uttrekk.personer(freg, jobbId));
  expect(persons.map(({ dokumentidentifikator }) => dokumentidentifikator)).toEqual(ids);
  expect(persons[0]).toMatchObject({ foedselsEllerDNummer: undefined, folkeregisterperson: {} });
  const paths = sent.filter(({ body }) => body).map(({ url }) => url.pathname);
  expect(paths).toEqual(Array(2).fill('/folkeregisteret/offentlig-med-hjemmel/api/v1/personer/bulkoppslag/arkiv'));
});

test('progress says where to go on, and there it goes on, in the middle of a batch', async () => {
  const ids = numbers(7300);
  const { answer, asked } = extract(ids, { batchSize: 2500 });
  const { freg } = against('finans', answer, unlimited);
  const told: uttrekk.UttrekkProgress[] = [];
  const safe: string[] = [];
  let reading: string[] = [];
  const onProgress = (progress: uttrekk.UttrekkProgress): void => {
    told.push(progress);
    safe.push(...reading.splice(0));
  };
  for await (const { foedselsEllerDNummer } of uttrekk.personer(freg, jobbId, { onProgress })) {
    reading.push(foedselsEllerDNummer as string);
    if (safe.length + reading.length === 3456) break; // dies; what is not safe is lost
  }
  reading = [];
  expect(told.map(({ done, from }) => [done, from])).toEqual([
    [1000, { batchnr: 0, index: 1000 }],
    [2000, { batchnr: 0, index: 2000 }],
    [3000, { batchnr: 1, index: 500 }],
  ]);
  expect(safe).toEqual(ids.slice(0, 3000));
  asked.splice(0);
  const from = told.at(-1)?.from as uttrekk.UttrekkPosition;
  for await (const { foedselsEllerDNummer } of uttrekk.personer(freg, jobbId, { from, onProgress })) {
    reading.push(foedselsEllerDNummer as string);
  }
  expect(safe).toEqual(ids);
  expect(asked).toEqual([1, 2, 3]);
  expect(told.at(-1)).toEqual({ done: 4300, failed: 0, from: { batchnr: 3, index: 0 } });
});

test('the end of a batch is the beginning of the next', async () => {
  const { freg } = against('finans', extract(numbers(2500), { batchSize: 1000 }).answer, unlimited);
  const told: uttrekk.UttrekkPosition[] = [];
  const onProgress = ({ from }: uttrekk.UttrekkProgress): void => void told.push(from);
  await collect(uttrekk.personer(freg, jobbId, { onProgress }));
  expect(told).toEqual([
    { batchnr: 1, index: 0 },
    { batchnr: 2, index: 0 },
    { batchnr: 3, index: 0 },
  ]);
  expect(await collect(uttrekk.personer(freg, jobbId, { from: { batchnr: 3, index: 0 } }))).toEqual([]);
  expect(await collect(uttrekk.personer(freg, jobbId, { from: { batchnr: 2, index: 500 } }))).toEqual([]);
});

test('no more is held than a batch and the calls under way, however large the extract', async () => {
  const batchSize = 2000;
  const concurrency = 3;
  let given = 0;
  let most = 0;
  let read = 0;
  // The register makes the batches as they are asked for.
  const answer: Answering = (sent) => {
    const batchnr = /batch\/(\d+)$/.exec(sent.url.pathname)?.[1];
    if (batchnr === undefined) return extract([]).answer(sent);
    if (Number(batchnr) === 20) return Response.json({});
    given += batchSize;
    most = Math.max(most, given - read);
    return Response.json({ foedselsEllerDNummer: numbers(batchSize) });
  };
  const { freg } = against('finans', answer, unlimited);
  for await (const _ of uttrekk.personer(freg, jobbId, { concurrency })) read++;
  expect(read).toBe(20 * batchSize);
  expect(most).toBeLessThanOrEqual(batchSize + (concurrency + 1) * 1000);
  expect(most).toBeGreaterThan(batchSize);
});

test('a lookup that fails is told by its persons, and the others go on', async () => {
  const ids = numbers(1003);
  const { answer } = extract(ids);
  const broken: Answering = (sent) =>
    lookedUp([sent])[0]?.includes(ids[5] as string) ? new Response('', { status: 500 }) : answer(sent);
  const { freg } = against('finans', broken, { ...unlimited, maxAttempts: 1 });
  const told: uttrekk.UttrekkProgress[] = [];
  const persons = await collect(uttrekk.personer(freg, jobbId, { onProgress: (progress) => void told.push(progress) }));
  expect(persons.filter(({ error }) => error?.code === 'server')).toHaveLength(1000);
  expect(persons.slice(1000).map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
  expect(told.at(-1)).toMatchObject({ done: 1003, failed: 1000 });
});

test('an id that is none is told at its place, and not sent', async () => {
  const [one = ''] = numbers(1);
  const { freg, sent } = against('finans', extract([one, '123']).answer);
  const persons = await collect(uttrekk.personer(freg, jobbId));
  expect(persons.map(({ error }) => error?.code)).toEqual([undefined, 'invalid-input']);
  expect(lookedUp(sent)).toEqual([[one]]);
});

test('a part that the package lacks is told by every person, and nothing is looked up', async () => {
  const { freg, sent } = against('eid', extract(numbers(2)).answer);
  const part: string[] = ['familierelasjon'];
  const persons = await collect(uttrekk.personer(freg, jobbId, { part }));
  expect(persons.map(({ error }) => error?.code)).toEqual(['invalid-input', 'invalid-input']);
  expect(lookedUp(sent)).toEqual([]);
});

test('what ends the batches ends the stream as it is, after the persons before it', async () => {
  const { answer } = extract(numbers(1500), { batchSize: 500 });
  const vanishing: Answering = (sent) =>
    sent.url.pathname.endsWith('/batch/2') ? Response.json({ feilmelding: 'x' }, { status: 410 }) : answer(sent);
  const { freg } = against('finans', vanishing, unlimited);
  let read = 0;
  const reading = async (): Promise<void> => {
    for await (const _ of uttrekk.personer(freg, jobbId)) read++;
  };
  expect(await failing(reading())).toMatchObject({ code: 'gone', status: 410 });
  expect(read).toBe(1000);
});

test('no access ends the stream', async () => {
  const { answer } = extract(numbers(2));
  const closed: Answering = (sent) => (sent.body ? new Response('', { status: 403 }) : answer(sent));
  const { freg } = against('finans', closed);
  expect(await failing(collect(uttrekk.personer(freg, jobbId)))).toMatchObject({ code: 'forbidden' });
});

test('numbers and documents in one extract are none', async () => {
  const answer: Answering = (sent) => {
    const number = /batch\/(\d+)$/.exec(sent.url.pathname)?.[1];
    if (number === '1') return Response.json({ dokumentidentifikator: ['a'] });
    return extract(numbers(1)).answer(sent);
  };
  const { freg } = against('offentlig-med-hjemmel', answer);
  const error = await failing(collect(uttrekk.personer(freg, jobbId)));
  expect(error).toMatchObject({
    code: 'invalid-response',
    problems: ['/dokumentidentifikator: must not be in one extract with foedselsEllerDNummer'],
  });
});

test('batches are waited for, and told of', async () => {
  const { answer } = extract(numbers(3), { batchSize: 2, notReady: () => 2 });
  const clock = virtualClock();
  const { freg } = against('finans', answer, { clock, random: () => 0 });
  const told: [number, number][] = [];
  const onWait = ({ batchnr, nextMs }: uttrekk.Waiting): void => void told.push([batchnr, nextMs]);
  expect(await collect(uttrekk.personer(freg, jobbId, { onWait, waitMs: 10_000 }))).toHaveLength(3);
  expect(told).toEqual(
    [0, 1, 2].flatMap(
      (batchnr) =>
        [
          [batchnr, 2500],
          [batchnr, 5000],
        ] as [number, number][],
    ),
  );
  const impatient = uttrekk.personer(against('finans', () => notYet(0), { clock }).freg, jobbId, { waitMs: 1 });
  expect(await failing(collect(impatient))).toMatchObject({ code: 'not-found', retryable: true });
});

test('whoever stops reading asks for no more, also while a batch is waited for', async () => {
  const { answer, asked } = extract(numbers(1000), { batchSize: 1000, notReady: (batchnr) => batchnr * 1_000_000 });
  const clock = virtualClock();
  const { freg } = against('finans', answer, { ...unlimited, clock });
  for await (const _ of uttrekk.personer(freg, jobbId)) {
    await new Promise(setImmediate); // the next batch is asked for meanwhile
    break;
  }
  const before = asked.length;
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  expect([asked.slice(0, 2), asked.length]).toEqual([[0, 1], before]);
});

test('an abort is heard while a batch is waited for', async () => {
  const abort = new AbortController();
  const { freg } = against('finans', () => notYet(0)); // on the real clock
  const onWait = (): void => void setImmediate(() => abort.abort());
  const reading = collect(uttrekk.personer(freg, jobbId, { signal: abort.signal, onWait }));
  expect(await failing(reading)).toMatchObject({ code: 'aborted' });
});

test.each<[string, unknown, string]>([
  ['a negative batch', { batchnr: -1, index: 0 }, 'from: must be { batchnr, index }, whole numbers from 0'],
  ['a negative index', { batchnr: 0, index: -1 }, 'from: must be { batchnr, index }, whole numbers from 0'],
  ['half an index', { batchnr: 0, index: 0.5 }, 'from: must be { batchnr, index }, whole numbers from 0'],
  ['a number', 7, 'from: must be { batchnr, index }, whole numbers from 0'],
  ['null', null, 'from: must be { batchnr, index }, whole numbers from 0'],
])('a place that is %s is refused before anything is asked', async (_what, from, problem) => {
  const { freg, sent } = against('finans', extract(numbers(3)).answer);
  const error = await failing(collect(uttrekk.personer(freg, jobbId, { from: from as never })));
  expect(error).toMatchObject({ code: 'invalid-input', problems: [problem] });
  expect(sent).toEqual([]);
});

test.each([
  { batchnr: 0, index: 4 },
  { batchnr: 1, index: 1 },
])('a place that the extract does not have is refused: %j', async (from) => {
  const { freg, sent } = against('finans', extract(numbers(3)).answer);
  const error = await failing(collect(uttrekk.personer(freg, jobbId, { from })));
  expect(error).toMatchObject({ code: 'invalid-input', problems: ['from: the extract has no such place'] });
  expect(lookedUp(sent)).toEqual([]);
});
