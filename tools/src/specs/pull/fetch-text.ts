import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What came from an address, or why nothing did. */
export type Fetched =
  | { readonly state: 'seen'; readonly text: string; readonly mediaType: string }
  | { readonly state: 'unreachable' | 'unusable'; readonly reason: string };

export interface FetchLimits {
  /** Of the content, not of what is sent of it. */
  readonly bytes: number;
  /** For everything, redirects and content included. */
  readonly milliseconds: number;
}

const usual: FetchLimits = { bytes: 16 * 1024 * 1024, milliseconds: 30_000 };
const mostRedirects = 5;

/**
 * Fetches a text by http, https or file. It never rejects: that somebody cannot be reached is nothing unusual. Redirects are followed on
 * the same host alone, and never from https to http: what another host says is not what the owner publishes.
 */
export async function fetchText(address: string, limits: FetchLimits = usual): Promise<Fetched> {
  const url = new URL(address);
  if (url.protocol === 'file:') return readText(url, limits);
  try {
    return await request(url, AbortSignal.timeout(limits.milliseconds), limits, mostRedirects);
  } catch (error) {
    return { state: 'unreachable', reason: reasonOf(error, limits) };
  }
}

async function readText(url: URL, { bytes }: FetchLimits): Promise<Fetched> {
  try {
    const path = fileURLToPath(url);
    if ((await stat(path)).size > bytes) return tooLarge(bytes);
    return { state: 'seen', text: await readFile(path, 'utf8'), mediaType: '' };
  } catch (error) {
    return { state: 'unreachable', reason: `it cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
}

async function request(url: URL, signal: AbortSignal, limits: FetchLimits, redirects: number): Promise<Fetched> {
  const response = await fetch(url, { redirect: 'manual', signal });
  const location = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && location !== null) {
    await response.body?.cancel();
    const next = new URL(location, url);
    if (next.host !== url.host || (url.protocol === 'https:' && next.protocol !== 'https:')) {
      return {
        state: 'unusable',
        reason: `it redirects to another host, ${next.host || next.protocol}, which is not followed`,
      };
    }
    if (redirects === 0) return { state: 'unreachable', reason: 'it redirects without end' };
    return request(next, signal, limits, redirects - 1);
  }
  if (!response.ok) {
    await response.body?.cancel();
    return { state: 'unreachable', reason: `it answered ${response.status}` };
  }
  const text = await textOf(response, limits.bytes);
  if (text === undefined) return tooLarge(limits.bytes);
  return { state: 'seen', text, mediaType: response.headers.get('content-type') ?? '' };
}

/** Undefined when there is too much of it; the rest is not waited for then. */
async function textOf(response: Response, bytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > bytes) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

const tooLarge = (bytes: number): Fetched => ({ state: 'unusable', reason: `it is larger than ${bytes} bytes` });

/** Code of the cause alone: the rest may hold anything. */
function reasonOf(error: unknown, { milliseconds }: FetchLimits): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return `no answer within ${milliseconds} ms`;
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string' ? `no answer (${cause.code})` : 'no answer';
}
