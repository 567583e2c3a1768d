import type { Register } from '@fellesklient/core';

/**
 * The service as the pipeline sees it. A person who is no user is answered 404 and nothing else (felleslosninger/docs,
 * oidc_api_authlevel.md), so a 404 that says more tells of the address; `problems` sets the two apart.
 */
export const authlevelRegister: Register = {
  name: 'authlevel',
  retryAfterUnit: 's',
  readFailure: ({ status, headers }) =>
    status === 404 && headers.get('content-type') !== null && headers.get('content-length') !== '0'
      ? { problems: ['body: not empty, so the answer is not about the person'], remedy: 'Check the base URL.' }
      : {},
};
