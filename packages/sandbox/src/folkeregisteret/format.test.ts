import { beforeAll, describe, expect, test } from 'vitest';
import { createFolkeregisteretBench, type FolkeregisteretBench } from '../../test/folkeregisteret-bench.ts';

let bench: FolkeregisteretBench;
let number: string;
beforeAll(async () => {
  bench = await createFolkeregisteretBench();
  number = bench.sandbox.world.personidentifikator(1);
});

const json = 'application/json';
const xml = 'application/xml';

// oppslag.md, hendelsesliste.md, sos-returkoder.md.
test.each<[accept: string | undefined, contentType: string | undefined, answered: string]>([
  [undefined, undefined, json],
  [json, undefined, json],
  [xml, undefined, xml],
  ['*/*', undefined, json],
  ['application/*', undefined, json],
  [undefined, xml, xml],
  ['', xml, xml],
  ['*/*', xml, xml],
  [json, xml, json],
  [xml, json, xml],
  [`${json};q=0.5, ${xml}`, undefined, xml],
  [`${xml};q=0.5, ${json}`, undefined, json],
  [`*/*, ${xml}`, undefined, xml],
  [`text/html, ${xml};q=0.9, */*;q=0.8`, undefined, xml],
  ['application/XML', undefined, xml],
])('Accept %s and Content-Type %s are answered in %s', async (accept, contentType, answered) => {
  const headers = {
    ...(accept === undefined ? {} : { accept }),
    ...(contentType ? { 'content-type': contentType } : {}),
  };
  const { status, headers: received } = await bench.ask(`/personer/${number}?part=navn`, { headers });
  expect([status, received.get('content-type')]).toEqual([200, answered]);
});

test.each(['text/html', 'text/plain, image/*', 'application/atom+xml', `${json};q=0`])(
  'Accept %s: 406, in JSON',
  async (accept) => {
    const { status, body } = await bench.ask(`/personer/${number}`, { headers: { accept } });
    expect([status, body.kode]).toEqual([406, 'FREG-406']);
  },
);

describe('a body', () => {
  const post = (body: string, headers: Record<string, string>) =>
    bench.ask('/personer/bulkoppslag?part=navn&somBestilt=true', { body, headers });
  const inXml = (ids: readonly string[]): string =>
    `<?xml version="1.0"?><p:request xmlns:p="urn:x">${ids.map((id) => `<p:foedselsEllerDNummer>${id}</p:foedselsEllerDNummer>`).join('')}</p:request>`;

  test('without Content-Type is XML', async () => {
    for (const ids of [[number], [number, '01810112345']]) {
      const { status, body } = await post(inXml(ids), {});
      expect([status, (body.oppslag as object[]).length]).toEqual([200, ids.length]);
    }
  });

  test('in XML is answered in XML', async () => {
    const { status, text } = await post(inXml([number]), { 'content-type': `${xml};charset=UTF-8` });
    expect(status).toBe(200);
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8" standalone="yes"\?><personBulkoppslagResponse><oppslag><foedselsEllerDNummer>\d{11}<\/foedselsEllerDNummer><folkeregisterperson xmlns="folkeregisteret:tilgjengeliggjoering:person:v1"><identifikasjonsnummer>/,
    );
  });

  test.each([
    ['{', { 'content-type': json }],
    ['<a', { 'content-type': xml }],
    ['<a/>', {}],
    ['text', {}],
    ['{"foedselsEllerDNummer":[]}', { 'content-type': 'text/plain' }],
  ])('%s with %j is refused with 400', async (body, headers) => {
    expect((await post(body, headers)).status).toBe(400);
  });
});
