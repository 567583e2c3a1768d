import type { AnyFellesklientError } from './error.ts';
import { isFellesklientError } from './error.ts';
import type { ErrorCode } from './error-code.ts';

declare const thrown: unknown;

if (isFellesklientError(thrown)) {
  if (thrown.code === 'rate-limited') thrown.status satisfies number;
  // @ts-expect-error a network failure has no status
  if (thrown.code === 'network') thrown.status satisfies number;
}

export function exhaustive(error: AnyFellesklientError): string {
  switch (error.code) {
    case 'invalid-input':
    case 'aborted':
    case 'deadline':
    case 'timeout':
    case 'network':
    case 'token':
    case 'rate-limiter':
    case 'unauthorized':
    case 'forbidden':
    case 'not-found':
    case 'gone':
    case 'rejected':
    case 'rate-limited':
    case 'quota-exceeded':
    case 'blocked':
    case 'server':
    case 'redirected':
    case 'invalid-response':
    case 'too-large':
    case 'schema-drift':
    case 'unexpected':
      return error.remedy;
    default:
      return error satisfies never;
  }
}

// @ts-expect-error the union is closed
export const unknownCode: ErrorCode = 'oops';
