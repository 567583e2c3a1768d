import {
  type Answer,
  type Check,
  expectEqual,
  expectMatch,
  expectThat,
  type RegisterSubject,
} from '../../src/index.ts';
import { type Desk, type DeskQuestion, inEach } from './desk.ts';
import { one, some } from './kinds.ts';
import { all, lookup } from './packages.ts';
import { askFor, numberOf } from './person-document.ts';

const json = 'application/json';
const xml = 'application/xml';
const bulk = '/personer/bulkoppslag';

/** Media types and headers. */
export const httpChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-HTTP-DEFAULT', 'a person', all, async (desk) => {
    for (const answer of await answersOf(desk, { accept: null })) expectType(answer, json);
  }),
  ...[xml, `image/png, ${xml}`].map((accept) =>
    inEach('FREG-HTTP-XML', accept === xml ? 'a person' : 'beside what there is not', all, async (desk) => {
      for (const answer of await answersOf(desk, { accept })) {
        expectType(answer, xml);
        expectMatch('body', answer.body.slice(0, 200), /^\s*</);
      }
    }),
  ),
  ...Object.entries({ 'an image': 'image/png', 'a page for people': 'text/html' }).map(([title, accept]) =>
    inEach('FREG-HTTP-ACCEPT', title, all, async (desk) => {
      for (const { status } of await answersOf(desk, { accept })) expectEqual('status', status, 406);
    }),
  ),
  ...[xml, null].map((contentType) =>
    inEach('FREG-HTTP-BODY-XML', contentType ?? 'no Content-Type', lookup, async (desk) => {
      const ids = some(desk).slice(0, 3).map(numberOf);
      for (const asked of [ids.slice(0, 1), ids]) {
        const answer = await desk.ask(bulk, { body: inXml(asked), contentType, accept: json });
        expectEqual('status', answer.status, 200);
        for (const id of asked) expectThat('body', answer.body.includes(id), 'each number asked for', answer.body);
      }
    }),
  ),
  ...[json, xml].map((contentType) =>
    inEach('FREG-HTTP-CONTENT-TYPE', contentType, lookup, async (desk) => {
      const ids = [numberOf(one(desk, 'resident in a house in a street'))];
      const body = contentType === xml ? inXml(ids) : { foedselsEllerDNummer: ids };
      expectType(await desk.ask(bulk, { body, contentType, accept: null }), contentType);
      const withCharset = `${contentType}; charset=utf-8`;
      expectType(await desk.ask(bulk, { body, contentType: withCharset, accept: null }), contentType);
    }),
  ),
  ...inEach('FREG-HTTP-MEDIA-TYPE', 'a person', all, async (desk) => {
    for (const { headers } of await answersOf(desk)) expectEqual('Content-Type', headers.get('content-type'), json);
  }),
  ...inEach('FREG-HTTP-HEADERS', 'a person', all, async (desk) => {
    for (const { headers } of await answersOf(desk)) {
      expectEqual('Expires', headers.get('expires'), 'Thu, 01 Dec 1994 16:00:00 GMT');
      expectEqual(
        'Strict-Transport-Security',
        headers.get('strict-transport-security'),
        'max-age=16070400; includeSubDomains',
      );
    }
  }),
  ...inEach('FREG-HTTP-CACHE', 'one person in bulk', lookup, async (desk) => {
    const body = { foedselsEllerDNummer: [numberOf(one(desk, 'resident in a house in a street'))] };
    const { headers } = await desk.ask(bulk, { body });
    expectEqual('Cache-Control', headers.get('cache-control'), 'no-store, no-cache');
  }),
].flat();

/** A person and, where the package has them, some in bulk and a search for numbers. */
async function answersOf(desk: Desk, more: DeskQuestion = {}): Promise<readonly Answer[]> {
  const known = one(desk, 'resident in a house in a street');
  const person = await askFor(desk, known, [], more);
  if (!lookup.includes(desk.name)) return [person];
  const search = await desk.ask('/personer/soek', { ...more, query: [['maksTreff', '1']] });
  // Without Accept it is answered in the media type of its body.
  const inBulk = await desk.ask(bulk, { ...more, body: { foedselsEllerDNummer: [numberOf(known)] } });
  return [person, search, inBulk];
}

function inXml(ids: readonly string[]): string {
  const numbers = ids.map((id) => `<foedselsEllerDNummer>${id}</foedselsEllerDNummer>`).join('');
  return `<personBulkoppslagRequest>${numbers}</personBulkoppslagRequest>`;
}

function expectType({ status, headers }: { status: number; headers: Headers }, type: string): void {
  expectEqual('status', status, 200);
  expectEqual('Content-Type', headers.get('content-type')?.split(';')[0], type);
}
