import { isFellesklientError } from '@fellesklient/core';

/**
 * True for a failure that only a new login of the person mends: the session has ended, or its refresh token was refused.
 * Looks through the `token` error that a register client makes of it.
 *
 * @example
 * ```ts
 * import { needsLogin } from '@fellesklient/idporten';
 *
 * export async function orLogin<T>(work: () => Promise<T>, login: () => T): Promise<T> {
 *   try {
 *     return await work();
 *   } catch (error) {
 *     if (needsLogin(error)) return login();
 *     throw error;
 *   }
 * }
 * ```
 */
export function needsLogin(error: unknown): boolean {
  return (
    isFellesklientError(error) && (error.registerCode === 'invalid_grant' || error.registerCode === 'login_required')
  );
}
