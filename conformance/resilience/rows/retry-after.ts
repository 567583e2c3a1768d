import type { Range, Row, WantedError } from '../row.ts';
import { busy, fine } from '../server/answers.ts';
import type { Behaviour } from '../server/exchange.ts';
import { failsAfterAll, failsAtOnce, fineAfter, jittered } from '../wanted.ts';

const limited: WantedError = { code: 'rate-limited', status: 429, retryable: true };
const tooLong: WantedError = { ...limited, remedy: /wait asked for outlasts deadlineMs/ };
const exactly = (ms: number): Range => [ms, ms];

/** An HTTP date so far from now; its precision is a second. */
const dated =
  (ms: number): Behaviour =>
  (exchange) =>
    busy(new Date(exchange.now() + ms).toUTCString())(exchange);

const once = (name: string, retryAfter: Parameters<typeof busy>[0], waits: readonly Range[]): Row => ({
  name: `429, Retry-After ${name}`,
  server: [busy(retryAfter), fine],
  wanted: fineAfter(2, waits),
});

export const retryAfterRows: readonly Row[] = [
  once('in the unit of the register', 3000, [exactly(3000)]),
  once('with a fraction', 1500, [exactly(1500)]),
  once('zero', '0', jittered(1)),
  once('negative', '-5', jittered(1)),
  once('empty', '', jittered(1)),
  once('absent', undefined, jittered(1)),
  once('not a number', 'soon', jittered(1)),
  once('a number with a word', '5 minutes', jittered(1)),
  once('given twice', '3, 5', jittered(1)),
  { name: '429, Retry-After a date', server: [dated(5000), fine], wanted: fineAfter(2, [[4000, 5000]]) },
  { name: '429, Retry-After a date in the past', server: [dated(-60_000), fine], wanted: fineAfter(2) },
  {
    name: '429, Retry-After a date after the deadline',
    server: [dated(3_600_000)],
    wanted: failsAtOnce({ ...tooLong, retryAfterMs: [3_599_000, 3_600_000] }),
  },
  {
    name: '429, Retry-After longer than the deadline',
    server: [busy(120_000)],
    wanted: failsAtOnce({ ...tooLong, retryAfterMs: exactly(120_000) }),
  },
  {
    name: '429, Retry-After longer than any timer',
    server: [busy('99999999999')],
    wanted: failsAtOnce({ ...tooLong, retryAfterMs: exactly(2 ** 31 - 1) }),
  },
  {
    name: '429, Retry-After of four hundred digits',
    server: [busy('9'.repeat(400))],
    wanted: failsAtOnce({ ...tooLong, retryAfterMs: exactly(2 ** 31 - 1) }),
  },
  {
    name: '429 for ever',
    server: [busy(2000)],
    wanted: failsAfterAll({ ...limited, retryAfterMs: exactly(2000) }, [exactly(2000), exactly(2000), exactly(2000)]),
  },
  {
    name: '429 for ever, Retry-After a little more than the deadline leaves',
    server: [busy(50_000)],
    wanted: {
      error: { ...tooLong, retryAfterMs: exactly(50_000) },
      requests: 3,
      waits: [exactly(50_000), exactly(50_000)],
    },
  },
  { name: '503, Retry-After', server: [busy(3000, 503), fine], wanted: fineAfter(2, [exactly(3000)]) },
];
