import { type Check, expectEqual, expectMatch, expectThat, type RegisterSubject } from '../../src/index.ts';
import { type Desk, type DeskQuestion, inEach } from './desk.ts';
import { one } from './kinds.ts';
import { all, lookup } from './packages.ts';
import { askFor, numberOf } from './person-document.ts';

const xml = 'application/xml';

/** Media types and headers. */
export const httpChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-HTTP-DEFAULT', 'a person', all, async (desk) => {
    expectType(await aPerson(desk, { accept: null }), 'application/json');
  }),
  ...inEach('FREG-HTTP-XML', 'a person', all, async (desk) => {
    const answer = await aPerson(desk, { accept: xml });
    expectType(answer, xml);
    expectMatch('body', answer.body.slice(0, 200), /^\s*</);
  }),
  ...inEach('FREG-HTTP-ACCEPT', 'an image', all, async (desk) => {
    expectEqual('status', (await aPerson(desk, { accept: 'image/png' })).status, 406);
  }),
  ...[xml, null].map((contentType) =>
    inEach('FREG-HTTP-BODY-XML', contentType ?? 'no Content-Type', lookup, async (desk) => {
      const id = numberOf(one(desk, 'resident in a house in a street'));
      const body = `<personBulkoppslagRequest><foedselsEllerDNummer>${id}</foedselsEllerDNummer></personBulkoppslagRequest>`;
      const answer = await desk.ask('/personer/bulkoppslag', { body, contentType, accept: 'application/json' });
      expectEqual('status', answer.status, 200);
      expectThat('body', answer.body.includes(id), 'the number asked for', answer.body);
    }),
  ),
  ...['application/json', xml].map((contentType) =>
    inEach('FREG-HTTP-CONTENT-TYPE', contentType, lookup, async (desk) => {
      const id = numberOf(one(desk, 'resident in a house in a street'));
      const inXml = `<personBulkoppslagRequest><foedselsEllerDNummer>${id}</foedselsEllerDNummer></personBulkoppslagRequest>`;
      const body = contentType === xml ? inXml : { foedselsEllerDNummer: [id] };
      expectType(await desk.ask('/personer/bulkoppslag', { body, contentType, accept: null }), contentType);
    }),
  ),
  ...inEach('FREG-HTTP-MEDIA-TYPE', 'a person', all, async (desk) => {
    const { headers } = await aPerson(desk);
    expectEqual('Content-Type', headers.get('content-type'), 'application/json');
  }),
  ...inEach('FREG-HTTP-HEADERS', 'a person', all, async (desk) => {
    const { headers } = await aPerson(desk);
    expectEqual('Expires', headers.get('expires'), 'Thu, 01 Dec 1994 16:00:00 GMT');
    expectEqual(
      'Strict-Transport-Security',
      headers.get('strict-transport-security'),
      'max-age=16070400; includeSubDomains',
    );
  }),
  ...inEach('FREG-HTTP-CACHE', 'one person in bulk', lookup, async (desk) => {
    const body = { foedselsEllerDNummer: [numberOf(one(desk, 'resident in a house in a street'))] };
    const { headers } = await desk.ask('/personer/bulkoppslag', { body });
    expectEqual('Cache-Control', headers.get('cache-control'), 'no-store, no-cache');
  }),
].flat();

function aPerson(desk: Desk, more?: DeskQuestion) {
  return askFor(desk, one(desk, 'resident in a house in a street'), [], more);
}

function expectType({ status, headers }: { status: number; headers: Headers }, type: string): void {
  expectEqual('status', status, 200);
  expectEqual('Content-Type', headers.get('content-type')?.split(';')[0], type);
}
