import { type AnyFellesklientError, type ErrorCode, isFellesklientError } from '@fellesklient/core';

/** @throws Error unless the two are equal as JSON. */
export function expectEqual(what: string, came: unknown, expected: unknown): void {
  expectThat(what, show(came) === show(expected), show(expected), came);
}

/** @throws Error unless it is text that matches. */
export function expectMatch(what: string, came: unknown, expected: RegExp): void {
  expectThat(what, typeof came === 'string' && expected.test(came), `text like ${expected}`, came);
}

/** @throws Error unless it holds. `expected` says in words what should have come. */
export function expectThat(what: string, holds: boolean, expected: string, came: unknown): void {
  if (!holds) throw new Error(`${what}: expected ${shortened(expected)}, came ${shortened(show(came))}`);
}

/** What the work rejects with. @throws Error unless that is a FellesklientError of this code. */
export async function expectFailure(work: Promise<unknown>, code: ErrorCode): Promise<AnyFellesklientError> {
  const thrown = await work.then(
    () => 'no failure',
    (reason: unknown) => reason,
  );
  if (!isFellesklientError(thrown)) throw new Error(`failure: expected ${code}, came ${thrown}`);
  const { problems, cause } = thrown;
  expectThat('code', thrown.code === code, code, { code: thrown.code, problems, cause });
  return thrown;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}

function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
