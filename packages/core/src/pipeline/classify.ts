import type { ErrorDetails } from '../error.ts';
import type { ErrorCode } from '../error-code.ts';
import type { Register } from '../register.ts';
import type { Authorized } from './auth.ts';
import type { Call } from './call.ts';
import { retryAfterMs } from './retry-after.ts';
import type { RawAnswer, Send } from './send.ts';
import { supportIdOf } from './support-id.ts';

/** Decides what an answer is: status first, then media type, then body. */
export function classify(next: Send, register: Register): Authorized {
  return async (call, token) => {
    const answer = await next(call, token);
    const { status, headers, text } = answer;
    const mediaType = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const isPage = mediaType === 'text/html';
    const isJson = /^application\/(.+\+)?json$/.test(mediaType);
    const json = isJson && text !== '' ? parse(text) : undefined;
    if (status < 200 || status > 299) throw failure(call, register, answer, mediaType, json);
    const { accept } = call.request.operation;
    const problem =
      accept.length === 0 && !isPage
        ? undefined
        : text === ''
          ? 'body: empty'
          : !accept.includes(mediaType)
            ? 'content-type: not one the operation has'
            : isJson && json === undefined
              ? 'body: not JSON, or cut off'
              : undefined;
    if (problem === undefined) return { status, headers, text, json };
    const page = isPage ? supportIdOf(text, call.sent) : undefined;
    if (page) throw call.fail('blocked', { status, ...page });
    throw call.fail('invalid-response', { status, problems: [problem], retryable: true });
  };
}

function failure(call: Call, register: Register, answer: RawAnswer, mediaType: string, json: unknown): Error {
  const { status, headers, text } = answer;
  const waitMs = retryAfterMs(headers.get('retry-after'), register.retryAfterUnit, call.clock.now());
  const isPage = mediaType === 'text/html';
  const page = isPage ? supportIdOf(text, call.sent) : undefined;
  const details: ErrorDetails = { status, retryAfterMs: waitMs, ...page };
  // With 429 a firewall counts calls as others do; it has nothing against this one.
  if (status !== 429 && (page || (isPage && status === 403))) return call.fail('blocked', details);
  // A page is a gateway's, never the register's own word that somebody does not exist.
  if (isPage && status === 404) return call.fail('rejected', { ...details, remedy: checkAddress });
  const { code = codeOf(status), ...read } = register.readFailure?.({ status, headers, json }) ?? {};
  return call.fail(code, { ...details, ...read });
}

function codeOf(status: number): ErrorCode {
  if (status < 400) return redirects.includes(status) ? 'redirected' : 'invalid-response';
  if (status >= 500) return 'server';
  return statusCodes[status] ?? 'rejected';
}

const redirects: readonly number[] = [301, 302, 303, 307, 308];
const checkAddress = 'A web page answered, not the register: check the base URL.';

const statusCodes: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  410: 'gone',
  429: 'rate-limited',
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
