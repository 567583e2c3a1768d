import { type Check, expectEqual, type RegisterSubject, send } from '../../src/index.ts';
import { type Desk, inEach, packageToken } from './desk.ts';
import { lastNumber } from './feed-reading.ts';
import { one } from './kinds.ts';
import { all, lookup, packages } from './packages.ts';
import { nameOf, numberOf } from './person-document.ts';

/** Where packages are. */
export const addressChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-ADDRESS-PATH', 'the schema of persons', all, async (desk) => {
    expectEqual('status', (await desk.ask('/personer/xsd')).status, 200);
  }),
  ...inEach('FREG-ADDRESS-PATH', 'its segments in the other order', all, async (desk) => {
    const { path } = packages[desk.name];
    const [, first, second, third, version] = path.split('/');
    expectEqual('status', await statusAt(desk, `/${first}/${third}/${second}/${version}/personer/xsd`), 404);
  }),
  ...inEach('FREG-ADDRESS-PATH', 'version 2', all, async (desk) => {
    const path = packages[desk.name].path.replace(/v1$/, 'v2');
    expectEqual('status', await statusAt(desk, `${path}/personer/xsd`), 404);
  }),
  ...inEach('FREG-ADDRESS-SLASH', 'the schema of persons', all, async (desk) => {
    expectEqual('status', (await desk.ask('/personer/xsd/')).status, 200);
  }),
  ...inEach('FREG-ADDRESS-SLASH', 'an empty search', lookup, async (desk) => {
    const query = [['maksTreff', '1']] as const;
    expectEqual('status', (await desk.ask('/personer/soek/', { query })).status, 200);
  }),
  ...inEach('FREG-ADDRESS-SLASH', 'the feed and the search for one person', all, async (desk) => {
    const seq = String(await lastNumber(desk));
    expectEqual('status of the feed', (await desk.ask('/hendelser/feed/', { query: [['seq', seq]] })).status, 200);
    const known = one(desk, 'resident in a house in a street');
    const query = [
      ['navn', nameOf(known)],
      ['identifikasjonsnummer', numberOf(known)],
    ] as const;
    expectEqual('status of the search', (await desk.ask('/personer/entydigsoek/', { query })).status, 200);
  }),
  ...inEach('FREG-ADDRESS-SLASH', 'lookups', lookup, async (desk) => {
    const id = numberOf(one(desk, 'resident in a house in a street'));
    const body = { foedselsEllerDNummer: [id] };
    expectEqual('status', (await desk.ask(`/personer/${id}/`)).status, 200);
    expectEqual('status in bulk', (await desk.ask('/personer/bulkoppslag/', { body })).status, 200);
  }),
  ...inEach('FREG-ADDRESS-WRONG', 'a resource that no package has', all, async (desk) => {
    for (const path of ['/husdyr/1', '/personer/xsd/1', '/hendelser/siste']) {
      expectEqual(`status of ${path}`, (await desk.ask(path)).status, 404);
    }
  }),
];

/** The status at a path of the register with the package's token. */
async function statusAt(desk: Desk, path: string): Promise<number> {
  const authorization = `Bearer ${await packageToken(desk)}`;
  const url = `${desk.register.baseUrl}${path}`;
  return (await send(desk.subject, { method: 'GET', url, headers: { authorization } })).status;
}
