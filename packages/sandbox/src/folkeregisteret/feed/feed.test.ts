import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFolkeregisteretBench, type FolkeregisteretBench, pakker } from '../../../test/folkeregisteret-bench.ts';
import type { Rettighetspakke } from '../../generated/folkeregisteret/rettighetspakker.ts';
import type { LagretHendelse } from '../../generated/folkeregisteret/types.ts';

const day = 86_400_000;

let bench: FolkeregisteretBench;
/** The next number two months ago. */
let start: number;
beforeAll(async () => {
  bench = await createBench();
  start = bench.sandbox.world.sekvensnummerAfter(bench.clock.now - 60 * day);
});

function createBench(): Promise<FolkeregisteretBench> {
  return createFolkeregisteretBench({ size: 4000, quirks: { folkeregisteret: { callsPerMinute: 'unlimited' } } });
}

async function page(seq: number | string, of = bench, question: Parameters<FolkeregisteretBench['ask']>[1] = {}) {
  const answer = await of.ask(`/hendelser/feed?seq=${seq}`, question);
  return { ...answer, items: answer.body as unknown as readonly LagretHendelse[] };
}

const last = async (pakke: Rettighetspakke = 'offentlig-med-hjemmel'): Promise<number> =>
  Number((await bench.ask('/hendelser/siste/sekvensnummer', { pakke })).text);

describe('a page of the feed (hendelsesliste.md)', () => {
  test('has 1000 events from a number on, which counts, in order and with gaps', async () => {
    const { status, headers, items } = await page(bench.sandbox.world.sekvensnummerAfter(bench.clock.now - 500 * day));
    expect([status, headers.get('content-type'), items.length]).toEqual([200, 'application/json', 1000]);
    const numbers = items.map(({ sekvensnummer }) => sekvensnummer);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(numbers.some((number, i) => i > 0 && number > (numbers[i - 1] ?? 0) + 1)).toBe(true);
    expect((await page(numbers[7] ?? 0)).items[0]).toEqual(items[7]);
    expect((await page((numbers[7] ?? 0) + 1)).items[0]).toEqual(items[8]);
  });

  test('is followed by the next, each event once, until an empty one', async () => {
    const seen: number[] = [];
    for (let seq = start; ; ) {
      const { items } = await page(seq);
      if (items.length === 0) break;
      seen.push(...items.map(({ sekvensnummer }) => sekvensnummer));
      seq = (seen.at(-1) ?? 0) + 1;
    }
    const { world } = bench.sandbox;
    const expected: string[] = [];
    for (let index = 0; index < world.size; index++) {
      for (const { nummer, ajourholdstidspunkt } of world.life(index, bench.clock.now)?.hendelser ?? []) {
        if (ajourholdstidspunkt > bench.clock.now - 60 * day) expected.push(`${index}/${nummer}`);
      }
    }
    expect([seen.length, new Set(seen).size, seen.at(-1)]).toEqual([expected.length, expected.length, await last()]);
  });

  test.each(['9007199254740993', '9223372036854775807'])('is empty from %s on', async (seq) => {
    expect([(await page(seq)).status, (await page(seq)).text]).toEqual([200, '[]']);
  });

  test('grows with the clock', async () => {
    const then = await createBench();
    const next = (await last()) + 1;
    expect((await page(next, then)).text).toBe('[]');
    then.clock.now += 2 * day;
    const { items } = await page(next, then);
    expect(items.length).toBeGreaterThan(0);
    for (const { hendelse } of items) {
      expect(Date.parse(hendelse.ajourholdstidspunkt)).toBeGreaterThan(bench.clock.now);
      expect(Date.parse(hendelse.ajourholdstidspunkt)).toBeLessThanOrEqual(then.clock.now);
    }
  });

  test.each(['', '?seq=', '?seq=-1', '?seq=1.5', '?seq=x', '?seq=9223372036854775808', '?Seq=1'])(
    'cannot be asked for with %s: 400',
    async (query) => {
      const { status, body } = await bench.ask(`/hendelser/feed${query}`);
      expect([status, body.kode]).toEqual([400, 'FREG-400']);
    },
  );

  test('is found with HEAD too, and with a slash before the query', async () => {
    const { status, text, headers } = await page(start, bench, { method: 'HEAD' });
    expect([status, text, headers.get('etag')]).toEqual([200, '', (await page(start)).headers.get('etag')]);
    expect((await bench.ask(`/hendelser/feed/?seq=${start}`)).status).toBe(200);
  });
});

