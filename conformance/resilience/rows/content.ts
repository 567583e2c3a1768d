import type { Row, Wanted, WantedError } from '../row.ts';
import { changed, firewallPage, gatewayPage, html, json, says } from '../server/answers.ts';
import { failsAfterAll, failsAtOnce, fineAfter } from '../wanted.ts';
import { fault, invalid } from './fault.ts';

/** As long as F5's are. */
const supportId = '7081245963104872215';
const withId = firewallPage(supportId);
const withoutId = firewallPage();
const blocked = (status: number): Wanted => failsAtOnce({ code: 'blocked', status, supportId, retryable: false });
const drift = failsAtOnce({ code: 'drift', status: 200, retryable: false });
const server: WantedError = { code: 'server', status: 503, retryable: true };
const asType = (type: string) => changed((good) => good, { 'content-type': type });
const latin1 = (good: string): Uint8Array => Buffer.from(good, 'latin1');

/** The right keys with nothing where there should be something. */
function emptied(good: string): string {
  const entries = Object.entries(JSON.parse(good) as object);
  return JSON.stringify(Object.fromEntries(entries.map(([key, value]) => [key, Array.isArray(value) ? [null] : null])));
}

export const contentRows: readonly Row[] = [
  ...fault('empty 200', says(200, json), invalid),
  ...fault('empty 200 without a content type', says(200), invalid),
  ...fault('empty 204', (exchange) => exchange.head(204, {}), { ...invalid, status: 204 }),
  ...fault('empty 500', says(500), { ...server, status: 500 }),

  { name: 'firewall, 200 and support id', server: [says(200, html, withId)], wanted: blocked(200) },
  { name: 'firewall, 403 and support id', server: [says(403, html, withId)], wanted: blocked(403) },
  { name: 'firewall, 503 and support id', server: [says(503, html, withId)], wanted: blocked(503) },
  {
    name: 'firewall that limits calls, 429 and support id',
    server: [says(429, html, withId)],
    wanted: failsAfterAll({ code: 'rate-limited', status: 429, supportId, retryable: true }),
  },
  {
    name: 'firewall, 403 without an id',
    server: [says(403, html, withoutId)],
    wanted: failsAtOnce({ code: 'blocked', status: 403, retryable: false }),
  },
  ...fault('page with 200', says(200, html, gatewayPage), invalid),
  {
    name: 'page with 503',
    server: [says(503, html, gatewayPage)],
    wanted: failsAfterAll(server),
  },
  {
    name: 'page with 404: an address that is not the register',
    server: [says(404, html, '<h1>Not Found</h1>')],
    wanted: failsAtOnce({ code: 'rejected', status: 404, remedy: /base URL/, retryable: false }),
  },

  ...fault('JSON as text/plain', asType('text/plain'), invalid),
  ...fault('JSON as text/html', asType('text/html'), invalid),
  ...fault('JSON as application/octet-stream', asType('application/octet-stream'), invalid),
  ...fault(
    'JSON without a content type',
    changed((good) => good, {}),
    invalid,
  ),
  ...fault(
    'problem document with 200',
    says(200, { 'content-type': 'application/problem+json' }, '{"status":500}'),
    invalid,
  ),
  { name: 'content type in other letters', server: [asType('Application/JSON;Charset="UTF-8"')], wanted: fineAfter(1) },

  {
    name: 'Latin-1, declared',
    server: [changed(latin1, { 'content-type': 'application/json; charset=iso-8859-1' })],
    wanted: fineAfter(1),
  },
  { name: 'UTF-8 declared as Latin-1', server: [asType('application/json; charset=ISO-8859-1')], wanted: fineAfter(1) },
  {
    name: 'UTF-8 with an unknown charset',
    server: [asType('application/json; charset=klingon')],
    wanted: fineAfter(1),
  },
  { name: 'UTF-8 with a byte order mark', server: [changed((good) => `\ufeff${good}`)], wanted: fineAfter(1) },
  {
    name: 'Latin-1 declared as UTF-8',
    server: [changed(latin1, { 'content-type': 'application/json; charset=utf-8' })],
    wanted: failsAtOnce({ ...invalid, retryable: false }),
  },
  {
    name: 'Latin-1 without a charset',
    server: [changed(latin1)],
    wanted: failsAtOnce({ ...invalid, retryable: false }),
  },

  { name: 'JSON of the wrong shape: a list', server: [says(200, json, '[]')], wanted: drift },
  { name: 'JSON of the wrong shape: null', server: [says(200, json, 'null')], wanted: drift },
  { name: 'JSON of the wrong shape: a text', server: [says(200, json, '"ok"')], wanted: drift },
  { name: 'JSON of the wrong shape: an empty object', server: [says(200, json, '{}')], wanted: drift },
  { name: 'JSON of the wrong shape: nulls', server: [changed(emptied)], wanted: drift },
];
