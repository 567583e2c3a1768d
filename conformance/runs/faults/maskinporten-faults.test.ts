import { describe, test } from 'vitest';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInRegister } from './expect-found.ts';
import { changingAnswer, changingGrant, type Fault, type Json } from './fault.ts';
import { sample } from './sample.ts';

const isRefusal = (json: Json): boolean => typeof json.error === 'string';

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'accepts a grant twice',
    breaks: ['MP-REPLAY-GRANT'],
    because: /^status for the second exchange: expected 4xx, came 200/,
    wrap: (fetch) => {
      const answered = new Map<string, Response>();
      return async (input, init) => {
        const body = String(init?.body ?? '');
        const response = answered.get(body) ?? (await fetch(input, init));
        if (response.ok && String(input).endsWith('/token')) answered.set(body, response);
        return response.clone();
      };
    },
  },
  {
    name: 'does not remember jti',
    breaks: ['MP-REPLAY-JTI'],
    because: /^status for the same jti: expected 4xx, came 200/,
    wrap: (fetch, { client }) => {
      const seen = new Map<unknown, string>();
      return changingGrant(fetch, client.jwk, (claims, assertion) => {
        if (claims.jti === undefined) return claims;
        const first = seen.get(claims.jti) ?? assertion;
        seen.set(claims.jti, first);
        return first === assertion ? claims : { ...claims, jti: crypto.randomUUID() };
      });
    },
  },
  {
    name: 'accepts grants that live three minutes',
    breaks: ['MP-GRANT-LIFETIME'],
    because: /^status for 121 seconds: expected 4xx, came 200/,
    wrap: (fetch, { client }) =>
      changingGrant(fetch, client.jwk, (claims) => {
        const lifetime = Number(claims.exp) - Number(claims.iat);
        return lifetime > 120 && lifetime <= 180 ? { ...claims, exp: Number(claims.iat) + 120 } : claims;
      }),
  },
  {
    name: 'ignores claims that are not documented',
    breaks: ['MP-GRANT-UNKNOWN-CLAIM'],
    because: /^status for (nbf|sub|consumer_orgno): expected 400, came 200/,
    wrap: (fetch, { client }) =>
      changingGrant(fetch, client.jwk, (claims) => {
        const { nbf, sub, consumer_orgno, ...documented } = claims;
        return [nbf, sub, consumer_orgno].some((claim) => claim !== undefined) ? documented : claims;
      }),
  },
  {
    name: 'accepts an aud without slash',
    breaks: ['MP-GRANT-AUD-SLASH'],
    because: /^status for an aud without slash: expected 4xx, came 200/,
    wrap: (fetch, { client, maskinporten }) =>
      changingGrant(fetch, client.jwk, (claims) =>
        `${claims.aud}/` === maskinporten.issuer ? { ...claims, aud: maskinporten.issuer } : claims,
      ),
  },
  {
    name: 'gives the MP code on another host',
    breaks: ['MP-ERROR-URI'],
    because: /^error_uri: expected/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', ({ json }) => {
        if (isRefusal(json)) json.error_uri = String(json.error_uri).replace('test.', '');
      }),
  },
  {
    name: 'gives no trace id',
    breaks: ['MP-ERROR-TRACE'],
    because: /^error_description: expected text like .*trace_id/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', ({ json }) => {
        if (isRefusal(json)) json.error_description = String(json.error_description).replace(/ \(trace_id.*/, '');
      }),
  },
  {
    name: 'refuses a wrong aud with 401',
    breaks: ['MP-ERROR-STATUS'],
    because: /^status: expected 400, came 401/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', (answer) => {
        if (String(answer.json.error_uri).endsWith('MP-110')) answer.status = 401;
      }),
  },
  {
    name: 'gives expires_in as text',
    breaks: ['MP-TOKEN-EXPIRES-IN'],
    because: /^expires_in: expected a whole number, came "(120|40)"/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', ({ json }) => {
        if (!isRefusal(json)) json.expires_in = String(json.expires_in);
      }),
  },
  {
    name: 'names itself without slash in the metadata',
    breaks: ['MP-META-ISSUER'],
    because: /^issuer: expected "https:\/\/test\.maskinporten\.no\/", came "https:\/\/test\.maskinporten\.no"/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/oauth-authorization-server', ({ json }) => {
        json.issuer = String(json.issuer).slice(0, -1);
      }),
  },
  {
    name: 'publishes another key than it signs with',
    breaks: ['MP-KEY-ROTATION', 'MP-KEY-SIGNATURE'],
    because: /^token( of after)?: expected a signature by a key of the key set, came ERR_/,
    wrap: (fetch, { client }) =>
      changingAnswer(fetch, '/jwk', ({ json }) => {
        const [key] = json.keys as Json[];
        json.keys = [{ ...key, n: client.jwk.n }];
      }),
  },
];

describe('a Maskinporten that', () => {
  test.each(sample(faults))('$name', expectFoundInRegister);
});
