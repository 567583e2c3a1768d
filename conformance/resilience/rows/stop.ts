import type { Row, Wanted, WantedError } from '../row.ts';
import { busy, fine, says } from '../server/answers.ts';
import { cut, hang, slow } from '../server/broken-answers.ts';
import { failsAtOnce } from '../wanted.ts';

const aborted: Wanted = failsAtOnce({ code: 'aborted', retryable: false });
const deadline: Wanted = failsAtOnce({ code: 'deadline', retryable: true });
const stalls = 'when the server stalls';
const limited: WantedError = { code: 'rate-limited', status: 429, remedy: /deadlineMs/, retryable: true };

export const stopRows: readonly Row[] = [
  { name: 'abort before the call', abort: 'before the call', server: [fine], wanted: { ...aborted, requests: 0 } },
  { name: 'abort while connecting', abort: 'while connecting', server: [fine], wanted: { ...aborted, requests: 0 } },
  {
    name: 'abort in the TLS handshake',
    abort: stalls,
    way: 'silence-for-tls',
    server: [fine],
    wanted: { ...aborted, requests: 0 },
  },
  { name: 'abort before the headers', abort: stalls, server: [cut('nothing', hang)], wanted: aborted },
  { name: 'abort in the body', abort: stalls, server: [cut('half the body', hang)], wanted: aborted },
  { name: 'abort in the body of an error', abort: stalls, server: [cut('half the body', hang, 503)], wanted: aborted },
  {
    name: 'abort in the pause after 503',
    ownLimit: true,
    abort: 'during the pause',
    server: [says(503)],
    wanted: { ...aborted, waits: [[0, 250]] },
  },
  {
    name: 'abort in the pause that Retry-After asks for',
    abort: 'during the pause',
    server: [busy(60_000)],
    wanted: { ...aborted, waits: [[60_000, 60_000]] },
  },
  {
    name: 'deadline in the TLS handshake',
    deadlineMs: 10_000,
    way: 'silence-for-tls',
    server: [fine],
    wanted: { ...deadline, requests: 0 },
  },
  { name: 'deadline before the headers', deadlineMs: 10_000, server: [cut('nothing', hang)], wanted: deadline },
  { name: 'deadline in the body', deadlineMs: 10_000, server: [cut('half the body', hang)], wanted: deadline },
  {
    name: 'deadline in the body of an error',
    deadlineMs: 10_000,
    server: [cut('half the body', hang, 503)],
    wanted: deadline,
  },
  { name: 'deadline in a slow body', deadlineMs: 10_000, server: [slow(4000)], wanted: deadline },
  {
    name: 'deadline before the end of a pause',
    deadlineMs: 100,
    server: [says(503)],
    wanted: failsAtOnce({ code: 'server', status: 503, retryable: true }),
  },
  {
    name: 'deadline before the end of the pause that Retry-After asks for',
    deadlineMs: 10_000,
    server: [busy(20_000)],
    wanted: failsAtOnce({ ...limited, retryAfterMs: [20_000, 20_000] }),
  },
  {
    name: 'deadline after a pause, before the headers',
    deadlineMs: 10_000,
    server: [busy(5000), cut('nothing', hang)],
    wanted: { ...deadline, requests: 2, waits: [[5000, 5000]] },
  },
];
