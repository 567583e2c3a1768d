import { beforeAll, describe, expect, test } from 'vitest';
import { createFolkeregisteretBench, type FolkeregisteretBench } from '../../../test/folkeregisteret-bench.ts';
import type { DokumentForHendelse, HendelseOppslag, LagretHendelse } from '../../generated/folkeregisteret/types.ts';
import { createDocumentIds } from '../document/document-id.ts';

const day = 86_400_000;
const ids = createDocumentIds(1);

let bench: FolkeregisteretBench;
let items: readonly LagretHendelse[];
beforeAll(async () => {
  bench = await createFolkeregisteretBench({ size: 4000 });
  const start = bench.sandbox.world.sekvensnummerAfter(bench.clock.now - 600 * day);
  items = (await bench.ask(`/hendelser/feed?seq=${start}`)).body as unknown as LagretHendelse[];
});

const idOf = ({ hendelse }: LagretHendelse): string => hendelse.hendelsesdokument ?? '';
const some = (): string[] => items.slice(0, 5).map(idOf);

/** An event of somebody and its document, the older the lower the share. */
function eventOf(olderThan: number): { readonly id: string; readonly at: number } {
  const { world } = bench.sandbox;
  for (let person = 0; person < world.size; person++) {
    const noted = world.life(person, bench.clock.now)?.hendelser[0];
    if (noted && noted.ajourholdstidspunkt > bench.clock.now - olderThan) {
      return { id: ids.id({ kind: 'hendelsesdokument', person, nummer: 1 }), at: noted.ajourholdstidspunkt };
    }
  }
  return expect.unreachable();
}

describe('the document of an event', () => {
  test('is had by the id in the feed, of whatever kind it is', async () => {
    const kinds = new Map(items.map((item) => [item.hendelse.hendelsetype, item]));
    expect(kinds.size).toBeGreaterThan(8);
    for (const item of kinds.values()) {
      const { status, body } = await bench.ask(`/hendelser/${idOf(item)}`);
      const { hendelse, ...names } = body as unknown as DokumentForHendelse;
      expect([status, names]).toEqual([200, { dokumentidentifikator: idOf(item), skjemaversjon: '1.0' }]);
      expect(hendelse.hendelsestype).toBe(item.hendelse.hendelsetype);
      expect(hendelse.egenskapshendelse?.length).toBeGreaterThan(0);
    }
  });

  test('is in its namespace as XML (Hendelsedokument_v1.4.xsd)', async () => {
    const [id = ''] = some();
    const { headers, text } = await bench.ask(`/hendelser/${id}`, { headers: { accept: 'application/xml' } });
    expect(headers.get('content-type')).toBe('application/xml');
    expect(text).toContain(
      `<dokumentForHendelse xmlns="folkeregisteret:tilgjengeliggjoering:hendelse:v1"><dokumentidentifikator>${id}</dokumentidentifikator><skjemaversjon>1.0</skjemaversjon><hendelse><folkeregisteridentifikator>`,
    );
  });

  test('of an event older than three years: 400, by the clock (news of 2024-10-28)', async () => {
    const then = await createFolkeregisteretBench({ size: 4000 });
    const { id, at } = eventOf(3 * 365 * day);
    const noted = new Date(at);
    then.clock.now = noted.setUTCFullYear(noted.getUTCFullYear() + 3) - day;
    expect((await then.ask(`/hendelser/${id}`)).status).toBe(200);
    then.clock.now += 2 * day;
    const { status, body } = await then.ask(`/hendelser/${id}`);
    expect([status, body.kode]).toEqual([400, 'FREG-400']);
  });

  test.each([
    ['of an event that has not happened', () => ids.id({ kind: 'hendelsesdokument', person: 30, nummer: 999 })],
    ['of a person', () => ids.id({ kind: 'persondokument', person: 30, nummer: 1 })],
    ['of nobody', () => ids.id({ kind: 'hendelsesdokument', person: 4_000_000, nummer: 1 })],
    ['of another world', () => createDocumentIds(2).id({ kind: 'hendelsesdokument', person: 30, nummer: 1 })],
    ['that is none', () => '1120bea6'],
  ])('an id %s: 404', async (_, of) => {
    expect((await bench.ask(`/hendelser/${of()}`)).status).toBe(404);
  });
});

