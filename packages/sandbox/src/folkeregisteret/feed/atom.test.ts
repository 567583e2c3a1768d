import { XMLParser } from 'fast-xml-parser';
import { beforeAll, expect, test } from 'vitest';
import { createFolkeregisteretBench, type FolkeregisteretBench } from '../../../test/folkeregisteret-bench.ts';
import type { LagretHendelse } from '../../generated/folkeregisteret/types.ts';

const atom = 'application/atom+xml';
const namespace = 'folkeregisteret:tilgjengeliggjoering:hendelse:v1';
const address =
  'http://folkeregisteret-api-konsument.sits.no/folkeregisteret/offentlig-med-hjemmel/api/v1/hendelser/feed';

let bench: FolkeregisteretBench;
let start: number;
let items: readonly LagretHendelse[];
let next: number;
beforeAll(async () => {
  bench = await createFolkeregisteretBench({ size: 2000 });
  start = bench.sandbox.world.sekvensnummerAfter(bench.clock.now - 60 * 86_400_000);
  items = (await bench.ask(`/hendelser/feed?seq=${start}`)).body as unknown as LagretHendelse[];
  next = (items.at(-1)?.sekvensnummer ?? 0) + 1;
});

const ask = (path: string, accept = atom) => bench.ask(path, { headers: { accept } });
const parse = (text: string) =>
  new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false }).parse(text);

// Character by character but for white space, numbers, ids and times the example in hendelsesliste.md.
test('the feed as Atom is that of the example', async () => {
  const { status, text, headers } = await ask(`/hendelser/feed?seq=${start}`);
  expect([status, headers.get('content-type')]).toEqual([200, atom]);
  const [first] = items;
  expect(text.slice(0, text.indexOf('</entry>'))).toMatch(
    new RegExp(
      [
        '^<\\?xml version="1.0" encoding="UTF-8"\\?><feed xmlns="http://www.w3.org/2005/Atom">',
        `<id>${address}</id><title>Offentlig hendelsesliste</title><author><name>Skatteetaten</name></author>`,
        `<link rel="self" type="application/atom\\+xml" href="${address}\\?seq=${start}"/>`,
        `<link rel="first" type="application/atom\\+xml" href="${address}\\?seq=0"/>`,
        `<link rel="next" type="application/atom\\+xml" href="${address}\\?seq=${next}"/>`,
        '<updated>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z</updated>',
        `<entry xmlns:ns2="${namespace}"><title>Hendelse</title>`,
        `<id>tag:skatteetaten.no,2017-10-10:${namespace}:${first?.sekvensnummer}</id>`,
        '<updated>[^<]*Z</updated>',
        `<content><ns2:lagretHendelse><ns2:sekvensnummer>${first?.sekvensnummer}</ns2:sekvensnummer><ns2:hendelse>`,
        `<ns2:folkeregisteridentifikator>${first?.hendelse.folkeregisteridentifikator}</ns2:folkeregisteridentifikator>`,
        `<ns2:hendelsetype>${first?.hendelse.hendelsetype}</ns2:hendelsetype>`,
        `<ns2:hendelsesdokument>${first?.hendelse.hendelsesdokument}</ns2:hendelsesdokument>`,
        `<ns2:persondokument>${first?.hendelse.persondokument}</ns2:persondokument>`,
        `<ns2:ajourholdstidspunkt>${first?.hendelse.ajourholdstidspunkt.replaceAll(/[+.]/g, '\\$&')}</ns2:ajourholdstidspunkt>`,
        '</ns2:hendelse></ns2:lagretHendelse></content>$',
      ].join(''),
    ),
  );
});

test('has every event, at the instant it was noted', async () => {
  const { feed } = parse((await ask(`/hendelser/feed?seq=${start}`)).text);
  expect(feed.entry.length).toBe(items.length);
  for (const [place, entry] of feed.entry.entries()) {
    const { sekvensnummer, hendelse } = items[place] ?? expect.unreachable();
    expect(entry.content['ns2:lagretHendelse']['ns2:sekvensnummer']).toBe(String(sekvensnummer));
    expect(Date.parse(entry.updated)).toBe(Date.parse(hendelse.ajourholdstidspunkt));
  }
});

test('has no next past the end (statisticsnorway’s client stops there)', async () => {
  const { status, text } = await ask(`/hendelser/feed?seq=${next}`);
  const { feed } = parse(text);
  expect([status, feed.entry]).toEqual([200, undefined]);
  expect(feed.link.map((link: Record<string, string>) => [link['@rel'], link['@href']])).toEqual([
    ['self', `${address}?seq=${next}`],
    ['first', `${address}?seq=0`],
  ]);
});

test('tells a package only what it may know', async () => {
  const { text } = await bench.ask(`/hendelser/feed?seq=${start}`, {
    pakke: 'presseutenfolkeregisteridentifikator',
    headers: { accept: atom },
  });
  const { 'ns2:hendelse': hendelse } = parse(text).feed.entry[0].content['ns2:lagretHendelse'];
  expect(Object.keys(hendelse)).toEqual(['ns2:hendelsetype', 'ns2:ajourholdstidspunkt']);
});

test('of a kommune leads on within the kommune', async () => {
  const { text } = await ask(`/hendelser/feed/tilpasset/?seq=${start}&kommunenummer=0301`);
  const { feed } = parse(text);
  const hrefs = feed.link.map((link: Record<string, string>) => link['@href']);
  expect(hrefs.length).toBe(3);
  expect(hrefs[1]).toBe(`${address}/tilpasset?seq=0&kommunenummer=0301`);
  expect(hrefs[2]).toMatch(/\?seq=\d+&kommunenummer=0301$/);
});

test('is of the feed alone, and its errors are XML', async () => {
  expect((await ask('/hendelser/siste/sekvensnummer')).status).toBe(406);
  const { status, headers, text } = await ask('/hendelser/feed?seq=0');
  expect([status, headers.get('content-type')]).toEqual([406, 'application/xml']);
  expect(text).toContain('<feilmelding><kode>FREG-406</kode>');
});

test('is what * gets only when asked for by name: JSON is the default (hendelsesliste.md)', async () => {
  for (const [accept, type] of [
    ['*/*', 'application/json'],
    [`${atom};q=0.5, application/xml`, 'application/xml'],
    [`${atom}, application/xml;q=0.5`, atom],
  ] as const) {
    expect((await ask(`/hendelser/feed?seq=${start}`, accept)).headers.get('content-type')).toBe(type);
  }
});

// Folkeregisterhendelse_v1.xsd: root lagretHendelse, in this namespace. The root around them is not published.
test('in XML every event is in its namespace', async () => {
  const { text } = await ask(`/hendelser/feed?seq=${start}`, 'application/xml');
  const [first] = items;
  expect(text).toContain(
    `<hendelser><lagretHendelse xmlns="${namespace}"><sekvensnummer>${first?.sekvensnummer}</sekvensnummer><hendelse><folkeregisteridentifikator>`,
  );
  expect(text.split('<lagretHendelse ').length - 1).toBe(items.length);
});
