import type { Register } from '@fellesklient/core';
import { remedies } from './mp-code.ts';

/** Maskinporten as the pipeline sees it. */
export const maskinportenRegister: Register = {
  name: 'maskinporten',
  retryAfterUnit: 's',
  readFailure({ json }) {
    const { error_uri, error_description } = (json ?? {}) as Record<string, unknown>;
    // The code stands in the path of error_uri, not in error or error_description.
    const registerCode = found(/\/(MP-\d{3})$/, error_uri);
    const traceId = found(/\(trace_id: ([0-9a-f]{32})\)/, error_description);
    const remedy = registerCode === undefined ? undefined : remedies[registerCode];
    return { ...(registerCode && { registerCode }), ...(traceId && { traceId }), ...(remedy && { remedy }) };
  },
};

function found(form: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' ? form.exec(value)?.[1] : undefined;
}
