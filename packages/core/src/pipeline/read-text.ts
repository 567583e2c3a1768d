import type { Call } from './call.ts';

/** Reads a body of at most so many bytes as text; bytes that are no text are an error. */
export async function readText(response: Response, maxBytes: number, call: Call): Promise<string> {
  if (!response.body) return '';
  const bytes = await readBytes(response.body, maxBytes, call);
  const declared = /;\s*charset="?([^\s;"]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
  // JSON is UTF-8 and gives a charset no meaning (RFC 8259 sections 8.1 and 11): servers declare their default without
  // using it. Text in another charset is hardly ever valid UTF-8 by chance.
  const text = decode(bytes, 'utf-8') ?? (declared && decode(bytes, declared));
  if (text !== undefined) return text;
  throw call.fail('invalid-response', { status: response.status, problems: ['body: not text in its charset'] });
}

function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function readBytes(body: ReadableStream<Uint8Array>, maxBytes: number, call: Call): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      void reader.cancel().catch(() => {});
      throw call.fail('too-large', { status: call.status as number });
    }
    chunks.push(value);
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : concatenate(chunks, length);
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
