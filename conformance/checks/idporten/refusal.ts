import { type Answer, expectEqual, expectThat, jsonOf } from '../../src/index.ts';
import type { LoginClient } from '../../src/register-subject.ts';

/** A program was refused with one of the OAuth errors. Status 400 or 401, as RFC 6749 section 5.2 has it. */
export function expectRefused(what: string, answer: Answer, ...errors: readonly string[]): void {
  expectThat(`status for ${what}`, [400, 401].includes(answer.status), '400 or 401', answer.status);
  const { error } = jsonOf(answer);
  if (errors.length > 0) expectThat(`error for ${what}`, errors.includes(String(error)), errors.join(' or '), error);
}

/** The query that a browser brings back to the client; undefined when it is sent nowhere, or somewhere else. */
export function responseIn({ status, headers }: Answer, { redirectUri }: LoginClient): URLSearchParams | undefined {
  const location = status >= 300 && status < 400 ? headers.get('location') : null;
  return location?.split('?', 1)[0] === redirectUri ? new URL(location).searchParams : undefined;
}

/** A browser was refused: sent back with an error, or shown one. */
export function expectTurnedAway(what: string, answer: Answer, client: LoginClient): void {
  const response = responseIn(answer, client);
  expectEqual(`code for ${what}`, response?.get('code') ?? undefined, undefined);
  const refused = response ? response.has('error') : answer.status >= 400 && answer.status < 500;
  expectThat(`answer for ${what}`, refused, 'an error', `status ${answer.status}`);
}

/** A browser was let on to log in, or came back with a code. */
export function isWelcome(answer: Answer, client: LoginClient): boolean {
  return answer.status < 400 && !responseIn(answer, client)?.has('error');
}
