import type { ResponseValidation } from '@fellesklient/core';
import { responseValidation } from '@fellesklient/core/validation';
import { validators } from './generated/validators.ts';

/**
 * Compares KRR's answers with the OpenAPI document this package was built from; for the `validate` option.
 *
 * With `warn` a difference is told by a `drift` event, with `error` the call fails with `schema-drift`. Both name JSON
 * pointers and rules, never values.
 *
 * @example
 * ```ts
 * import { createKrrClient, type KrrClientOptions } from '@fellesklient/krr';
 * import { krrValidation } from '@fellesklient/krr/validation';
 *
 * const checked = (options: KrrClientOptions) => createKrrClient({ ...options, validate: krrValidation('warn') });
 * ```
 */
export function krrValidation(mode: 'warn' | 'error'): ResponseValidation {
  return responseValidation(mode, validators);
}
