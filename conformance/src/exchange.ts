import { ExpectationFailed } from './expectation.ts';

/** A request and its answer, as evidence. */
export interface Exchange {
  readonly request: Message & { readonly method: string; readonly url: string };
  /** Absent when the connection ended without one. */
  readonly response?: Message & { readonly status: number };
}

export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Recorder = (exchange: Exchange) => void;

/** What checks ask over HTTP. */
export interface Question {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text, or its bytes where nothing may be said of what they are. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Sends as it is told, follows no redirect, and records both ways. */
export async function send(
  { fetch, record }: { readonly fetch: typeof globalThis.fetch; readonly record?: Recorder },
  { method, url, headers = {}, body }: Question,
): Promise<Answer> {
  const response = await fetch(url, { method, headers, redirect: 'manual', ...(body !== undefined && { body }) });
  const answer: Answer = { status: response.status, headers: response.headers, body: await response.text() };
  record?.({
    request: { method, url, headers, body: typeof body === 'object' ? new TextDecoder().decode(body) : (body ?? '') },
    response: { status: answer.status, headers: Object.fromEntries(response.headers), body: answer.body },
  });
  return answer;
}

/** The JSON object in an answer. @throws ExpectationFailed when there is none. */
export function jsonOf(answer: Answer): Readonly<Record<string, unknown>> {
  let body: unknown;
  try {
    body = JSON.parse(answer.body);
  } catch {}
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new ExpectationFailed(
    `body: expected a JSON object, came ${answer.body.length} characters of something else with status ${answer.status}`,
  );
}
