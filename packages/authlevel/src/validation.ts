import type { ResponseValidation } from '@fellesklient/core';
import { responseValidation } from '@fellesklient/core/validation';
import { validators } from './generated/validators.ts';

/**
 * Compares authlevel's answers with the OpenAPI document this package was built from; for the `validate` option.
 *
 * With `warn` a difference is told by a `drift` event, with `error` the call fails with `schema-drift`. Both name JSON
 * pointers and rules, never values.
 *
 * @example
 * ```ts
 * import { type AuthlevelClientOptions, createAuthlevelClient } from '@fellesklient/authlevel';
 * import { authlevelValidation } from '@fellesklient/authlevel/validation';
 *
 * const checked = (options: AuthlevelClientOptions) =>
 *   createAuthlevelClient({ ...options, validate: authlevelValidation('warn') });
 * ```
 */
export function authlevelValidation(mode: 'warn' | 'error'): ResponseValidation {
  return responseValidation(mode, validators);
}
