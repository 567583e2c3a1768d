import type { Call } from './call.ts';

/** Reads a body of at most so many bytes as text in its own charset; bytes that are no such text are an error. */
export async function readText(response: Response, maxBytes: number, call: Call): Promise<string> {
  if (!response.body) return '';
  const bytes = await readBytes(response.body, maxBytes, call);
  const charset = /;\s*charset="?([^\s;"]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    throw call.fail('invalid-response', { status: response.status, problems: ['body: not text in its charset'] });
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
  const [only] = chunks;
  return chunks.length === 1 && only ? only : concatenate(chunks, length);
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
