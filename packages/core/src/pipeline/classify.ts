import type { ErrorDetails } from '../error.ts';
import type { ErrorCode } from '../error-code.ts';
import type { Register } from '../register.ts';
import type { Authorized } from './auth.ts';
import { retryAfterMs } from './retry-after.ts';
import type { Send } from './send.ts';
import { supportIdOf } from './support-id.ts';

/** Decides what an answer is: status first, then media type, then body. */
export function classify(next: Send, register: Register): Authorized {
  return async (call, token) => {
    const answer = await next(call, token);
    const { status, headers, text } = answer;
    const mediaType = headers.get('content-type')?.replace(/;.*/, '').trim().toLowerCase() ?? '';
    const json = isJson.test(mediaType) && text !== '' ? parse(text) : undefined;
    const { operation } = call.request;
    // Only who has asked whether something is new can be told that nothing is (RFC 9110 section 15.4.5).
    if (status === 304 && call.request.headers?.has('if-none-match')) return { ...answer, json };
    const isSuccess = status >= 200 && status <= 299;
    const problem = isSuccess ? problemOf(text, mediaType, json, operation.accept) : undefined;
    if (isSuccess && problem === undefined) return { ...answer, json };

    const isPage = mediaType === 'text/html';
    const firewall = isPage && (supportIdOf(text, call.sent) ?? (status === 403 && {}));
    const waitMs = retryAfterMs(headers.get('retry-after'), register.retryAfterUnit, call.clock.now());
    const details: ErrorDetails = { status, retryAfterMs: waitMs, ...firewall };
    // With 429 a firewall counts calls as others do; it has nothing against this one.
    if (firewall && status !== 429) throw call.fail('blocked', details);
    if (problem) throw call.fail('invalid-response', { status, problems: [problem], retryable: true });
    // A page is a gateway's, never the register's own word that somebody does not exist.
    if (isPage && status === 404) throw call.fail('rejected', { ...details, remedy: checkAddress });
    const { code = codeOf(status), ...read } = register.readFailure?.({ operation, status, headers, json }) ?? {};
    throw call.fail(code, { ...details, ...read });
  };
}

const isJson = /^application\/(.+\+)?json$/;

function problemOf(text: string, mediaType: string, json: unknown, accept: readonly string[]): string | undefined {
  if (accept.length === 0 && mediaType !== 'text/html') return undefined;
  if (text === '') return 'body: empty';
  if (!accept.includes(mediaType)) return 'content-type: not one the operation has';
  return isJson.test(mediaType) && json === undefined ? 'body: not JSON, or cut off' : undefined;
}

function codeOf(status: number): ErrorCode {
  if (status >= 500) return 'server';
  return statusCodes[status] ?? (status >= 400 ? 'rejected' : 'redirected'); // 0 is what a browser tells of a redirect that it does not follow
}

const checkAddress = 'A web page answered, not the register. Check the base URL.';

const statusCodes: Readonly<Record<number, ErrorCode>> = {
  304: 'invalid-response',
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
