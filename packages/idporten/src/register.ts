import type { FailureReading, Register } from '@fellesklient/core';
import { readOAuthError } from './oauth-error.ts';

const readError = (json: unknown): FailureReading => readOAuthError((json as { error?: unknown } | undefined)?.error);

/** ID-porten where it authenticates the client: a 401 is about the client, not about a token. */
export const idportenRegister: Register = {
  name: 'idporten',
  retryAfterUnit: 's',
  readFailure: ({ status, json }) => ({ ...readError(json), ...(status === 401 && { code: 'rejected' }) }),
};

/** ID-porten where it takes an access token. */
export const userinfoRegister: Register = {
  name: 'idporten',
  retryAfterUnit: 's',
  readFailure: ({ json }) => readError(json),
};