describe('what an item tells', () => {
  const thick = [
    'folkeregisteridentifikator',
    'hendelsetype',
    'hendelsesdokument',
    'persondokument',
    'ajourholdstidspunkt',
  ];
  const thin = ['folkeregisteridentifikator', 'hendelsetype', 'ajourholdstidspunkt'];

  test.each<[Rettighetspakke, readonly string[]]>([
    ['offentlig-med-hjemmel', thick],
    ['offentligutenhjemmel', thin],
    ['privatutenhjemmel', thin],
    ['finans', thin],
    ['eid', thin],
    ['privat', thin],
    ['presse', thin],
    ['privatutenfolkeregisteridentifikator', ['hendelsetype', 'ajourholdstidspunkt']],
    ['presseutenfolkeregisteridentifikator', ['hendelsetype', 'ajourholdstidspunkt']],
  ])('%s: %j', async (pakke, keys) => {
    const { items } = await page(start, bench, { pakke });
    expect(items.map(({ sekvensnummer }) => sekvensnummer)).toEqual(
      (await page(start)).items.map(({ sekvensnummer }) => sekvensnummer),
    );
    expect(Object.keys(items[0]?.hendelse ?? {})).toEqual(keys);
    const types = new Set(items.map(({ hendelse }) => hendelse.hendelsetype));
    if (/^(privat|presse)(uten.*identifikator)?$/.test(pakke)) expect([...types]).toEqual(['endringIPerson']);
    else expect(types.size).toBeGreaterThan(5);
  });

  test('its documents are those of the person and the event', async () => {
    for (const { hendelse } of (await page(start)).items.slice(0, 20)) {
      const { status, body } = await bench.ask(`/personer/arkiv/${hendelse.persondokument}?part=identifikasjonsnummer`);
      const [number] = body.identifikasjonsnummer as { foedselsEllerDNummer: string }[];
      expect([status, number?.foedselsEllerDNummer]).toEqual([200, hendelse.folkeregisteridentifikator]);
      const document = await bench.ask(`/hendelser/${hendelse.hendelsesdokument}`);
      expect(document.body.hendelse).toMatchObject({
        folkeregisteridentifikator: hendelse.folkeregisteridentifikator,
        hendelsestype: hendelse.hendelsetype,
        ajourholdstidspunkt: hendelse.ajourholdstidspunkt,
      });
    }
  });

  test('a number closed as a duplicate has no document of a person (Hendelser fra Folkeregisteret v1.8)', async () => {
    const large = await createFolkeregisteretBench();
    const { world } = large.sandbox;
    const type = 'personErOpphoertSomDublett';
    let noted = 0;
    for (let index = 0; index < world.size && noted < large.clock.now - 1000 * day; index++) {
      const found = world.life(index, large.clock.now)?.hendelser.find(({ hendelsestype }) => hendelsestype === type);
      noted = found?.ajourholdstidspunkt ?? 0;
    }
    const { items } = await page(world.sekvensnummerAfter(noted - 1), large);
    const item = items.find(({ hendelse }) => hendelse.hendelsetype === type);
    expect(Object.keys(item?.hendelse ?? {})).toEqual(thick.filter((key) => key !== 'persondokument'));
  });
});

describe('numbers older than 36 months (news of 2024-10-28)', () => {
  const melding = 'Det er oppgitt ulovlig sekvensnummer. Sekvensnummer kan ikke være mere enn 36 måneder gammelt';

  test.each(pakker)('are refused with 406 in %s', async (pakke) => {
    const { status, body } = await bench.ask('/hendelser/feed?seq=0', { pakke });
    expect([status, body]).toEqual([406, { kode: 'FREG-406', melding }]);
  });

  test('by the clock of the sandbox', async () => {
    const then = await createBench();
    const [first] = (await page(bench.sandbox.world.sekvensnummerAfter(Date.UTC(2023, 0, 20)), then)).items;
    const noted = first?.hendelse.ajourholdstidspunkt ?? '';
    const seq = first?.sekvensnummer ?? 0;
    then.clock.now = Date.parse(`${Number(noted.slice(0, 4)) + 3}${noted.slice(4)}`) - 1000;
    expect((await page(seq, then)).items[0]).toEqual(first);
    then.clock.now += 2000;
    expect((await page(seq, then)).status).toBe(406);
  });
});

test('a page deep in a feed of millions keeps no memory', { timeout: 120_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const large = await createFolkeregisteretBench({ size: 5_600_000 });
  const seq = (daysAgo: number): number => large.sandbox.world.sekvensnummerAfter(large.clock.now - daysAgo * day);
  expect((await page(seq(900), large)).items.length).toBe(1000);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (const daysAgo of [700, 500, 300]) expect((await page(seq(daysAgo), large)).items.length).toBe(1000);
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(2_000_000);
});
