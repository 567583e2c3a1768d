import type { Row, Wanted, WantedError } from '../row.ts';
import { fine, json } from '../server/answers.ts';
import { close, cut, hang, type Part, raw, reset } from '../server/broken-answers.ts';
import { failsAfterAll, failsAtOnce, fineAfter } from '../wanted.ts';
import { fault, network, silence } from './fault.ts';

const wasReset: WantedError = { ...network, cause: 'ECONNRESET' };

const parts: readonly (readonly [Part, string])[] = [
  ['nothing', 'before the headers'],
  ['half the headers', 'in the headers'],
  ['the headers', 'after the headers'],
  ['half the body', 'in the body, short of its content-length'],
];

/** An attempt that ends before there is a request to see. */
const unseen = (wanted: Wanted): Wanted => ({ ...wanted, requests: 0 });
const noWay = (name: string, way: NonNullable<Row['way']>, cause: string | RegExp): Row => ({
  name,
  way,
  server: [fine],
  wanted: unseen(failsAfterAll({ ...network, cause })),
  wantedOnce: unseen(failsAtOnce({ ...network, cause })),
});

export const connectionRows: readonly Row[] = [
  noWay('connection refused', 'closed port', 'ECONNREFUSED'),
  noWay('name that does not resolve', 'unknown host', 'ENOTFOUND'),
  noWay('TLS to a port without TLS', 'http-for-tls', /^ERR_SSL_/),
  noWay('certificate that nobody trusts', 'untrusted-tls', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
  {
    name: 'hang in the TLS handshake',
    way: 'silence-for-tls',
    server: [fine],
    wanted: unseen(failsAfterAll({ code: 'deadline', retryable: true })),
    wantedOnce: unseen(failsAtOnce({ code: 'timeout', retryable: true })),
  },
  ...parts.flatMap(([part, where]) => fault(`reset ${where}`, cut(part, reset), wasReset)),
  ...parts.flatMap(([part, where]) => fault(`closed ${where}`, cut(part, close), network)),
  ...parts.flatMap(([part, where]) => silence(`hang ${where}`, cut(part, hang))),
  ...fault(
    'something that is no HTTP',
    raw(() => 'SSH-2.0-OpenSSH_9.2\r\n'),
    network,
  ),
  ...fault(
    'two lengths that contradict each other',
    raw((good) => `HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n${good}`),
    network,
  ),
  {
    name: 'early hints before the answer',
    server: [
      (exchange) => {
        exchange.write('HTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\n');
        return fine(exchange);
      },
    ],
    wanted: fineAfter(1),
  },
  {
    name: 'HTTP/1.0 without a length',
    server: [raw((good) => `HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n${good}`, close)],
    wanted: fineAfter(1),
  },
  {
    name: 'kept connection that the server closes as it is used again',
    before: fine,
    server: [cut('nothing', close), fine],
    wanted: fineAfter(2),
    wantedOnce: failsAtOnce(network),
  },
  {
    name: 'kept connection that the server resets as it is used again',
    before: fine,
    server: [cut('nothing', reset), fine],
    wanted: fineAfter(2),
    wantedOnce: failsAtOnce(wasReset),
  },
  {
    name: 'answer to nobody left on a kept connection',
    before: (exchange) => {
      exchange.answer(200, json, exchange.good);
      exchange.answer(200, json, exchange.good);
    },
    server: [fine],
    wanted: fineAfter(1),
  },
];
