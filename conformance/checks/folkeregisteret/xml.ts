import { type Answer, type Check, expectEqual, expectMatch, type RegisterSubject } from '../../src/index.ts';
import { archived } from './arkiv.ts';
import { inEach, otherToken } from './desk.ts';
import { one } from './kinds.ts';
import { all, authority } from './packages.ts';
import { askFor, currentOf } from './person-document.ts';

const accept = 'application/xml';
const namespace = 'folkeregisteret:tilgjengeliggjoering:person:v1';

/** XML forms. */
export const xmlChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-XML-PERSON', 'root and namespace', all, async (desk) => {
    const { body } = await askFor(desk, one(desk, 'resident in a house in a street'), [], { accept });
    expectPersonIn(body);
  }),
  ...inEach('FREG-XML-PERSON', 'an element for each entry', all, async (desk) => {
    const known = one(desk, 'with two citizenships');
    const { body } = await askFor(desk, known, ['statsborgerskap'], { accept });
    const elements = body.match(/<(\w+:)?statsborgerskap>\s*</g) ?? [];
    expectEqual('elements', elements.length, currentOf(known, 'statsborgerskap').length);
  }),
  ...inEach('FREG-XML-PERSON', 'a document of the archive', authority, async (desk) => {
    const { dokumentidentifikator } = archived(desk, 'newest');
    expectPersonIn((await desk.ask(`/personer/arkiv/${dokumentidentifikator}`, { accept })).body);
  }),
  ...inEach('FREG-XML-ERROR', 'a part that does not exist', all, async (desk) => {
    expectError(await askFor(desk, one(desk, 'resident in a house in a street'), ['hatt'], { accept }), 406);
  }),
  ...inEach('FREG-XML-ERROR', 'no token, and another', all, async (desk) => {
    expectError(await desk.ask('/personer/entydigsoek', { accept, token: null }), 401);
    expectError(await desk.ask('/personer/entydigsoek', { accept, token: await otherToken(desk) }), 403);
  }),
];

function expectError({ status, headers, body }: Answer, expected: number): void {
  expectEqual('status', status, expected);
  expectEqual('Content-Type', headers.get('content-type')?.split(';')[0], accept);
  expectMatch('body', body.slice(0, 200), /^\s*</);
}

function expectPersonIn(body: string): void {
  const root = new RegExp(`^\\s*(<\\?xml[^>]*>\\s*)?<(\\w+:)?folkeregisterperson\\s[^>]*"${namespace}"`);
  expectMatch('root', body.slice(0, 500), root);
}
