import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createFolkeregisteretBench, type FolkeregisteretBench } from '../../../test/folkeregisteret-bench.ts';
import type { LagretHendelse } from '../../generated/folkeregisteret/types.ts';

const missing =
  spawnSync('xmllint', ['--version']).status === 0 ? undefined : 'xmllint is not installed (Debian: libxml2-utils)';
const skipped = missing === undefined ? '' : ` (skipped: ${missing})`;

const headers = { accept: 'application/xml' };
let bench: FolkeregisteretBench;
let feed: string;
let items: readonly LagretHendelse[];
beforeAll(async () => {
  bench = await createFolkeregisteretBench({
    size: 4000,
    quirks: { folkeregisteret: { callsPerMinute: 'unlimited' } },
  });
  const { world } = bench.sandbox;
  feed = `/hendelser/feed?seq=${world.sekvensnummerAfter(bench.clock.now - 400 * 86_400_000)}`;
  items = (await bench.ask(feed)).body as unknown as LagretHendelse[];
});

/** What xmllint has to say about some documents by the schema at an address. */
async function complaints(schema: string, documents: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'folkeregisteret-xsd-'));
  try {
    await writeFile(join(folder, 'schema.xsd'), (await bench.ask(schema)).text);
    const names = documents.map((_, i) => `${i}.xml`);
    await Promise.all(documents.map((document, i) => writeFile(join(folder, names[i] ?? ''), document)));
    const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', 'schema.xsd', ...names], {
      cwd: folder,
      encoding: 'utf8',
    });
    return run.stderr
      .split('\n')
      .filter((line) => line !== '' && !line.endsWith(' validates'))
      .join('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** One event of each kind. */
const kinds = (): readonly LagretHendelse[] => [
  ...new Map(items.map((item) => [item.hendelse.hendelsetype, item])).values(),
];

test.skipIf(missing)(`persons are as /personer/xsd says${skipped}`, async () => {
  const parts =
    'person-basis historikk relasjon-utvidet identitetsgrunnlag-utvidet innflytting utflytting opphold'.split(' ');
  const documents: string[] = [];
  for (const { hendelse } of kinds()) {
    const query = parts.map((part) => `part=${part}`).join('&');
    documents.push((await bench.ask(`/personer/${hendelse.folkeregisteridentifikator}?${query}`, { headers })).text);
  }
  expect(documents.length).toBeGreaterThan(10);
  expect(await complaints('/personer/xsd', documents)).toBe('');
});

test.skipIf(missing)(`documents of events are as /hendelser/xsd says${skipped}`, async () => {
  const documents: string[] = [];
  for (const { hendelse } of items.slice(0, 300)) {
    documents.push((await bench.ask(`/hendelser/${hendelse.hendelsesdokument}`, { headers })).text);
  }
  for (const { hendelse } of kinds()) {
    documents.push((await bench.ask(`/hendelser/${hendelse.hendelsesdokument}`, { headers })).text);
  }
  expect(await complaints('/hendelser/xsd', documents)).toBe('');
});

test.skipIf(missing)(
  `items of every feed, as XML and within Atom, are as /hendelser/feedxsd says${skipped}`,
  async () => {
    const documents: string[] = [];
    for (const pakke of ['offentlig-med-hjemmel', 'finans', 'privatutenfolkeregisteridentifikator'] as const) {
      const { text } = await bench.ask(feed, { pakke, headers });
      documents.push(...(text.match(/<lagretHendelse .*?<\/lagretHendelse>/g) ?? []).slice(0, 50));
      const atom = await bench.ask(feed, { pakke, headers: { accept: 'application/atom+xml' } });
      for (const item of (atom.text.match(/<ns2:lagretHendelse>.*?<\/ns2:lagretHendelse>/g) ?? []).slice(0, 50)) {
        const namespace = 'xmlns:ns2="folkeregisteret:tilgjengeliggjoering:hendelse:v1"';
        documents.push(item.replace('<ns2:lagretHendelse>', `<ns2:lagretHendelse ${namespace}>`));
      }
    }
    expect(documents.length).toBe(300);
    expect(await complaints('/hendelser/feedxsd', documents)).toBe('');
  },
);

test.skipIf(missing)(`what is not as the schema says is found out${skipped}`, async () => {
  const [item] = items;
  const { text } = await bench.ask(`/hendelser/${item?.hendelse.hendelsesdokument}`, { headers });
  for (const wrong of [
    text.replaceAll('hendelsestype', 'hendelsetype'),
    text.replace(/<skjemaversjon>.*<\/skjemaversjon>/, ''),
    text.replace(/(<entitet>.*?<\/entitet>)(<entitetsendring>.*?<\/entitetsendring>)/, '$2$1'),
  ]) {
    expect(wrong).not.toBe(text);
    expect(await complaints('/hendelser/xsd', [wrong])).not.toBe('');
  }
});
