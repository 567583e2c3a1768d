import type { ErrorDetails } from '@fellesklient/core';

/** Thrown for an answer that must not be believed; says why in constant text. */
export class Refused extends Error {
  readonly details: ErrorDetails;

  constructor(problem: string, remedy?: string) {
    super(problem);
    this.details = { problems: [problem], remedy };
  }
}
