import type { Received } from './exchange.ts';

/** Takes requests out of the bytes of a connection. */
export class RequestReader {
  #bytes = Buffer.alloc(0);

  push(bytes: Uint8Array): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
  }

  /** The next whole request, if it has arrived. */
  next(): Received | undefined {
    const end = this.#bytes.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const [start = '', ...lines] = this.#bytes.toString('latin1', 0, end).split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    const bodyAt = end + 4;
    const bodyEnd = bodyAt + Number(headers['content-length'] ?? 0);
    if (this.#bytes.length < bodyEnd) return undefined;
    const [method = '', path = ''] = start.split(' ');
    const body = this.#bytes.toString('utf8', bodyAt, bodyEnd);
    this.#bytes = this.#bytes.subarray(bodyEnd);
    return { method, path, headers, body };
  }
}
