import { describe, test } from 'vitest';
import { expectFoundInLogin } from './expect-found.ts';
import { changingAnswer, type Fetch, type Json } from './fault.ts';
import type { LoginFault } from './idporten-fault.ts';
import { reissuing } from './reissuing.ts';
import { sample } from './sample.ts';

type Change = (claims: Json, form: URLSearchParams) => Json;

const at = { tokens: 'idporten.no/token', keys: '/jwks.json' } as const;

const changingIdToken = (fetch: Fetch, change: Change, published = true): Fetch =>
  reissuing(fetch, { ...at, field: 'id_token', published }, change);
const changingAccessToken = (fetch: Fetch, change: Change, published = true): Fetch =>
  reissuing(fetch, { ...at, field: 'access_token', published }, change);

const table =
  (prefix: string, changing: (fetch: Fetch, change: Change) => Fetch) =>
  (rows: readonly (readonly [what: string, requirement: string, because: RegExp, change: Change])[]): LoginFault[] =>
    rows.map(([what, requirement, because, change]) => ({
      name: what,
      breaks: [`${prefix}-${requirement}`],
      because,
      wrap: (fetch) => changing(fetch, change),
    }));

const idTokens = table(
  'IDP-ID-TOKEN',
  changingIdToken,
)([
  [
    'names itself with a slash in ID tokens',
    'ISS',
    /^iss: expected /,
    (claims) => ({ ...claims, iss: `${claims.iss}/` }),
  ],
  [
    'gives ID tokens to others as well',
    'AUD',
    /^aud: expected /,
    (claims) => ({ ...claims, aud: [claims.aud, 'more'] }),
  ],
  ['forgets the nonce', 'NONCE', /^nonce: expected ".*", came nothing/, ({ nonce, ...claims }) => claims],
  ['gives no pid in ID tokens', 'PID', /^pid: expected ".*", came nothing/, ({ pid, ...claims }) => claims],
  [
    'issues ID tokens in the future',
    'TIMES',
    /^iat: expected not in the future/,
    (claims) => ({ ...claims, iat: Number(claims.iat) + 60 }),
  ],
]);

const moreOfIdTokens: readonly LoginFault[] = [
  {
    name: 'logs everybody in at the lower level',
    breaks: ['IDP-ACCESS-ACR', 'IDP-ID-TOKEN-ACR'],
    because:
      /^acr: expected .*idporten-loa-(high"?, came "idporten-loa-substantial|substantial", came "idporten-loa-high)"/,
    wrap: (fetch) => changingIdToken(fetch, (claims) => ({ ...claims, acr: 'idporten-loa-substantial' })),
  },
  {
    name: 'gives ID tokens to those who do not ask for openid',
    breaks: ['IDP-ID-TOKEN-OPENID'],
    because: /^id_token: expected nothing, came "/,
    wrap: (fetch) => {
      let last: unknown;
      return changingAnswer(fetch, 'idporten.no/token', ({ json }, body) => {
        last = json.id_token ?? last;
        if (json.access_token !== undefined && body.includes('authorization_code')) json.id_token = last;
      });
    },
  },
  {
    name: 'signs ID tokens with a key that it does not publish',
    breaks: ['IDP-ID-TOKEN-SIGNATURE'],
    because: /^ID token: expected a signature by a key of the key set, came ERR_/,
    wrap: (fetch) => changingIdToken(fetch, (claims) => ({ ...claims }), false),
  },
];

const accessTokens = table(
  'IDP-ACCESS',
  changingAccessToken,
)([
  [
    'names itself with a slash in access tokens',
    'ISS',
    /^iss: expected /,
    (claims) => ({ ...claims, iss: `${claims.iss}/` }),
  ],
  ['gives no pid in access tokens', 'PID', /^pid: expected ".*", came nothing/, ({ pid, ...claims }) => claims],
  [
    'has the levels of the old platform in tokens',
    'ACR',
    /^acr: expected /,
    (claims) => ({ ...claims, acr: 'Level4' }),
  ],
  ['does not say whose client it is', 'CLIENT-ID', /^client_id: expected /, ({ client_id, ...claims }) => claims],
  [
    'takes keys for secrets',
    'CLIENT-AMR',
    /^client_amr: /,
    (claims) => ({ ...claims, client_amr: 'client_secret_post' }),
  ],
  [
    'writes organisations as before 2021',
    'CONSUMER',
    /^consumer: expected .*0192.*, came .*9908/,
    (claims) => ({ ...claims, consumer: JSON.parse(JSON.stringify(claims.consumer).replace('0192', '9908')) }),
  ],
  ['writes scopes as a list', 'SCOPE', /^scope(, sorted)?: /, (claims) => ({ ...claims, scope: [claims.scope] })],
  ['leaves out aud', 'AUD', /^aud: expected "unspecified", came nothing/, ({ aud, ...claims }) => claims],
  [
    'issues access tokens in the future',
    'TIMES',
    /^iat: expected not in the future/,
    (claims) => ({ ...claims, iat: Number(claims.iat) + 60 }),
  ],
  [
    'gives access tokens a minute more than it says',
    'EXPIRES-IN',
    /^expires_in: expected 1\d\d seconds/,
    (claims) => ({ ...claims, exp: Number(claims.exp) + 60 }),
  ],
  [
    'uses one jti for all tokens',
    'JTI',
    /^jti: expected (different|another)/,
    (claims) => ({ ...claims, jti: 'one-for-all', salt: crypto.randomUUID() }),
  ],
  [
    'has one sub for everybody',
    'SUB-PAIRWISE',
    /^sub at the second client: expected another/,
    (claims) => ({ ...claims, sub: 'one-for-all' }),
  ],
]);

const moreOfAccessTokens: readonly LoginFault[] = [
  {
    name: 'signs access tokens with a key that it does not publish',
    breaks: ['IDP-ACCESS-SIGNATURE'],
    because: /^access token: expected a signature by a key of the key set, came ERR_/,
    wrap: (fetch) => changingAccessToken(fetch, (claims) => ({ ...claims }), false),
  },
  {
    name: 'has a new sub for every login',
    breaks: ['IDP-ACCESS-SUB'],
    because: /^sub of the second login: expected /,
    wrap: (fetch) => {
      let logins = 0;
      return changingAccessToken(fetch, (claims, form) => {
        if (form.has('code')) logins++;
        return { ...claims, sub: `${claims.sub}-${logins}` };
      });
    },
  },
];

describe('an ID-porten that', () => {
  test.each(sample([...idTokens, ...moreOfIdTokens, ...accessTokens, ...moreOfAccessTokens]))(
    '$name',
    expectFoundInLogin,
  );
});