describe('many documents', () => {
  const post = (body: unknown, headers = {}) => bench.ask('/hendelser/bulkoppslag', { body, headers });

  test('are each called hendelsedokument, without the s (1.6.2), or have a message', async () => {
    const [one = '', other = ''] = some();
    const old = ids.id({ kind: 'hendelsesdokument', person: 30, nummer: 1 });
    const dokumentidentifikator = [one, '0'.repeat(32), other, old, one];
    const { status, body } = await post({ dokumentidentifikator });
    const oppslag = body.oppslag as HendelseOppslag[];
    expect([status, oppslag.map((o) => o.dokumentidentifikator)]).toEqual([200, dokumentidentifikator]);
    expect(oppslag.map((o) => Object.keys(o)[1])).toEqual([
      'hendelsedokument',
      'feilmelding',
      'hendelsedokument',
      'feilmelding',
      'hendelsedokument',
    ]);
    expect(oppslag[0]?.hendelsedokument).toEqual((await bench.ask(`/hendelser/${one}`)).body);
    expect(typeof oppslag[1]?.feilmelding?.feilmelding).toBe('string');
  });

  test('are asked for in XML when nothing else is said, and come in XML', async () => {
    const [id = ''] = some();
    const { status, text } = await post(`<x><dokumentidentifikator>${id}</dokumentidentifikator></x>`, {
      'content-type': 'application/xml',
    });
    expect(status).toBe(200);
    expect(text).toContain(
      `<hendelseBulkoppslagResponse><oppslag><dokumentidentifikator>${id}</dokumentidentifikator><hendelsedokument xmlns="folkeregisteret:tilgjengeliggjoering:hendelse:v1"><dokumentidentifikator>`,
    );
  });

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['no ids', { dokumentidentifikator: [] }],
    ['1001 ids', { dokumentidentifikator: Array(1001).fill('x') }],
  ])('cannot be asked for with %s: 400', async (_, body) => {
    expect((await post(body)).status).toBe(400);
  });
});

test('identitetsgrunnlag by switch as in the examples of hendelsesliste.md', async () => {
  const other = await createFolkeregisteretBench({
    size: 4000,
    quirks: { folkeregisteret: { hendelseIdentitetsgrunnlag: 'identitetsgrunnlagstatus' } },
  });
  const changes = async (of: FolkeregisteretBench, id: string) =>
    ((await of.ask(`/hendelser/${id}`)).body as unknown as DokumentForHendelse).hendelse.egenskapshendelse ?? [];
  let seen = 0;
  for (const item of items.filter(({ hendelse }) => hendelse.hendelsetype === 'personErOpprettet')) {
    const id = idOf(item);
    const entries = [await changes(bench, id), await changes(other, id)].map((all) =>
      all.find(({ entitet }) => entitet === 'identitetsgrunnlag'),
    );
    const [usual, switched] = entries.map((entry) => entry?.identitetsgrunnlag as Record<string, unknown> | undefined);
    if (!usual || !switched) continue;
    seen++;
    const { legitimasjonskontroll, ...rest } = usual;
    expect(switched).toEqual({ ...rest, identitetsgrunnlagstatus: legitimasjonskontroll, dokumentgrunnlag: [] });
    const { body } = await other.ask('/hendelser/bulkoppslag', { body: { dokumentidentifikator: [id] } });
    expect(JSON.stringify(body)).not.toContain('legitimasjonskontroll');
  }
  expect(seen).toBeGreaterThan(0);
});
