import { beforeAll, expect, test } from 'vitest';
import { createFolkeregisteretBench, type FolkeregisteretBench, pakker } from '../../../test/folkeregisteret-bench.ts';
import type { Rettighetspakke } from '../../generated/folkeregisteret/rettighetspakker.ts';
import type { LagretHendelse } from '../../generated/folkeregisteret/types.ts';

let bench: FolkeregisteretBench;
beforeAll(async () => {
  bench = await createFolkeregisteretBench({ size: 2000 });
});

const last = async (pakke: Rettighetspakke = 'offentlig-med-hjemmel'): Promise<number> =>
  Number((await bench.ask('/hendelser/siste/sekvensnummer', { pakke })).text);
const feed = async (seq: number): Promise<readonly LagretHendelse[]> =>
  (await bench.ask(`/hendelser/feed?seq=${seq}`)).body as unknown as readonly LagretHendelse[];
const path = '/hendelser/siste/sekvensnummer';

test('the last number is a bare number in JSON (news of 2022-04-07), the same for every package', async () => {
  const { status, text, headers } = await bench.ask(path);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
  expect(text).toMatch(/^[1-9]\d*$/);
  for (const pakke of pakker) expect(await last(pakke)).toBe(Number(text));
  expect((await feed(Number(text))).map(({ sekvensnummer }) => sekvensnummer)).toEqual([Number(text)]);
});

test('the last number is in an object in XML (1.6.2)', async () => {
  const { text } = await bench.ask(path, { headers: { accept: 'application/xml' } });
  expect(text).toContain(`<sekvensnummer><sekvensnummer>${await last()}</sekvensnummer></sekvensnummer>`);
});

test('the last number is plain text no more (1.6.2), but by switch (1.5, 1.6)', async () => {
  const headers = { accept: 'text/plain' };
  expect((await bench.ask(path, { headers })).status).toBe(406);
  const old = await createFolkeregisteretBench({
    size: 2000,
    quirks: { folkeregisteret: { sekvensnummerAsText: 'served' } },
  });
  const { status, text, headers: received } = await old.ask(path, { headers });
  expect([status, text, received.get('content-type')]).toEqual([200, String(await last()), 'text/plain']);
  expect((await old.ask(`/hendelser/feed?seq=${text}`, { headers })).status).toBe(406);
});

test('the last number is 0 before anything has been noted', async () => {
  const early = await createFolkeregisteretBench({ size: 2000 });
  early.clock.now = Date.UTC(1960, 0, 1);
  expect((await early.ask(path)).text).toBe('0');
  expect((await early.ask('/hendelser/feed?seq=0')).text).toBe('[]');
});
