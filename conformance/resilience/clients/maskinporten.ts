import { generateKeyPairSync } from 'node:crypto';
import type { ClientOptions } from '@fellesklient/core';
import { createMaskinporten, type Maskinporten } from '@fellesklient/maskinporten';
import { decodeJwt } from 'jose';
import type { Client } from '../client.ts';
import type { Received } from '../server/exchange.ts';

const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
const assertionOf = ({ body }: Received): string => new URLSearchParams(body).get('assertion') ?? '';
const scopeOf = (request: Received): string => String(decodeJwt(assertionOf(request)).scope);
const token = (scope: string): string => `synthetic-access.${scope.replace(/\W/g, '-')}`;

export function createTokenSource(baseUrl: string, options: ClientOptions): Maskinporten {
  const key = { jwk: { ...jwk }, kid: 'synthetic-key' };
  return createMaskinporten({ ...options, environment: { baseUrl }, clientId: 'synthetic-client', key });
}

/** The token call of Maskinporten. */
export const maskinporten: Client = {
  name: 'maskinporten',
  retryAfterUnit: 's',
  idempotent: true,
  takesToken: false,
  shared: true,
  drift: 'invalid-response',
  make(baseUrl, options) {
    const source = createTokenSource(baseUrl, options);
    return (nth, signal) => source.get({ register: 'resilience', scopes: [`resilience:${nth}`] }, signal);
  },
  answer: (request) => ({
    access_token: token(scopeOf(request)),
    token_type: 'Bearer',
    expires_in: 120,
    scope: scopeOf(request),
    merknad: 'blåbærsyltetøy',
  }),
  value: (nth) => token(`resilience:${nth}`),
  singleUse: assertionOf,
};
