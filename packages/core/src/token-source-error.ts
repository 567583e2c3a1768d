import {
  type AnyFellesklientError,
  asFellesklientError,
  type ErrorContext,
  FellesklientError,
  isFellesklientError,
} from './error.ts';

/**
 * What a token source rejects with when something was thrown in `get`: an error of ours as it is, `aborted` when the caller's signal is,
 * else one that keeps nothing of the text. The reason of a signal may be anything, and so may what a request's own getters throw.
 */
export function tokenSourceError(
  thrown: unknown,
  context: ErrorContext,
  signal: AbortSignal | undefined,
): AnyFellesklientError {
  if (signal?.aborted && !isFellesklientError(thrown)) return new FellesklientError('aborted', context);
  return asFellesklientError(thrown, context);
}
