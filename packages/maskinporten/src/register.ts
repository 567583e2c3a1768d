import type { Register } from '@fellesklient/core';
import { remedies } from './mp-code.ts';

/** Maskinporten as the pipeline sees it. */
export const maskinportenRegister: Register = {
  name: 'maskinporten',
  retryAfterUnit: 's',
  readFailure({ json }) {
    const { error_uri, error_description } = (json ?? {}) as Record<string, unknown>;
    // The code stands in the path of error_uri, not in error or error_description.
    const registerCode = /\/(MP-\d{3})$/.exec(String(error_uri))?.[1];
    const traceId = /\(trace_id: ([0-9a-f]{32})\)/.exec(String(error_description))?.[1];
    const remedy = registerCode === undefined ? undefined : remedies[registerCode];
    return { ...(registerCode && { registerCode }), ...(traceId && { traceId }), ...(remedy && { remedy }) };
  },
};
