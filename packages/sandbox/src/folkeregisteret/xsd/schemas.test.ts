import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFolkeregisteretBench, type FolkeregisteretBench, pakker } from '../../../test/folkeregisteret-bench.ts';
import type { LagretHendelse } from '../../generated/folkeregisteret/types.ts';

interface Element {
  readonly name: string;
  readonly type: string;
  readonly minOccurs?: string;
  readonly maxOccurs?: string;
}
type Types = Readonly<Record<string, readonly Element[]>>;

let bench: FolkeregisteretBench;
beforeAll(async () => {
  bench = await createFolkeregisteretBench();
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  isArray: (name) => ['element', 'complexType', 'simpleType'].includes(name),
});

async function fetched(
  path: string,
): Promise<{ namespace: string; root: Element; types: Types; simple: readonly string[] }> {
  const { status, headers, text } = await bench.ask(path);
  expect([status, headers.get('content-type'), XMLValidator.validate(text)]).toEqual([200, 'application/xml', true]);
  const { schema } = parser.parse(text);
  expect(schema.elementFormDefault).toBe('qualified');
  return {
    namespace: schema.targetNamespace,
    root: schema.element[0],
    types: Object.fromEntries(
      schema.complexType.map((type: { name: string; sequence: { element: Element[] } }) => [
        type.name,
        type.sequence.element,
      ]),
    ),
    simple: schema.simpleType.map(({ name }: { name: string }) => name),
  };
}

/** What of an element its type does not allow: names, order, number and form. */
function problems(value: Readonly<Record<string, unknown>>, type: string, types: Types): string[] {
  const elements = types[type] ?? [];
  const places = Object.keys(value).map((name) => elements.findIndex((element) => element.name === name));
  const found: string[] = [];
  if (places.includes(-1)) found.push(`${type}: unknown ${Object.keys(value)[places.indexOf(-1)]}`);
  if (places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0)))
    found.push(`${type}: order ${Object.keys(value)}`);
  for (const { name, type: inner, minOccurs = '1', maxOccurs = '1' } of elements) {
    const all = [value[name] ?? []].flat();
    if (all.length < Number(minOccurs)) found.push(`${type}: no ${name}`);
    if (maxOccurs === '1' && Array.isArray(value[name])) found.push(`${type}: several ${name}`);
    for (const one of all) {
      if (inner in types) found.push(...problems(one as Record<string, unknown>, inner, types));
      else if (typeof one === 'object') found.push(`${type}: ${name} is no text`);
      else if (inner === 'xs:boolean' && typeof one !== 'boolean') found.push(`${type}: ${name} is no boolean`);
      else if (inner === 'xs:long' && !Number.isInteger(one)) found.push(`${type}: ${name} is no whole number`);
      else if (inner === 'xs:date' && !/^\d{4}-\d\d-\d\d$/.test(String(one))) found.push(`${type}: ${name} is no date`);
    }
  }
  return found;
}

test.each([
  ['/personer/xsd', 'folkeregisteret:tilgjengeliggjoering:person:v1', 'folkeregisterperson'],
  ['/hendelser/xsd', 'folkeregisteret:tilgjengeliggjoering:hendelse:v1', 'dokumentForHendelse'],
  ['/hendelser/feedxsd', 'folkeregisteret:tilgjengeliggjoering:hendelse:v1', 'lagretHendelse'],
])(
  '%s has the namespace and root of the published schemas, and defines every type it names',
  async (path, namespace, root) => {
    const schema = await fetched(path);
    expect([schema.namespace, schema.root.name]).toEqual([namespace, root]);
    const known = [...Object.keys(schema.types), ...schema.simple];
    const named = [schema.root, ...Object.values(schema.types).flat()].map(({ type }) => type);
    expect(named.filter((type) => !type.startsWith('xs:') && !known.includes(type))).toEqual([]);
  },
);

describe('the schema of persons', () => {
  test('describes what is sent, to every package, element by element and in order', async () => {
    const { types } = await fetched('/personer/xsd');
    const numbers = Array.from({ length: 1000 }, (_, i) => bench.sandbox.world.personidentifikator(i * 7));
    const names = new Set<string>();
    for (const pakke of pakker.filter((p) =>
      ['offentlig-med-hjemmel', 'offentligutenhjemmel', 'finans', 'eid'].includes(p),
    )) {
      const parts = ['person-basis', 'historikk', 'relasjon-utvidet', 'innflytting', 'utflytting'];
      const own =
        pakke === 'offentlig-med-hjemmel'
          ? [
              'identitetsgrunnlag-utvidet',
              'opphold',
              'bibehold',
              'brukAvSamiskSpraak',
              'foedselINorge',
              'rettsligHandleevne',
            ]
          : [];
      const query = [...parts, ...own].map((part) => `part=${part}`).join('&');
      const { body } = await bench.ask(`/personer/bulkoppslag?${query}`, {
        pakke,
        body: { foedselsEllerDNummer: numbers },
      });
      for (const { folkeregisterperson } of body.oppslag as { folkeregisterperson: Record<string, unknown> }[]) {
        expect(problems(folkeregisterperson, 'Folkeregisterperson', types)).toEqual([]);
        for (const name of Object.keys(folkeregisterperson)) names.add(name);
      }
    }
    expect(names.size).toBeGreaterThan(25);
  });
});

test('the schemas of events and of items of the feed describe what is sent, likewise', async () => {
  const start = bench.sandbox.world.sekvensnummerAfter(bench.clock.now - 20 * 86_400_000);
  const { body } = await bench.ask(`/hendelser/feed?seq=${start}`);
  const items = body as unknown as readonly LagretHendelse[];
  const feed = await fetched('/hendelser/feedxsd');
  const document = await fetched('/hendelser/xsd');
  for (const item of items) {
    expect(problems({ ...item }, 'LagretHendelse', feed.types)).toEqual([]);
    const { hendelsesdokument } = item.hendelse;
    if (hendelsesdokument === undefined) continue;
    const { body: sent } = await bench.ask(`/hendelser/${hendelsesdokument}`);
    expect(problems(sent, 'DokumentForHendelse', document.types)).toEqual([]);
  }
  expect(new Set(items.map(({ hendelse }) => hendelse.hendelsetype)).size).toBeGreaterThan(8);
});
