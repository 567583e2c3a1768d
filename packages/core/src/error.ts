import { type Cause, describeCause } from './cause.ts';
import { codeText, type ErrorCode, type StatusCode } from './error-code.ts';
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
  readonly code: C;
  readonly register: string;
  readonly operation: string;
  /** Method and path template, for example `POST /rest/v2/personer`. */
  readonly urlTemplate: string;
  /** Requests sent, the last one included. 0 when nothing was sent. */
  readonly attempts: number;
  readonly elapsedMs: number;
  /** Whether the same call may succeed later without any change. */
  readonly retryable: boolean;
  readonly remedy: string;
  declare readonly status: C extends StatusCode ? number : number | undefined;
  declare readonly retryAfterMs: number | undefined;
  declare readonly traceId: string | undefined;
  declare readonly supportId: string | undefined;
  declare readonly registerCode: string | undefined;
  /** What is wrong with the input or the answer: option or JSON pointer and rule, never a value. */
  declare readonly problems: readonly string[] | undefined;
  declare readonly cause: Cause | undefined;

  constructor(code: C, context: ErrorContext, details: ErrorDetails = {}) {
    const text = codeText(code);
    const { cause, remedy = text.remedy, retryable = text.retryable, ...told } = details;
    super(sentence(text.happened, context, told, remedy), cause && { cause });
    Object.defineProperty(this, brand, { value: true });
    this.code = code;
    this.register = context.register;
    this.operation = context.operation;
    this.urlTemplate = context.urlTemplate;
    this.attempts = context.attempts;
    this.elapsedMs = context.elapsedMs;
    this.retryable = retryable;
    this.remedy = remedy;
    Object.assign(this, Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)));
  }

  static {
    Object.defineProperty(FellesklientError.prototype, 'name', { value: 'FellesklientError' });
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
    return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true;
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
  context: ErrorContext,
  { problems = [], status, registerCode }: ErrorDetails,
  remedy: string,
): string {
  const named = problems.slice(0, 5).map((problem, i) => (i === 0 ? `: ${problem}` : `; ${problem}`));
  const more = problems.length > 5 ? `; and ${problems.length - 5} more` : '';
  const codes = [status, registerCode].filter((code) => code !== undefined).map((code) => `, ${code}`);
  const where = `${context.register}.${context.operation} ${context.urlTemplate}${codes.join('')}`;
  return `${happened}${named.join('')}${more} (${where}). ${remedy}`;
}
