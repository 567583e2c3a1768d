import { isDeepStrictEqual } from 'node:util';

/** The subject did not do what the requirement says. */
export class ExpectationFailed extends Error {
  override readonly name = 'ExpectationFailed';
}

/** The subject offers no way to try it. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/** Something went wrong before the requirement could be tried: nothing is proved. */
export class PreconditionFailed extends Error {
  override readonly name = 'PreconditionFailed';
}

/** @throws ExpectationFailed unless the two are equal, deeply. */
export function expectEqual(what: string, came: unknown, expected: unknown): void {
  expectThat(what, isDeepStrictEqual(came, expected), show(expected), came);
}

/** @throws ExpectationFailed unless it is text that matches. */
export function expectMatch(what: string, came: unknown, expected: RegExp): void {
  expectThat(what, typeof came === 'string' && expected.test(came), `text like ${expected}`, came);
}

/** @throws ExpectationFailed unless it holds. `expected` says in words what should have come. */
export function expectThat(what: string, holds: boolean, expected: string, came: unknown): void {
  if (!holds) throw new ExpectationFailed(`${what}: expected ${expected}, came ${show(came)}`);
}

/** What a subject must have for a check. @throws Skipped when it has not. */
export function requires<T>(value: T | undefined, reason: string): T {
  if (value === undefined) throw new Skipped(reason);
  return value;
}

const longest = 300;

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
