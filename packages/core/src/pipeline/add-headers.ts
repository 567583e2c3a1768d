import type { HeaderSource } from '../event.ts';
import type { Call } from './call.ts';
import type { Send } from './send.ts';

/** Headers that the pipeline itself decides. */
const reserved: readonly string[] = ['authorization', 'content-type', 'accept', 'host', 'cookie'];

/** Lets the caller add headers to each request. It is made for telemetry, which never fails a call. */
export function addHeaders(next: Send, source: HeaderSource): Send {
  return (call, token) => {
    call.added = headersFrom(source, call);
    return next(call, token);
  };
}

function headersFrom(source: HeaderSource, call: Call): Headers | undefined {
  try {
    const { origin } = new URL(call.request.url);
    const headers = new Headers(source({ ...call.info, attempt: call.attempts + 1, origin }));
    for (const name of reserved) headers.delete(name);
    return headers;
  } catch {
    return undefined; // the source's faults, and values that no header can carry, are not the call's
  }
}
