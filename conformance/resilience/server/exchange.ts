import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Pace } from './pace.ts';
import type { Register } from './register.ts';

export type Bytes = string | Uint8Array;
export type Headers = Readonly<Record<string, string>>;

/** What the server was sent. */
export interface Received {
  readonly method: string;
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Headers;
  readonly body: string;
}

/** One request, and what can be done about its answer. */
export class Exchange {
  readonly request: Received;
  /** The register's own answer to the request, as JSON text. */
  readonly good: string;
  /** Another server, which must never hear from the client. */
  readonly elsewhere: string;
  /** Status of the answer that was begun. */
  status: number | undefined;
  readonly #socket: Socket;
  readonly #pace: Pace;
  readonly #unit: 's' | 'ms';

  constructor(socket: Socket, request: Received, { answer, retryAfterUnit, elsewhere, pace }: Register) {
    this.request = request;
    this.good = JSON.stringify(answer(request));
    this.elsewhere = elsewhere;
    this.#socket = socket;
    this.#pace = pace;
    this.#unit = retryAfterUnit;
  }

  /** A whole answer with the right content-length. */
  answer(status: number, headers: Headers = {}, body: Bytes = ''): void {
    this.head(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
    this.write(body);
  }

  head(status: number, headers: Headers): void {
    this.status = status;
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    this.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`);
  }

  write(bytes: Bytes): void {
    this.#socket.write(bytes);
  }

  /** Waits until there is room for more; false when the client has hung up. */
  async drained(): Promise<boolean> {
    const socket = this.#socket;
    if (socket.writableNeedDrain && !socket.destroyed) {
      await new Promise<void>((resolve) => {
        socket.once('drain', resolve);
        socket.once('close', resolve);
      });
    }
    return !socket.destroyed;
  }

  /** Sends what is left, then hangs up. */
  close(): void {
    this.#socket.end();
  }

  /** Hangs up with a reset. */
  async reset(): Promise<void> {
    await this.#pace.delivered();
    this.#socket.resetAndDestroy();
  }

  /** Says nothing more until the client hangs up. */
  async stall(): Promise<void> {
    await this.#pace.delivered();
    this.#pace.stalled();
    if (!this.#socket.destroyed) await new Promise((resolve) => this.#socket.once('close', resolve));
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#pace.now();
  }

  /** Lets so many milliseconds pass. */
  pause(ms: number): Promise<void> {
    return this.#pace.pause(ms);
  }

  /** Milliseconds as a number in the register's own unit of `Retry-After`. */
  retryAfter(ms: number): string {
    return String(this.#unit === 's' ? ms / 1000 : ms);
  }
}

/** What the server does with one request. */
export type Behaviour = (exchange: Exchange) => void | Promise<void>;
