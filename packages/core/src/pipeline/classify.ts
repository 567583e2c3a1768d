import type { ErrorDetails } from '../error.ts';
import type { ErrorCode } from '../error-code.ts';
import type { Register } from '../register.ts';
import type { Authorized } from './auth.ts';
import type { Call } from './call.ts';
import { retryAfterMs } from './retry-after.ts';
import type { RawAnswer, Send } from './send.ts';

/** Decides what an answer is: status first, then media type, then body. */
export function classify(next: Send, register: Register): Authorized {
  return async (call, token) => {
    const answer = await next(call, token);
    const { status, headers, text } = answer;
    const mediaType = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const isJson = /^application\/(.+\+)?json$/.test(mediaType);
    const json = isJson && text !== '' ? parse(text) : undefined;
    if (status < 200 || status > 299) throw failure(call, register, answer, mediaType, json);
    const { accept } = call.request.operation;
    const problem =
      accept.length === 0 || status === 204
        ? undefined
        : text === ''
          ? 'body: empty'
          : !accept.includes(mediaType)
            ? 'content-type: not one the operation has'
            : isJson && json === undefined
              ? 'body: not JSON, or cut off'
              : undefined;
    if (problem === undefined) return { status, headers, text, json };
    const supportId = mediaType === 'text/html' ? supportIdOf(text) : undefined;
    if (supportId !== undefined) throw call.fail('blocked', { status, supportId });
    throw call.fail('invalid-response', { status, problems: [problem], retryable: true });
  };
}

function failure(call: Call, register: Register, answer: RawAnswer, mediaType: string, json: unknown): Error {
  const { status, headers, text } = answer;
  const waitMs = retryAfterMs(headers.get('retry-after'), register.retryAfterUnit, call.clock.now());
  const details: ErrorDetails = { status, retryAfterMs: waitMs };
  if (mediaType === 'text/html') {
    const supportId = supportIdOf(text);
    if (supportId !== undefined) return call.fail('blocked', { ...details, supportId });
    if (status === 403) return call.fail('blocked', details);
  }
  const { code = codeOf(status), ...read } = register.readFailure?.({ status, headers, json }) ?? {};
  return call.fail(code, { ...details, ...read });
}

function codeOf(status: number): ErrorCode {
  if (status < 400) return status >= 300 ? 'redirected' : 'invalid-response';
  if (status >= 500) return 'server';
  return statusCodes[status] ?? 'rejected';
}

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

/**
 * The id on the page of the firewall in front of Folkeregisteret (Skatteetaten/folkeregisteret-api-dokumentasjon,
 * src/spm-og-svar/sos-returkoder.md). An eleven-digit number is left out: it could be a personidentifikator.
 */
function supportIdOf(html: string): string | undefined {
  const id = /support[\s-]*id\b[^0-9a-z<]*(?:is|er)?[^0-9a-z<]*(?:<[^>]*>\s*)*([0-9a-z-]{6,40})/i.exec(html)?.[1];
  return id === undefined || /^\d{11}$/.test(id) || !/\d/.test(id) ? undefined : id;
}
