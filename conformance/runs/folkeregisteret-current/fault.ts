import type { ServerResponse } from 'node:http';

const json = { 'content-type': 'application/json' };

/** What may become of an answer. */
export const faults = {
  'status 500': (response) => {
    response.writeHead(500, json).end('{}');
  },
  'status 503': (response) => {
    response.writeHead(503).end();
  },
  // In milliseconds (Skatteetaten/folkeregisteret-api-dokumentasjon, hendelsesliste.md): as many seconds would outlast the deadline of a call.
  'status 429 with Retry-After': (response) => {
    response.writeHead(429, { ...json, 'retry-after': '200' }).end('{}');
  },
  'reset before an answer': (response) => {
    response.socket?.resetAndDestroy();
  },
  'reset in the body': (response, body) => {
    response.writeHead(200, { ...json, 'content-length': body.length });
    response.write(body.subarray(0, body.length / 2), () => response.socket?.resetAndDestroy());
  },
  'JSON cut off': (response, body) => {
    response.writeHead(200, json).end(body.subarray(0, body.length / 2));
  },
} satisfies Readonly<Record<string, (response: ServerResponse, body: Buffer) => void>>;

export type Fault = keyof typeof faults;
