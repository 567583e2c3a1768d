import { FellesklientError, notSent, type Operation } from '@fellesklient/core';

/** What is refused before anything is sent. */
export function refuse(operation: Operation, problems: readonly string[]): void {
  if (problems.length > 0) {
    throw new FellesklientError('invalid-input', notSent('folkeregisteret', operation), { problems });
  }
}
