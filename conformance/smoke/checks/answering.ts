import { isFellesklientError, type TokenSource } from '@fellesklient/core';
import { type Answer, ExpectationFailed } from '../../src/index.ts';

/** Gives a client an answer that has come already, so that it reads it without asking once more. */
export function answering({ status, headers, body }: Answer): {
  readonly auth: TokenSource;
  readonly fetch: typeof globalThis.fetch;
} {
  return {
    auth: { get: async () => 'not-sent', invalidate: () => {} },
    fetch: async () => new Response(body, { status, headers }),
  };
}

/** @throws ExpectationFailed when the client cannot read the answer, with places and rules and no values. */
export async function expectReadable(reading: Promise<unknown>): Promise<void> {
  try {
    await reading;
  } catch (error) {
    if (!isFellesklientError(error)) throw error;
    const problems = error.problems?.join(', ') ?? error.code;
    throw new ExpectationFailed(`answer: expected one that fits our document, came one with: ${problems}`);
  }
}
