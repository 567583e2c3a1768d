import type { ResponseValidation } from '@fellesklient/core';
import { responseValidation } from '@fellesklient/core/validation';
import { validators } from './generated/validators.ts';

/**
 * Compares Folkeregisteret's answers with the OpenAPI document this package was built from; for the `validate` option.
 *
 * With `warn` a difference is told by a `drift` event, with `error` the call fails with `schema-drift`. Both name JSON
 * pointers and rules, never values. One set of rules serves all packages: what a package leaves out is no difference.
 *
 * @example
 * ```ts
 * import { createFolkeregisteretClient, type FolkeregisteretClientOptions } from '@fellesklient/folkeregisteret';
 * import { folkeregisteretValidation } from '@fellesklient/folkeregisteret/validation';
 *
 * const checked = (options: FolkeregisteretClientOptions<'finans'>) =>
 *   createFolkeregisteretClient({ ...options, validate: folkeregisteretValidation('warn') });
 * ```
 */
export function folkeregisteretValidation(mode: 'warn' | 'error'): ResponseValidation {
  return responseValidation(mode, validators);
}
