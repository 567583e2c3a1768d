import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Behaviour, Bytes, Headers } from './exchange.ts';

export const json: Headers = { 'content-type': 'application/json' };
export const html: Headers = { 'content-type': 'text/html; charset=utf-8' };

/** What the register does when nothing is wrong. */
export const fine: Behaviour = (exchange) => exchange.answer(200, json, exchange.good);

/** An answer of fixed content. */
export const says =
  (status: number, headers: Headers = {}, body: Bytes = ''): Behaviour =>
  (exchange) =>
    exchange.answer(status, headers, body);

/** The right content in another form. */
export const changed =
  (change: (good: string) => Bytes, headers: Headers = json): Behaviour =>
  (exchange) =>
    exchange.answer(200, headers, change(exchange.good));

export const gzipped = (change: (bytes: Buffer) => Uint8Array = (bytes) => bytes): Behaviour =>
  changed((good) => change(gzipSync(good)), { ...json, 'content-encoding': 'gzip' });

export const brotli: Behaviour = changed(brotliCompressSync, { ...json, 'content-encoding': 'br' });

/** A firewall's page, worded as F5's, with a support id or without. */
export const firewallPage = (id?: string): string =>
  `<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.${
    id === undefined ? '' : `<br><br>Your support ID is: ${id}`
  }</body></html>`;

/** A gateway's page in front of a register that is down. */
export const gatewayPage = '<html><body><h1>Service Temporarily Unavailable</h1></body></html>';

/** Too many calls, with `Retry-After` as given or made from milliseconds in the register's unit. */
export const busy =
  (retryAfter: string | number | undefined, status = 429): Behaviour =>
  (exchange) =>
    exchange.answer(
      status,
      retryAfter === undefined
        ? {}
        : { 'retry-after': typeof retryAfter === 'number' ? exchange.retryAfter(retryAfter) : retryAfter },
    );

export const redirect =
  (status: number, host: 'same' | 'another'): Behaviour =>
  (exchange) =>
    exchange.answer(status, { location: host === 'same' ? '/moved' : `${exchange.elsewhere}${exchange.request.path}` });

/** Sends the request back in everything an answer consists of. */
export const echo =
  (status: number, type: Headers): Behaviour =>
  (exchange) => {
    const { path, headers, body } = exchange.request;
    const said = `${path} ${headers.host} ${headers.authorization} ${body}`;
    const text =
      type === json ? JSON.stringify({ kode: said, melding: said, error: said, error_description: said }) : said;
    exchange.status = status;
    exchange.write(
      `HTTP/1.1 ${status} ${said}\r\ncontent-type: ${type['content-type']}\r\nx-request: ${said}\r\nconnection: close\r\n\r\n${text}`,
    );
    exchange.close();
  };
