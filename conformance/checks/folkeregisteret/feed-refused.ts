import {
  type Answer,
  type Check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { type Desk, inEach, otherToken } from './desk.ts';
import { askFeed, feedPath, itemsOf, lastNumber, lastPath, quietly, someNumber } from './feed-reading.ts';
import { all, authority } from './packages.ts';

const tooOld = 'Det er oppgitt ulovlig sekvensnummer. Sekvensnummer kan ikke være mere enn 36 måneder gammelt';
const day = 86_400_000;

const refusals: Readonly<Record<string, (desk: Desk) => Promise<Answer>>> = {
  'no seq': (desk) => desk.ask(feedPath),
  'too old': (desk) => askFeed(desk, 0),
  'no token': async (desk) => askFeed(desk, await lastNumber(desk), { token: null }),
  'another scope': async (desk) => askFeed(desk, await lastNumber(desk), { token: await otherToken(desk) }),
};

/** What the feed does not tell. */
export const feedRefusedChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-FEED-OLD', 'from the first event on', all, async (desk) => {
    expectEqual('status of a new one', (await askFeed(desk, await lastNumber(desk))).status, 200);
    const answer = await askFeed(desk, 0);
    expectEqual('status', answer.status, 406);
    expectThat('text', answer.body.includes(tooOld), tooOld, answer.body.slice(0, 300));
  }),
  ...inEach('FREG-FEED-OLD-LIMIT', 'the first event that is told', authority, async (desk) => {
    const { first } = await oldest(quietly(desk.subject, desk.name));
    const limit = new Date(desk.subject.now());
    limit.setUTCMonth(limit.getUTCMonth() - 36);
    const after = (Date.parse(String(first?.hendelse.ajourholdstidspunkt)) - limit.getTime()) / day;
    expectThat('days from 36 months ago to the event', after > -2 && after < 15, 'next to none', Math.round(after));
  }),
  ...Object.entries(refusals).flatMap(([title, ask]) =>
    inEach('FREG-FEED-ERROR-FORM', title, all, async (desk) => {
      const answer = await ask(desk);
      expectThat('status', answer.status >= 400, 'a refusal', answer.status);
      const { kode, melding } = jsonOf(answer);
      expectMatch('kode', kode, /^FREG-\d{3}$/);
      expectThat('melding', typeof melding === 'string' && melding !== '', 'text', melding);
    }),
  ),
  ...inEach('FREG-FEED-ACCESS', 'without a token, and with another', all, async (desk) => {
    const tokens = [[null, 401] as const, [await otherToken(desk), 403] as const];
    const seq = await lastNumber(desk);
    for (const [token, status] of tokens) {
      expectEqual('status of the feed', (await askFeed(desk, seq, { token })).status, status);
      expectEqual('status of the last number', (await desk.ask(lastPath, { token })).status, status);
    }
  }),
];

/** The oldest event that the feed tells. */
async function oldest(desk: Desk) {
  let [refused, told] = [0, await someNumber(desk)];
  // Whatever there is goes for known (RFC 9110, section 13.1.2), so that no page has to be made.
  const isTold = async (seq: number): Promise<boolean> =>
    (await askFeed(desk, seq, { method: 'HEAD', ifNoneMatch: '*' })).status < 400;
  requires((await isTold(refused)) ? undefined : true, 'The register has no event that is too old.');
  while (told - refused > 1) {
    const middle = Math.floor((refused + told) / 2);
    if (await isTold(middle)) told = middle;
    else refused = middle;
  }
  const items = [...itemsOf(await askFeed(desk, told))];
  return { first: items.sort((a, b) => a.sekvensnummer - b.sekvensnummer)[0] };
}
