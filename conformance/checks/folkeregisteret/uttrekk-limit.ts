import { type Check, expectEqual, type RegisterSubject } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { lastPath } from './feed-reading.ts';
import { lookup } from './packages.ts';
import { idsIn, jobIn, order, whenReady } from './uttrekk-reading.ts';
import { criteriaOf, wantedAt } from './uttrekk-wanted.ts';

const atOnce = 10;
const minute = 60_000;

/** How many jobs at once. Behind all other checks of extracts, since the jobs are still there for a while. */
export const uttrekkLimitChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-UTTREKK-LIMIT', 'an eleventh job', lookup, async (desk) => {
    const answers = await tooMany(desk);
    const last = answers[atOnce - 1];
    if (last) await whenReady(desk, jobIn(last), 0);
    const statuses = answers.map(({ status }) => status);
    expectEqual('statuses', statuses, [...Array<number>(atOnce).fill(200), 429]);
  }),
  ...inEach(
    'FREG-UTTREKK-LIMIT-OTHERS',
    'another question, and an order when a job has ended',
    lookup,
    async (desk) => {
      const orders = await tooMany(desk, async () => {
        expectEqual('status of another question', (await desk.ask(lastPath)).status, 200);
      });
      const job = jobIn(orders[0] as (typeof orders)[number]);
      idsIn(await whenReady(desk, job, 0));
      const next = await order(desk, criteriaOf(wantedAt(desk)));
      expectEqual('status of an order when a job has ended', next.status, 200);
      await whenReady(desk, jobIn(next), 0);
    },
  ),
];

/** Orders one extract more than there may be. `meanwhile` is done before they end. */
async function tooMany(desk: Desk, meanwhile = async (): Promise<void> => {}) {
  const letThemEnd = async (): Promise<void> => desk.subject.pass?.(minute);
  desk.subject.afterwards?.(letThemEnd);
  await letThemEnd();
  const answers = [];
  for (let i = 0; i <= atOnce; i++) answers.push(await order(desk, criteriaOf(wantedAt(desk))));
  await meanwhile();
  return answers;
}
