import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** A lookup that an endpoint has to answer. */
export interface Lookup {
  readonly response: ServerResponse;
  readonly body: string;
}

type Answer = (lookup: Lookup) => void;

const email = 'blåbær@eksempel.example';

/** As the register answers. */
export const ordinary: Answer = ({ response, body }) => json(response, persons(body));

/** How an endpoint answers, by its name; with `-once` behind the name, only the first time. */
export const answers: Readonly<Record<string, Answer>> = {
  ordinary,
  'redirect-target': ordinary,
  unavailable: ({ response }) => json(response, '{"status":503}', { status: 503 }),
  busy: ({ response }) => json(response, '{"status":429}', { status: 429, 'retry-after': '1' }),
  'busy-long': ({ response }) => json(response, '{"status":429}', { status: 429, 'retry-after': '5' }),
  'token-refused': ({ response }) => json(response, '{"status":401}', { status: 401 }),
  fails: ({ response, body }) => json(response, JSON.stringify({ message: body, email }), { status: 500 }),
  drift: ({ response, body }) => json(response, persons(body, { status: 7 })),
  'cut-before-answer': ({ response }) => response.destroy(),
  'cut-length': ({ response, body }) => cutAfterHalf(response, persons(body), true),
  'cut-chunks': ({ response, body }) => cutAfterHalf(response, persons(body), false),
  hanging: () => {},
  'hanging-in-body': ({ response, body }) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write(persons(body).slice(0, 40));
  },
  'closes-idle': (lookup) => {
    ordinary(lookup);
    lookup.response.once('close', () => lookup.response.req.socket.destroy());
  },
  gzip: ({ response, body }) => json(response, gzipSync(persons(body)), { 'content-encoding': 'gzip' }),
  'broken-gzip': ({ response, body }) =>
    json(response, gzipSync(persons(body)).subarray(0, -20), { 'content-encoding': 'gzip' }),
  'latin-1': ({ response, body }) =>
    json(response, Buffer.from(persons(body), 'latin1'), { 'content-type': 'application/json; charset=ISO-8859-1' }),
  'not-utf-8': ({ response, body }) => json(response, Buffer.from(persons(body), 'latin1')),
  large: ({ response, body }) => json(response, persons(body, { spraak: 'n'.repeat(100_000) })),
  'firewall-403': ({ response }) => html(response, 403),
  'firewall-200': ({ response }) => html(response, 200),
  redirect: ({ response }) => {
    response.writeHead(307, { location: '/redirect-target/rest/v2/personer' }).end();
  },
};

function persons(body: string, change: object = {}): string {
  const { personidentifikatorer } = JSON.parse(body) as { personidentifikatorer: string[] };
  const person = { status: 'AKTIV', reservasjon: 'NEI', kontaktinformasjon: { epostadresse: email }, ...change };
  return JSON.stringify({
    personer: personidentifikatorer.map((personidentifikator) => ({ personidentifikator, ...person })),
  });
}

function json(
  response: ServerResponse,
  body: string | Uint8Array,
  {
    status = 200,
    ...headers
  }: { readonly status?: number; readonly [header: string]: string | number | undefined } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

function cutAfterHalf(response: ServerResponse, body: string, lengthKnown: boolean): void {
  const length = lengthKnown ? { 'content-length': Buffer.byteLength(body) } : {};
  response.writeHead(200, { 'content-type': 'application/json', ...length });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

function html(response: ServerResponse, status: number): void {
  const page = '<html><body>The requested URL was rejected. Your support ID is: 4711471147114711</body></html>';
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}
