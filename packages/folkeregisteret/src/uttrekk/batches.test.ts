import { expect, test } from 'vitest';
import { extract, jobbId, notYet } from '../../test/fake-extract.ts';
import { type Answering, against, failing, numbers } from '../../test/fake-register.ts';
import { virtualClock } from '../../test/virtual-clock.ts';
import * as uttrekk from './index.ts';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of items) all.push(one);
  return all;
}

test('batch after batch until an empty one', async () => {
  const ids = numbers(8914);
  const { answer, asked } = extract(ids);
  const { freg, sent } = against('finans', answer);
  const batches = await collect(uttrekk.batches(freg, jobbId));
  expect(batches.map(({ batchnr, foedselsEllerDNummer }) => [batchnr, foedselsEllerDNummer.length])).toEqual([
    [0, 5000],
    [1, 3914],
  ]);
  expect(batches.flatMap(({ foedselsEllerDNummer }) => foedselsEllerDNummer)).toEqual(ids);
  expect(asked).toEqual([0, 1, 2]);
  expect(sent[0]?.url.pathname).toBe(`/folkeregisteret/api/finans/v1/uttrekk/${jobbId}/batch/0`);
});

test('a complete extract has documents', async () => {
  const { answer } = extract(['a1', 'b2'], { list: 'dokumentidentifikator' });
  const { freg } = against('offentlig-med-hjemmel', answer);
  expect(await collect(uttrekk.batches(freg, jobbId))).toEqual([{ batchnr: 0, dokumentidentifikator: ['a1', 'b2'] }]);
});

test('nobody fits: there is no batch', async () => {
  const { answer, asked } = extract([]);
  expect(await collect(uttrekk.batches(against('eid', answer).freg, jobbId))).toEqual([]);
  expect(asked).toEqual([0]);
});

test('old answers with empty lists end too', async () => {
  const { freg } = against('eid', () => Response.json({ foedselsEllerDNummer: [] }));
  expect(await collect(uttrekk.batches(freg, jobbId))).toEqual([]);
});

test('is read from any batch on', async () => {
  const { answer, asked } = extract(numbers(30), { batchSize: 10 });
  const batches = await collect(uttrekk.batches(against('finans', answer).freg, jobbId, { from: 1 }));
  expect(batches.map(({ batchnr }) => batchnr)).toEqual([1, 2]);
  expect(asked).toEqual([1, 2, 3]);
});

test('whoever stops reading asks for no more', async () => {
  const { answer, asked } = extract(numbers(30), { batchSize: 10 });
  for await (const _ of uttrekk.batches(against('finans', answer).freg, jobbId)) break;
  expect(asked).toEqual([0]);
});

test.each([
  [0, [2500, 5000, 7500, 7500, 7500]],
  [0.5, [3750, 7500, 11_250, 11_250, 11_250]],
  [0.999, [4997, 9995, 14_992, 14_992, 14_992]],
])(
  'what is not ready is waited for, longer from time to time, with the jitter of the client (%d)',
  async (jitter, waits) => {
    const { answer, asked } = extract(numbers(1), { notReady: (batchnr) => (batchnr === 0 ? 5 : 1) });
    const clock = virtualClock();
    const begun = clock.now();
    const { freg } = against('finans', answer, { clock, random: () => jitter });
    const told: uttrekk.Waiting[] = [];
    const onWait = (waiting: uttrekk.Waiting): void => void told.push(waiting);
    await collect(uttrekk.batches(freg, jobbId, { onWait }));
    const [firstMs = 0] = waits;
    const waitedMs = waits.map((_, i) => waits.slice(0, i).reduce((sum, ms) => sum + ms, 0));
    expect(told).toEqual([
      ...waits.map((nextMs, i) => ({ batchnr: 0, asked: i + 1, waitedMs: waitedMs[i], nextMs })),
      // Every batch begins anew.
      { batchnr: 1, asked: 1, waitedMs: 0, nextMs: firstMs },
    ]);
    expect(clock.now() - begun).toBe([...waits, firstMs].reduce((sum, ms) => sum + ms, 0));
    expect(asked).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
  },
);

test('without a limit it is waited for as long as it takes, beyond every deadline of a call', async () => {
  const { answer } = extract(numbers(1), { notReady: () => 300 });
  const clock = virtualClock();
  const begun = clock.now();
  const { freg } = against('finans', answer, { clock, rateLimiter: { reserve: () => 0 } });
  expect(await collect(uttrekk.batches(freg, jobbId, { deadlineMs: 1000 }))).toHaveLength(1);
  expect(clock.now() - begun).toBeGreaterThan(3_600_000 / 2);
});

test('waitMs is the most that one batch is waited for', async () => {
  const { answer, asked } = extract(numbers(1), { notReady: () => 3 });
  const { freg } = against('finans', answer, { clock: virtualClock(), random: () => 0 });
  const error = await failing(collect(uttrekk.batches(freg, jobbId, { waitMs: 14_999 })));
  expect(error).toMatchObject({ code: 'not-found', status: 404, retryable: true });
  expect(asked).toEqual([0, 0, 0]); // after 2.5 and 5 seconds; 7.5 more are too many
  expect(await collect(uttrekk.batches(freg, jobbId, { waitMs: 15_000 }))).toHaveLength(1);
});

