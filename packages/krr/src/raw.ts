import { createRawClient, type RawClient } from '@fellesklient/core/openapi-fetch';
import createClient from 'openapi-fetch';
import { operations } from './generated/operations.ts';
import type { paths } from './generated/types.ts';
import type { KrrClient } from './krr-client.ts';

/**
 * Every operation of the OpenAPI document through openapi-fetch, with the client's tokens, retries and errors: a call
 * resolves with `data` or rejects with a `FellesklientError`.
 *
 * @example
 * ```ts
 * import type { KrrClient } from '@fellesklient/krr';
 * import { raw } from '@fellesklient/krr/raw';
 *
 * async function statusOf(krr: KrrClient, personidentifikator: string): Promise<string | undefined> {
 *   const body = { personidentifikatorer: [personidentifikator], inkluderIkkeRegistrerte: true };
 *   const { data } = await raw(krr).POST('/rest/v2/personer', { body });
 *   return data.personer[0]?.status;
 * }
 * ```
 */
export function raw(krr: Pick<KrrClient, 'transport'>): RawClient<paths> {
  return createRawClient(createClient, krr.transport, operations);
}
