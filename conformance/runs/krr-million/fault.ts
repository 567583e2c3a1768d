import type { ServerResponse } from 'node:http';

const json = { 'content-type': 'application/json' };

/** What may become of an answer. */
export const faults = {
  'status 500': (response) => {
    response.writeHead(500, json).end('{}');
  },
  'status 503 with Retry-After': (response) => {
    response.writeHead(503, { 'retry-after': '1' }).end();
  },
  'reset in the body': (response, body) => {
    writeHalf(response, body, () => response.socket?.resetAndDestroy());
  },
  'JSON cut off': (response, body) => {
    response.writeHead(200, json).end(body.subarray(0, body.length / 2));
  },
  'hang in the body': writeHalf, // until the client gives up
} satisfies Readonly<Record<string, (response: ServerResponse, body: Buffer) => void>>;

export type Fault = keyof typeof faults;

function writeHalf(response: ServerResponse, body: Buffer, written?: () => void): void {
  response.writeHead(200, { ...json, 'content-length': body.length });
  response.write(body.subarray(0, body.length / 2), written);
}
