import type { Register } from '@fellesklient/core';

/** Texas as the pipeline sees it. It passes on Maskinporten's status and error, but not `error_uri` with the MP code. */
export const texasRegister: Register = {
  name: 'texas',
  retryAfterUnit: 's',
  readFailure({ json }) {
    const { error, error_description } = (json ?? {}) as Record<string, unknown>;
    const remedy = typeof error === 'string' && Object.hasOwn(remedies, error) ? remedies[error] : undefined;
    const traceId =
      typeof error_description === 'string' ? /\(trace_id: ([0-9a-f]{32})\)/.exec(error_description)?.[1] : undefined;
    return { ...(remedy && { remedy }), ...(traceId && { traceId }) };
  },
};

/** What to do in the NAIS manifest (docs.nais.io, auth/maskinporten/how-to/consume), by OAuth error code. */
const remedies: Readonly<Record<string, string>> = {
  invalid_request: 'Check that the NAIS manifest says maskinporten.enabled: true.',
  invalid_scope: 'Declare the scope in the NAIS manifest, maskinporten.scopes.consumes, and wait 15 minutes.',
  forbidden: 'The organisation has not been granted the scope: ask the owner of the API for access.',
};
