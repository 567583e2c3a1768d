import { abortable, asFellesklientError, FellesklientError, notSent, type Operation } from '@fellesklient/core';

/** Does work of others between two calls: an abort is heard, and what fails keeps nothing of its text. */
export async function betweenCalls<T>(
  operation: Operation,
  signal: AbortSignal | undefined,
  work: () => T | Promise<T>,
): Promise<T> {
  const context = notSent('folkeregisteret', operation);
  try {
    return await (signal ? abortable(work(), signal) : work());
  } catch (thrown) {
    throw signal?.aborted ? new FellesklientError('aborted', context) : asFellesklientError(thrown, context);
  }
}
