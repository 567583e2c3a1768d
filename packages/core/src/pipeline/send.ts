import { describeCause } from '../cause.ts';
import { isFellesklientError } from '../error.ts';
import { abortable, follow, within } from './abortable.ts';
import type { Call, RequestBody } from './call.ts';
import { readText } from './read-text.ts';

/** An answer as it came, whatever its status. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export type Send = (call: Call, token: string | undefined) => Promise<RawAnswer>;

export interface SendOptions {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds for one attempt, the body included. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
}

/** Sends one request and reads the whole answer within the attempt, so that a broken body is a failed attempt. */
export function send({ fetch, timeoutMs, maxResponseBytes }: SendOptions): Send {
  return async (call, token) => {
    const { operation, url, body, headers } = call.request;
    const sent = new Headers(headers);
    call.added?.forEach((value, name) => {
      sent.set(name, value);
    });
    if (operation.accept.length > 0 && !sent.has('accept')) sent.set('accept', operation.accept.join(', '));
    if (token !== undefined) sent.set('authorization', `Bearer ${token}`);
    const payload = await abortable(serialise(body, sent, call), call.stop.signal);
    const abort = new AbortController();
    const untie = follow(abort, call.stop.signal);
    const startedAt = call.clock.now();
    call.attempts++;
    call.status = undefined;
    call.sent = `${url} ${token} ${payload}`;
    try {
      const timeUp = (): void => abort.abort(call.fail('timeout'));
      return await within(call.clock, call.request.timeoutMs ?? timeoutMs, timeUp, async () => {
        // A redirect is never followed: the token would go along.
        const sending = fetch(url, {
          method: operation.method,
          headers: sent,
          redirect: 'manual',
          signal: abort.signal,
          ...(payload !== undefined && { body: payload }),
        });
        const response = await abortable(sending, abort.signal);
        call.status = response.status;
        const text = abortable(readText(response, maxResponseBytes, call), abort.signal);
        return {
          status: response.status,
          headers: response.headers,
          // What failed is told by the status, also when the body that explains it never arrives whole.
          text: await (response.ok ? text : text.catch(() => '')),
        };
      });
    } catch (thrown) {
      const error = isFellesklientError(thrown) ? thrown : call.fail('network', { cause: describeCause(thrown) });
      throw abort.signal.aborted ? abort.signal.reason : error;
    } finally {
      untie();
      call.attemptMs = call.clock.now() - startedAt;
    }
  };
}

async function serialise(body: RequestBody, headers: Headers, call: Call): Promise<string | undefined> {
  const value = typeof body === 'function' ? await body() : body;
  if (value === undefined || value instanceof URLSearchParams) {
    if (value) headers.set('content-type', 'application/x-www-form-urlencoded');
    return value?.toString();
  }
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  try {
    return JSON.stringify(value);
  } catch {
    throw call.fail('invalid-input', { problems: ['body: cannot be written as JSON'] });
  }
}
