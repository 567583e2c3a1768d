import { gzipSync } from 'node:zlib';
import { json } from './answers.ts';
import type { Behaviour, Exchange } from './exchange.ts';

/** How an answer ends that does not end well. */
export type End = (exchange: Exchange) => void | Promise<void>;

export const reset: End = (exchange) => exchange.reset();
export const close: End = (exchange) => exchange.close();
export const hang: End = (exchange) => exchange.stall();

/** How much of an answer is there before it ends. */
export type Part = 'nothing' | 'half the headers' | 'the headers' | 'half the body';

/** The right answer, of which only so much comes. */
export const cut =
  (part: Part, end: End, status = 200): Behaviour =>
  (exchange) => {
    if (part === 'half the headers') exchange.write(`HTTP/1.1 ${status} OK\r\ncontent-ty`);
    if (part === 'the headers' || part === 'half the body') {
      exchange.head(status, { ...json, 'content-length': String(Buffer.byteLength(exchange.good)) });
    }
    if (part === 'half the body') exchange.write(half(exchange.good));
    return end(exchange);
  };

/** The right answer in chunks, one of which is all that comes. */
export const cutChunked =
  (rest: string, end: End = () => {}): Behaviour =>
  (exchange) => {
    exchange.head(200, { ...json, 'transfer-encoding': 'chunked' });
    const first = half(exchange.good);
    exchange.write(`${Buffer.byteLength(first).toString(16)}\r\n${first}\r\n${rest}`);
    return end(exchange);
  };

/** The right answer in five pieces, so many milliseconds apart. */
export const slow =
  (ms: number): Behaviour =>
  async (exchange) => {
    const bytes = Buffer.from(exchange.good);
    exchange.head(200, { ...json, 'content-length': String(bytes.length) });
    const size = Math.ceil(bytes.length / 5);
    for (let at = 0; at < bytes.length; at += size) {
      await exchange.pause(ms);
      exchange.write(bytes.subarray(at, at + size));
    }
  };

/** Bytes that are no HTTP, or an answer that speaks another HTTP than the client's. */
export const raw =
  (text: (good: string) => string, end: End = () => {}): Behaviour =>
  (exchange) => {
    exchange.write(text(exchange.good));
    return end(exchange);
  };

const piece = Buffer.alloc(64 * 1024, ' ');

/** An answer without end: how far the client reads is its own choice. */
export const endless =
  (status: number, type: string): Behaviour =>
  async (exchange) => {
    exchange.head(status, { 'content-type': type });
    do exchange.write(piece);
    while (await exchange.drained());
  };

/** A small answer that unpacks to so many bytes. */
export const bomb =
  (bytes: number): Behaviour =>
  (exchange) =>
    exchange.answer(200, { ...json, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(bytes, ' ')));

const half = (text: string): string => text.slice(0, text.length / 2);