test('the register may ask for a longer wait', async () => {
  const answers = [
    Response.json({ feilmelding: 'Ikke klar' }, { status: 404, headers: { 'retry-after': '60000' } }),
    Response.json({}),
  ];
  const { freg } = against('finans', () => answers.shift() as Response, { clock: virtualClock() });
  const told: number[] = [];
  await collect(uttrekk.batches(freg, jobbId, { onWait: ({ nextMs }) => void told.push(nextMs) }));
  expect(told).toEqual([60_000]);
});

test('an abort is heard in the wait', async () => {
  const abort = new AbortController();
  const { freg } = against('finans', () => notYet(0)); // on the real clock
  const onWait = (): void => void setImmediate(() => abort.abort());
  const reading = collect(uttrekk.batches(freg, jobbId, { signal: abort.signal, onWait }));
  expect(await failing(reading)).toMatchObject({ code: 'aborted' });
});

test('an abort is heard while the caller is told', async () => {
  const abort = new AbortController();
  const { freg } = against('finans', () => notYet(0));
  const onWait = (): Promise<void> => {
    setImmediate(() => abort.abort());
    return new Promise(() => {});
  };
  const reading = collect(uttrekk.batches(freg, jobbId, { signal: abort.signal, onWait }));
  expect(await failing(reading)).toMatchObject({ code: 'aborted' });
});

test('a listener that fails ends it without its words', async () => {
  const { freg } = against('finans', () => notYet(0));
  const onWait = (): never => {
    throw new Error('01990000001');
  };
  const error = await failing(collect(uttrekk.batches(freg, jobbId, { onWait })));
  expect(error).toMatchObject({ code: 'unexpected' });
  expect(`${error.message} ${JSON.stringify(error)}`).not.toContain('01990000001');
});

test('an unknown job is gone, with what to do', async () => {
  const { answer, asked } = extract(numbers(1));
  const { freg } = against('finans', answer);
  const error = await failing(collect(uttrekk.batches(freg, '00000000-0000-0000-0000-000000000000')));
  expect(error).toMatchObject({
    code: 'gone',
    status: 410,
    retryable: false,
    remedy: expect.stringMatching(/[Oo]rder/),
  });
  expect(asked).toEqual([0]);
});

test.each<[string, Answering]>([
  ["the register's own word", () => Response.json({ kode: 'FREG-001', melding: 'x' }, { status: 404 })],
  ['a page', () => new Response('<h1>Not found', { status: 404, headers: { 'content-type': 'text/html' } })],
  ['nothing', () => new Response(null, { status: 404 })],
])('404 with %s is not "not yet", and not waited for', async (_what, answer) => {
  const { freg, sent } = against('finans', answer);
  expect((await failing(collect(uttrekk.batches(freg, jobbId)))).status).toBe(404);
  expect(sent).toHaveLength(1);
});

test.each<[string, unknown, string]>([
  ['a list', [], 'body: must be an object'],
  ['null', null, 'body: must be an object'],
  ['a reason', { feilmelding: 'x' }, '/feilmelding: must not be in a batch that is ready'],
  ['one number', { foedselsEllerDNummer: '01990000001' }, '/foedselsEllerDNummer: must be an array of strings'],
  ['numbers', { foedselsEllerDNummer: [1990000001] }, '/foedselsEllerDNummer: must be an array of strings'],
  ['null in it', { dokumentidentifikator: [null] }, '/dokumentidentifikator: must be an array of strings'],
  [
    'both lists',
    { foedselsEllerDNummer: ['01990000001'], dokumentidentifikator: ['a'] },
    '/dokumentidentifikator: must not be beside foedselsEllerDNummer',
  ],
])('an answer with %s is no batch, and never the end', async (_what, body, problem) => {
  const { freg } = against('finans', () => Response.json(body));
  const error = await failing(collect(uttrekk.batches(freg, jobbId)));
  expect(error).toMatchObject({ code: 'invalid-response', problems: [problem] });
});

test.each<[string, string, object, string]>([
  ['a job that is none', '', {}, 'jobbId: must be the id of a job, as its order was answered'],
  ['a job elsewhere', '../personer', {}, 'jobbId: must be the id of a job, as its order was answered'],
  ['no job', undefined as never, {}, 'jobbId: must be the id of a job, as its order was answered'],
  ['a negative batch', jobbId, { from: -1 }, 'from: must be the number of a batch, a whole number from 0'],
  ['half a batch', jobbId, { from: 0.5 }, 'from: must be the number of a batch, a whole number from 0'],
  ['NaN', jobbId, { from: Number.NaN }, 'from: must be the number of a batch, a whole number from 0'],
  ['a negative wait', jobbId, { waitMs: -1 }, 'waitMs: must be a number of at least 0'],
  ['a wait that is none', jobbId, { waitMs: Number.NaN }, 'waitMs: must be a number of at least 0'],
])('%s is refused before anything is asked', async (_what, job, options, problem) => {
  const { freg, sent } = against('finans', () => Response.json({}));
  const error = await failing(collect(uttrekk.batches(freg, job, options)));
  expect(error).toMatchObject({ code: 'invalid-input', problems: [problem] });
  expect(sent).toEqual([]);
});

test('a package without extracts is told so, also where no compiler looks', async () => {
  const { freg, sent } = against('presse', () => Response.json({}));
  const error = await failing(collect(uttrekk.batches(freg as never, jobbId)));
  expect(error.problems).toEqual(['rettighetspakke: has no such extract']);
  expect(sent).toEqual([]);
});
