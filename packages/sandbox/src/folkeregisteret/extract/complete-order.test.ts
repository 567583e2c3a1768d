import { beforeAll, describe, expect, test } from 'vitest';
import { createFolkeregisteretBench, type FolkeregisteretBench } from '../../../test/folkeregisteret-bench.ts';
import { readExtract } from '../../../test/read-extract.ts';
import type { LagretHendelse, Oppslag } from '../../generated/folkeregisteret/types.ts';

const day = 86_400_000;

let bench: FolkeregisteretBench;
let last: number;
/** What has been noted in the last four months. */
let feed: readonly LagretHendelse[];
beforeAll(async () => {
  bench = await createBench();
  last = Number((await bench.ask('/hendelser/siste/sekvensnummer')).text);
  const start = bench.sandbox.world.sekvensnummerAfter(bench.clock.now - 120 * day);
  feed = (await bench.ask(`/hendelser/feed?seq=${start}`)).body as unknown as LagretHendelse[];
});

function createBench(): Promise<FolkeregisteretBench> {
  return createFolkeregisteretBench({ size: 1000, quirks: { folkeregisteret: { callsPerMinute: 'unlimited' } } });
}

const instantOf = (item: LagretHendelse | undefined): string => item?.hendelse.ajourholdstidspunkt ?? '';

async function documents(query: string, of = bench): Promise<string[]> {
  const { status, body } = await of.ask(`/uttrekk/komplett${query}`);
  expect(status).toBe(200);
  return (await readExtract(of, body.jobbId)).flat().sort();
}

describe('the whole register (uttrekk.md)', () => {
  test('is everybody’s document of today, when no number is given', async () => {
    const { world } = bench.sandbox;
    const part = '?part=person-basis&part=historikk';
    const numbers = Array.from({ length: world.size }, (_, index) => world.personidentifikator(index));
    const { body: found } = await bench.ask(`/personer/bulkoppslag${part}`, {
      body: { foedselsEllerDNummer: numbers },
    });
    const persons = new Map(
      (found.oppslag as Oppslag[]).map((one) => [one.foedselsEllerDNummer, one.folkeregisterperson as unknown]),
    );
    const ids = await documents('');
    expect(ids.length).toBe(persons.size);
    for (let first = 0; first < ids.length; first += 1000) {
      const { body } = await bench.ask(`/personer/bulkoppslag/arkiv${part}`, {
        body: { dokumentidentifikator: ids.slice(first, first + 1000) },
      });
      for (const { folkeregisterperson } of body.oppslag as { folkeregisterperson: Record<string, unknown[]> }[]) {
        const [{ foedselsEllerDNummer }] = folkeregisterperson.identifikasjonsnummer as [
          { foedselsEllerDNummer: string },
        ];
        expect(folkeregisterperson).toEqual(persons.get(foedselsEllerDNummer));
        persons.delete(foedselsEllerDNummer);
      }
    }
    expect(persons.size).toBe(0);
  });

  test('is the same with the last number, and with one above it (1.6.2)', async () => {
    const today = await documents('');
    expect(await documents(`?feedsekvensnr=${last}`)).toEqual(today);
    expect(await documents('?feedsekvensnr=9223372036854775807')).toEqual(today);
  });

  test('of an older number is what was valid then, and everything since', async () => {
    const half = feed.findIndex((item, i) => i > feed.length / 2 && instantOf(item) !== instantOf(feed[i + 1]));
    const { sekvensnummer, hendelse } = feed[half] ?? expect.unreachable();
    const later = feed.filter((item) => item.sekvensnummer > sekvensnummer);
    const then = await createBench();
    then.clock.now = Date.parse(hendelse.ajourholdstidspunkt);
    const valid = await documents('', then);
    expect(later.length).toBeGreaterThan(10);
    const expected = [...valid, ...later.flatMap((item) => item.hendelse.persondokument ?? [])].sort();
    expect(await documents(`?feedsekvensnr=${sekvensnummer}`)).toEqual(expected);
  });

  test('counts to the very number where several events were noted at one instant', async () => {
    const isMove = (item: LagretHendelse | undefined): boolean =>
      item?.hendelse.hendelsetype === 'endringIBostedsadresse';
    const at = feed.findIndex(
      (item, i) => isMove(item) && isMove(feed[i + 1]) && instantOf(item) === instantOf(feed[i + 1]),
    );
    const [one, next] = feed.slice(at);
    const before = await documents(`?feedsekvensnr=${(one?.sekvensnummer ?? 0) - 1}`);
    const between = await documents(`?feedsekvensnr=${one?.sekvensnummer}`);
    const after = await documents(`?feedsekvensnr=${next?.sekvensnummer}`);
    for (const ids of [before, between, after]) {
      expect(ids).toContain(one?.hendelse.persondokument);
      expect(ids).toContain(next?.hendelse.persondokument);
    }
    // With each event the state before it is out.
    expect([before.length - between.length, between.length - after.length]).toEqual([1, 1]);
  });

  test('has nothing that the archive no longer has (news of 2024-10-28)', async () => {
    const ids = await documents('?feedsekvensnr=0');
    expect(ids.length).toBeGreaterThan((await documents('')).length);
    for (let first = 0; first < ids.length; first += 1000) {
      const { body } = await bench.ask('/personer/bulkoppslag/arkiv?part=navn', {
        body: { dokumentidentifikator: ids.slice(first, first + 1000) },
      });
      expect((body.oppslag as object[]).filter((one) => !('folkeregisterperson' in one))).toEqual([]);
    }
  });

  test.each(['-1', 'x', '1.5'])('of number %s cannot be had: 400', async (number) => {
    expect((await bench.ask(`/uttrekk/komplett?feedsekvensnr=${number}`)).status).toBe(400);
  });
});
