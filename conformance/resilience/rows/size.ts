import type { Row } from '../row.ts';
import { changed, fine, says } from '../server/answers.ts';
import { bomb, endless } from '../server/broken-answers.ts';
import { failsAtOnce, fineAfter } from '../wanted.ts';
import { fault, network } from './fault.ts';

const tooLarge = failsAtOnce({ code: 'too-large', status: 200, retryable: false });
const maxResponseBytes = 256 * 1024;

export const sizeRows: readonly Row[] = [
  {
    name: 'answer larger than the limit',
    maxResponseBytes,
    server: [changed((good) => good + ' '.repeat(maxResponseBytes))],
    wanted: tooLarge,
  },
  {
    name: 'answer as large as the limit',
    maxResponseBytes,
    server: [changed((good) => good + ' '.repeat(maxResponseBytes - Buffer.byteLength(good)))],
    wanted: fineAfter(1),
  },
  { name: 'answer without end', maxResponseBytes, server: [endless(200, 'application/json')], wanted: tooLarge },
  { name: 'gzip bomb', maxResponseBytes, server: [bomb(32 * 1024 * 1024)], wanted: tooLarge },
  { name: '503 without end', maxResponseBytes, server: [endless(503, 'text/html'), fine], wanted: fineAfter(2) },
  {
    name: '403 without end',
    maxResponseBytes,
    server: [endless(403, 'application/json')],
    wanted: failsAtOnce({ code: 'forbidden', status: 403, retryable: false }),
  },
  ...fault('headers too large', says(200, { 'x-trace': 'x'.repeat(64 * 1024) }), {
    ...network,
    cause: 'UND_ERR_HEADERS_OVERFLOW',
  }),
];
