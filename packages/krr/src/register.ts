import type { Register } from '@fellesklient/core';

/** KRR as the pipeline sees it. It publishes no rate limit and no error codes of its own. */
export const krrRegister: Register = { name: 'krr', retryAfterUnit: 's' };
