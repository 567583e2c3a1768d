import { type Check, expectEqual, type RegisterSubject, send } from '../../src/index.ts';
import { type Desk, inEach, packageToken } from './desk.ts';
import { all, lookup, packages } from './packages.ts';

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
  ...inEach('FREG-ADDRESS-WRONG', 'a resource that no package has', all, async (desk) => {
    expectEqual('status', (await desk.ask('/husdyr/1')).status, 404);
  }),
];

/** The status at a path of the register with the package's token. */
async function statusAt(desk: Desk, path: string): Promise<number> {
  const authorization = `Bearer ${await packageToken(desk)}`;
  const url = `${desk.register.baseUrl}${path}`;
  return (await send(desk.subject, { method: 'GET', url, headers: { authorization } })).status;
}
