import { createPipeline, type Operation } from '@fellesklient/core';
import { responseValidation } from '@fellesklient/core/validation';
import type { Client } from '../client.ts';
import { countedTokens } from './token-source.ts';

const operation: Operation = {
  id: 'bestill',
  method: 'POST',
  template: '/v1/bestillinger',
  scopes: ['resilience:order'],
  accept: ['application/json'],
  retry: { idempotent: false, statuses: [429, 503] },
  limits: [],
};
const validate = responseValidation('error', {
  'bestill 200': (body) =>
    typeof (body as { jobbId?: unknown } | null)?.jobbId === 'string' ? [] : ['/jobbId required'],
});
const job = (nth: unknown): object => ({ jobbId: `jøbb-${nth}` });

/** Core's pipeline with an operation that starts something and must not do so twice. */
export const order: Client = {
  name: 'order',
  retryAfterUnit: 's',
  idempotent: false,
  takesToken: true,
  shared: false,
  drift: 'schema-drift',
  make(baseUrl, options) {
    const register = { name: 'resilience', retryAfterUnit: 's' } as const;
    const pipeline = createPipeline({ validate, ...options, register, auth: countedTokens() });
    const request = { operation, url: `${baseUrl}${operation.template}`, token: { scopes: operation.scopes } };
    return async (nth, signal) => (await pipeline({ ...request, body: { nth }, signal })).json;
  },
  answer: ({ body }) => job(JSON.parse(body).nth),
  value: job,
};
