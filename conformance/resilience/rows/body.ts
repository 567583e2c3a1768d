import type { Row, WantedError } from '../row.ts';
import { brotli, changed, gzipped, json } from '../server/answers.ts';
import { close, cutChunked, raw, slow } from '../server/broken-answers.ts';
import { fineAfter } from '../wanted.ts';
import { fault, invalid, network, silence } from './fault.ts';

const notPacked: WantedError = { ...network, cause: 'Z_DATA_ERROR' };
const cutOff = changed((good) => good.slice(0, -3));
/** Somewhere in the compressed data, or in the checksum after it. */
const damaged = (place: (length: number) => number) =>
  gzipped((bytes) => {
    const at = place(bytes.length);
    return bytes.with(at, (bytes[at] ?? 0) ^ 0xff);
  });

export const bodyRows: readonly Row[] = [
  { name: 'slow body that ends in time', ownLimit: true, server: [slow(5000)], wanted: fineAfter(1) },
  ...silence('slow body that does not end in time', slow(10_000)).map((row) => ({ ...row, ownLimit: true as const })),
  ...fault('JSON cut off, content-length right', cutOff, invalid),
  ...fault(
    'JSON cut off by a content-length that is too short',
    (exchange) => {
      exchange.head(200, { ...json, 'content-length': String(Buffer.byteLength(exchange.good) - 3) });
      exchange.write(exchange.good);
    },
    invalid,
  ),
  ...fault('JSON cut off, chunked and ended', cutChunked('0\r\n\r\n'), invalid),
  ...fault('JSON cut off, chunked and closed', cutChunked('', close), network),
  ...fault('chunk with a length that is no number', cutChunked('zz\r\n'), network),
  ...fault(
    'JSON cut off, HTTP/1.0 without a length',
    raw((good) => `HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n${good.slice(0, -3)}`, close),
    invalid,
  ),
  ...fault(
    'JSON with something after it',
    changed((good) => `${good}<!-- served by gateway -->`),
    invalid,
  ),
  ...fault(
    'JSON with a trailing comma',
    changed((good) => good.replace(/}$/, ',}')),
    invalid,
  ),
  { name: 'gzip', server: [gzipped()], wanted: fineAfter(1) },
  { name: 'brotli', server: [brotli], wanted: fineAfter(1) },
  ...fault(
    'gzip that is none',
    changed((good) => good, { ...json, 'content-encoding': 'gzip' }),
    notPacked,
  ),
  ...fault(
    'gzip cut off',
    gzipped((bytes) => bytes.subarray(0, bytes.length / 2)),
    invalid,
  ),
  ...fault(
    'gzip with a wrong checksum',
    damaged((length) => length - 8),
    notPacked,
  ),
  ...fault(
    'gzip of nothing',
    changed(() => '', { ...json, 'content-encoding': 'gzip' }),
    invalid,
  ),
];
