import type { Row, Wanted, WantedError } from '../row.ts';
import { echo, fine, html, json, redirect, says } from '../server/answers.ts';
import { cut, hang, reset } from '../server/broken-answers.ts';
import type { Behaviour } from '../server/exchange.ts';
import { failsAfterAll, failsAtOnce, fineAfter } from '../wanted.ts';
import { fault } from './fault.ts';

const refused = (code: WantedError['code'], status: number): Wanted => failsAtOnce({ code, status, retryable: false });
const server = (status: number): WantedError => ({ code: 'server', status, retryable: true });
const unauthorized: Behaviour = says(401, { 'www-authenticate': 'Bearer error="invalid_token"' });
const own = (status: number): Behaviour => says(status, json, '{"melding":"Nei."}');

const final: readonly (readonly [status: number, code: WantedError['code']])[] = [
  [400, 'rejected'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'rejected'],
  [406, 'rejected'],
  [409, 'rejected'],
  [410, 'gone'],
  [413, 'rejected'],
  [415, 'rejected'],
  [422, 'rejected'],
  [431, 'rejected'],
];

export const statusRows: readonly Row[] = [
  { name: '302 to the same host', server: [redirect(302, 'same')], wanted: refused('redirected', 302) },
  ...[301, 302, 303, 307, 308].map((status) => ({
    name: `${status} to another host`,
    server: [redirect(status, 'another')],
    wanted: refused('redirected', status),
  })),
  { name: '302 without a location', server: [says(302)], wanted: refused('redirected', 302) },
  { name: '304 that nobody asked for', server: [says(304)], wanted: refused('invalid-response', 304) },

  {
    name: '401 once',
    server: [unauthorized, fine],
    wanted: fineAfter(2, []),
    wantedWithoutToken: refused('unauthorized', 401),
  },
  {
    name: '401 for ever',
    server: [unauthorized],
    wanted: { ...refused('unauthorized', 401), requests: 2 },
    wantedWithoutToken: refused('unauthorized', 401),
  },
  {
    name: '503, then 401, then fine',
    server: [says(503), unauthorized, fine],
    wanted: fineAfter(3, [[0, 250]]),
    wantedWithoutToken: { ...refused('unauthorized', 401), requests: 2, waits: [[0, 250]] },
  },
  ...final.map(([status, code]) => ({ name: String(status), server: [own(status)], wanted: refused(code, status) })),
  { name: '404 without a body', server: [says(404)], wanted: refused('not-found', 404) },
  ...fault('408', says(408), { code: 'timeout', status: 408, retryable: true }),

  ...[500, 502, 504].flatMap((status) => fault(String(status), own(status), server(status))),
  { name: '503, once', server: [own(503), fine], wanted: fineAfter(2) },
  { name: '503, for ever', server: [own(503)], wanted: failsAfterAll(server(503)) },
  { name: '501', server: [own(501)], wanted: failsAtOnce(server(501)) },
  {
    name: '500, 502 and 504, then fine',
    server: [says(500), says(502), says(504), fine],
    wanted: fineAfter(4),
    wantedOnce: failsAtOnce(server(500)),
  },

  {
    name: '403 and a reset in its body',
    server: [cut('half the body', reset, 403)],
    wanted: refused('forbidden', 403),
  },
  { name: '403 and a hang in its body', server: [cut('half the body', hang, 403)], wanted: refused('forbidden', 403) },
  {
    name: '302 and a reset in its body',
    server: [cut('half the body', reset, 302)],
    wanted: refused('redirected', 302),
  },
  {
    name: '503 and a hang in its body',
    server: [cut('half the body', hang, 503), fine],
    wanted: fineAfter(2),
  },
  {
    name: '500 that says it is gzip and is not',
    server: [says(500, { ...json, 'content-encoding': 'gzip' }, 'Internal Server Error')],
    wanted: failsAfterAll(server(500)),
    wantedOnce: failsAtOnce(server(500)),
  },
  {
    name: '400 in no charset',
    server: [says(400, json, Buffer.from('"\xe5"', 'latin1'))],
    wanted: refused('rejected', 400),
  },

  { name: '400 that repeats the request in JSON', server: [echo(400, json)], wanted: refused('rejected', 400) },
  { name: '403 that repeats the request in a page', server: [echo(403, html)], wanted: refused('blocked', 403) },
  {
    name: '200 that repeats the request',
    server: [echo(200, html), fine],
    wanted: fineAfter(2),
    wantedOnce: failsAtOnce({ code: 'invalid-response', status: 200, retryable: true }),
  },
];
