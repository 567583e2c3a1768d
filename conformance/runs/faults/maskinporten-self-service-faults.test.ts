import type { JWK } from 'jose';
import { describe, test } from 'vitest';
import type { RegisterSubject, SelfService } from '../../src/index.ts';
import { expectFoundInOffered, expectFoundInRegister } from './expect-found.ts';
import type { Fault, Json, OfferedFault } from './fault.ts';
import { answeringGrants } from './grant-reading.ts';
import { reissuing } from './reissuing.ts';
import { sample } from './sample.ts';

/** Takes keys that must not be registered, and forgets them. */
const taking = (
  name: string,
  requirement: string,
  isWrong: (jwks: readonly JWK[]) => boolean,
): OfferedFault<RegisterSubject> => ({
  name,
  breaks: [`MP-KEY-${requirement}`],
  because: /: expected refused, came "taken"/,
  change: (subject) => {
    const office = subject.extras?.selfService as SelfService;
    const selfService: SelfService = {
      ...office,
      updateClient: async (clientId, update) => {
        if (!isWrong(update.jwks ?? [])) await office.updateClient(clientId, update);
      },
    };
    return { ...subject, extras: { ...subject.extras, selfService } };
  },
});

const registrations: readonly OfferedFault<RegisterSubject>[] = [
  taking('registers as many keys as there come', 'MOST', (jwks) => jwks.length > 5),
  taking('registers keys of every sort', 'RSA', (jwks) =>
    jwks.some(({ kty, n = '' }) => kty !== 'RSA' || n.length < 340),
  ),
  taking('registers keys of every name', 'KID', (jwks) => jwks.some(({ kid = '' }) => !/^[\w.-]+$/.test(kid))),
  taking(
    'registers two keys of one name',
    'KID-UNIQUE',
    (jwks) => new Set(jwks.map(({ kid }) => kid)).size < jwks.length,
  ),
];

const exchanges: readonly Fault<RegisterSubject>[] = [
  {
    name: 'knows each key as that of one client',
    breaks: ['MP-KEY-SHARED'],
    because: /^status for the key of both: expected 200, came 400/,
    wrap: (fetch) => {
      let owner: unknown;
      return answeringGrants(fetch, (answer, { header, claims }) => {
        if (header.kid !== 'conformance-shared-key') return;
        owner ??= claims.iss;
        if (claims.iss !== owner) Object.assign(answer, { status: 400, json: { error: 'invalid_grant' } });
      });
    },
  },
  {
    name: 'gives clients made for KRR one of its scopes',
    breaks: ['MP-GRANT-SCOPE-KRR'],
    because: /^status for the scopes of KRR: expected 200, came 400/,
    wrap: (fetch, { client }) =>
      answeringGrants(fetch, (answer, { claims }) => {
        const isMade = claims.scope === 'krr:global/kontaktinformasjon.read krr:global/digitalpost.read';
        if (claims.iss !== client.clientId && isMade)
          Object.assign(answer, { status: 400, json: { error: 'invalid_scope' } });
      }),
  },
  {
    name: 'gives every token two minutes',
    breaks: ['MP-TOKEN-AT-MAX-AGE', 'MP-TOKEN-EXPIRES-IN'],
    because: /^(lifetime: expected 40, came 120|expires_in: expected 120 seconds, .* came 40)/,
    wrap: (fetch) =>
      reissuing(fetch, { tokens: 'maskinporten.no/token', keys: '/jwk', field: 'access_token' }, (claims) =>
        Number(claims.exp) - Number(claims.iat) === 40 ? { ...claims, exp: Number(claims.iat) + 120 } : claims,
      ),
  },
  {
    name: 'takes what the supplier was granted for what the customer was',
    breaks: ['MP-GRANT-DELEGATION-STEPS'],
    because: /^status for a scope that the customer was not granted: expected 4xx, came 200/,
    wrap: (fetch) => {
      const own = new Map<unknown, Json>();
      return answeringGrants(fetch, (answer, { claims }) => {
        const granted = own.get(claims.scope);
        if (answer.status === 200) own.set(claims.scope, answer.json);
        else if (granted && claims.consumer_org && String(answer.json.error_uri).endsWith('MP-250')) {
          Object.assign(answer, { status: 200, json: granted });
        }
      });
    },
  },
];

describe('a Maskinporten that', () => {
  test.each(sample(exchanges))('$name', expectFoundInRegister);
  test.each(sample(registrations))('$name', expectFoundInOffered);
});
