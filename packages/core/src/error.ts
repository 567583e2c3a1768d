import { type Cause, describeCause } from './cause.ts';
import { type ErrorCode, passing, type StatusCode, texts } from './error-code.ts';
import type { Operation } from './operation.ts';

const brand: unique symbol = Symbol.for('fellesklient.error') as never;

/** Where and after what a call failed. */
export interface ErrorContext {
  readonly register: string;
  readonly operation: string;
  readonly urlTemplate: string;
  readonly attempts: number;
  readonly elapsedMs: number;
}

/** The context of a call that has sent nothing. */
export function notSent(
  register: string,
  { id, method, template }: Pick<Operation, 'id' | 'method' | 'template'>,
): ErrorContext {
  return { register, operation: id, urlTemplate: `${method} ${template}`.trim(), attempts: 0, elapsedMs: 0 };
}

/** What the answer told about the failure. */
export interface ErrorDetails {
  readonly status?: number | undefined;
  /** Milliseconds the register asked to wait. */
  readonly retryAfterMs?: number | undefined;
  /** The register's own id of the request, to be quoted to its support. */
  readonly traceId?: string | undefined;
  /** Id printed on the firewall's page, to be quoted to the owner's support. */
  readonly supportId?: string | undefined;
  /** The register's own error code, for example `FREG-001` or `MP-012`. */
  readonly registerCode?: string | undefined;
  /** What to do about it; the general remedy of the code when absent. */
  readonly remedy?: string | undefined;
  readonly retryable?: boolean | undefined;
  /** What is wrong with the input or the answer: option or JSON pointer and rule, never a value. */
  readonly problems?: readonly string[] | undefined;
  readonly cause?: Cause | undefined;
}

/**
 * The one error that calls reject with. `code` says which of a closed set of failures it is.
 *
 * Safe to log as it stands: message, stack and every field are constant text, templates, codes and counts. No URL, body,
 * header, token, key or personidentifikator is ever in it, and `cause` is a rebuilt object.
 *
 * @example
 * ```ts
 * import { isFellesklientError } from '@fellesklient/core';
 *
 * function waitBeforeNextTry(error: unknown): number | undefined {
 *   if (!isFellesklientError(error)) throw error;
 *   switch (error.code) {
 *     case 'rate-limited':
 *       return error.retryAfterMs ?? 1000;
 *     default:
 *       return error.retryable ? 5000 : undefined;
 *   }
 * }
 * ```
 */
export class FellesklientError<C extends ErrorCode = ErrorCode> extends Error {
  declare readonly code: C;
  declare readonly register: string;
  declare readonly operation: string;
  /** Method and path template, for example `POST /rest/v2/personer`. */
  declare readonly urlTemplate: string;
  /** Requests sent, the last one included. 0 when nothing was sent. */
  declare readonly attempts: number;
  declare readonly elapsedMs: number;
  /** Whether the same call may succeed later without any change. */
  declare readonly retryable: boolean;
  declare readonly remedy: string;
  declare readonly status: C extends StatusCode ? number : number | undefined;
  declare readonly retryAfterMs: number | undefined;
  declare readonly traceId: string | undefined;
  declare readonly supportId: string | undefined;
  declare readonly registerCode: string | undefined;
  /** What is wrong with the input or the answer: option or JSON pointer and rule, never a value. */
  declare readonly problems: readonly string[] | undefined;
  declare readonly cause: Cause | undefined;

  constructor(code: C, context: ErrorContext, details: ErrorDetails = {}) {
    const [happened, usualRemedy] = texts[code];
    const { cause, remedy = usualRemedy, retryable = passing.test(code), ...told } = details;
    super(sentence(happened, context, told, remedy), cause && { cause });
    for (const [name, value] of Object.entries({ ...told, ...context, code, retryable, remedy })) {
      if (value !== undefined) (this as Record<string, unknown>)[name] = value;
    }
  }

  override get name(): string {
    return 'FellesklientError';
  }

  static {
    Object.defineProperty(FellesklientError.prototype, brand, { value: true });
  }

  /** Everything above as plain data, for structured logs. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, message: this.message, ...(this as object), ...(this.cause && { cause: this.cause }) };
  }
}

/** All failures as a union that `code` tells apart. */
export type AnyFellesklientError = { [C in ErrorCode]: FellesklientError<C> }[ErrorCode];

/** True for a `FellesklientError`, also one made by another copy of this package. */
export function isFellesklientError(value: unknown): value is AnyFellesklientError {
  try {
    return (value as Record<symbol, unknown> | null | undefined)?.[brand] === true;
  } catch {
    return false; // a proxy that refuses to be read
  }
}

/** What to reject with when something was thrown: the error itself if it is ours, else one that keeps nothing of its text. */
export function asFellesklientError(thrown: unknown, context: ErrorContext): AnyFellesklientError {
  if (isFellesklientError(thrown)) return thrown;
  return new FellesklientError('unexpected', context, { cause: describeCause(thrown) });
}

function sentence(
  happened: string,
  { register, operation, urlTemplate }: ErrorContext,
  { problems = [], status, registerCode }: ErrorDetails,
  remedy: string,
): string {
  const more = problems.length - namedProblems;
  const named = [...problems.slice(0, namedProblems), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  const where = [`${register}.${operation} ${urlTemplate}`, status, registerCode].filter((part) => part !== undefined);
  return `${happened}${named && `: ${named}`} (${where.join(', ')}). ${remedy}`;
}

const namedProblems = 5;
