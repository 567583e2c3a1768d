import { type Check, expectEqual, expectMatch, expectThat, jsonOf, type RegisterSubject } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { lookup, uniqueOnly, withoutAuthority } from './packages.ts';
import {
  askBatch,
  batchesOf,
  completePath,
  idsIn,
  jobIn,
  order,
  ordered,
  selectedPath,
  whenReady,
} from './uttrekk-reading.ts';
import { commonJob, criteriaOf, wantedAt } from './uttrekk-wanted.ts';

const noJob = '01234567-89ab-4cde-8f01-23456789abcd';
const noValues = [
  { personstatustyper: ['savnet'] },
  { personstatustyper: ['bosatt', 'savnet'] },
  { kjoenn: 'ukjent' },
  { foedselsaarFraOgMed: '88' },
  { foedselsaarTilOgMed: '19880' },
  { doedsaarFraOgMed: '88' },
  { doedsaarTilOgMed: 'aaaa' },
  { statsborgerskap: 'NO' },
  { statsborgerskap: 'nor' },
  { sivilstandstype: 'samboer' },
  { kommunenummer: { bostedskommunenummer: '301' } },
  { kommunenummer: { oppholdskommunenummer: 'Oslo' } },
];
const wanted = (desk: Desk): object => criteriaOf(wantedAt(desk));

/** Jobs and their batches. */
export const uttrekkChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-UTTREKK-JOB', 'an order', lookup, async (desk) => {
    const answer = await order(desk, wanted(desk));
    expectEqual('status', answer.status, 200);
    expectMatch('jobbId', jsonOf(answer).jobbId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
    await whenReady(desk, jobIn(answer), 0);
  }),
  ...inEach('FREG-UTTREKK-NOT-READY', 'right after the order', lookup, async (desk) => {
    const job = await ordered(desk, wanted(desk));
    const answer = await askBatch(desk, job, 0);
    await whenReady(desk, job, 0);
    expectEqual('status', answer.status, 404);
    expectEqual('body', jsonOf(answer), { feilmelding: 'Batch med id=0 er enda ikke klar' });
  }),
  ...inEach('FREG-UTTREKK-BATCHES', 'to the end', lookup, async (desk) => {
    const job = await commonJob(desk);
    const ids: string[] = [];
    for (let batch = 0; ; batch++) {
      const answer = await whenReady(desk, job, batch);
      expectEqual(`status of batch ${batch}`, answer.status, 200);
      if (idsIn(answer).length === 0) {
        expectEqual('the one after the last', jsonOf(answer), {});
        break;
      }
      ids.push(...idsIn(answer));
    }
    expectThat('ids', ids.length > 0, 'one at least', ids.length);
    expectEqual('different ids', new Set(ids).size, ids.length);
  }),
  ...inEach('FREG-UTTREKK-AGAIN', 'the same batch twice', lookup, async (desk) => {
    const job = await commonJob(desk);
    const [one, other] = [idsIn(await whenReady(desk, job, 0)), idsIn(await whenReady(desk, job, 0))];
    expectEqual('ids', [...other].sort(), [...one].sort());
  }),
  ...inEach('FREG-UTTREKK-GONE', 'a job that nobody ordered', lookup, async (desk) => {
    expectEqual('status of a job', (await whenReady(desk, await commonJob(desk), 0)).status, 200);
    expectEqual('status', (await askBatch(desk, noJob, 0)).status, 410);
  }),
  ...inEach('FREG-UTTREKK-BATCH-GONE', 'far behind the last', lookup, async (desk) => {
    const job = await commonJob(desk);
    await batchesOf(desk, job);
    expectEqual('status', (await whenReady(desk, job, 9999)).status, 410);
  }),
  ...inEach('FREG-UTTREKK-SHUFFLED', 'the same order twice', lookup, async (desk) => {
    const first = idsIn(await whenReady(desk, await commonJob(desk), 0));
    // A few ids can come in one order by chance, but not time after time.
    for (let tried = 1; ; tried++) {
      const second = idsIn(await whenReady(desk, await ordered(desk, wanted(desk)), 0));
      expectEqual('ids', [...second].sort(), [...first].sort());
      if (first.length < 3 || second.some((id, i) => id !== first[i])) return;
      expectThat('order', tried < 5, 'another', 'the same');
    }
  }),
  ...inEach('FREG-UTTREKK-NONE', 'order and batch', uniqueOnly, async (desk) => {
    expectEqual('status of an order', (await order(desk, { personstatustyper: ['bosatt'] })).status, 404);
    expectEqual('status of a batch', (await askBatch(desk, noJob, 0)).status, 404);
  }),
  ...inEach('FREG-UTTREKK-COMPLETE-ONLY', 'everybody', withoutAuthority, async (desk) => {
    expectEqual('status', (await desk.ask(completePath, { query: [['feedsekvensnr', '1']] })).status, 404);
  }),
  ...inEach('FREG-UTTREKK-STATUSES', 'none named', lookup, async (desk) => {
    const { personstatustyper, ...others } = criteriaOf(wantedAt(desk));
    const answer = await order(desk, { ...others, personstatustyper });
    expectEqual('status with one', answer.status, 200);
    await whenReady(desk, jobIn(answer), 0);
    expectEqual('status without', (await order(desk, others)).status, 400);
  }),
  ...inEach('FREG-UTTREKK-BOTH-KOMMUNER', 'home and stay', lookup, async (desk) => {
    const { kommune } = wantedAt(desk);
    const kommunenummer = { bostedskommunenummer: kommune, oppholdskommunenummer: kommune };
    expectEqual('status', (await order(desk, { ...wanted(desk), kommunenummer })).status, 400);
  }),
  ...inEach('FREG-UTTREKK-CRITERIA', 'values that there are not', lookup, async (desk) => {
    for (const wrong of noValues) {
      const { status } = await order(desk, { ...wanted(desk), ...wrong });
      expectEqual(`status of ${JSON.stringify(wrong)}`, status, 400);
    }
  }),
  ...inEach('FREG-UTTREKK-JSON', 'an order in XML', lookup, async (desk) => {
    const body =
      '<tilpassetUttrekkJobbRequest><personstatustyper>bosatt</personstatustyper></tilpassetUttrekkJobbRequest>';
    const { status } = await desk.ask(selectedPath, { body, contentType: 'application/xml' });
    expectEqual('status', status, 400);
  }),
];
