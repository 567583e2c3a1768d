import { describe, test } from 'vitest';
import { expectFoundInLogin } from './expect-found.ts';
import {
  answering,
  changingLocation,
  changingQuery,
  type LoginFault,
  redirectTo,
  registered,
} from './idporten-fault.ts';
import { sample } from './sample.ts';

const faults: readonly LoginFault[] = [
  {
    name: 'logs in whoever comes',
    breaks: ['IDP-AUTHORIZE-LOGIN'],
    because: /^code: expected nothing, came "/,
    wrap: (fetch, { idporten }) =>
      changingQuery(fetch, '/authorize', (query) =>
        query.set('sandbox_person', idporten?.citizen?.personidentifikator ?? ''),
      ),
  },
  {
    name: 'sends errors to addresses that are not registered',
    breaks: ['IDP-AUTHORIZE-REDIRECT-URI'],
    because: /^status: expected 4xx, came 302/,
    wrap: (fetch) =>
      answering(fetch, '/authorize', (came, { query }) => {
        const address = query.get('redirect_uri') ?? registered;
        return came.status === 400 && address !== registered ? redirectTo(address) : undefined;
      }),
  },
  {
    name: 'sends errors to clients that it does not know',
    breaks: ['IDP-AUTHORIZE-CLIENT'],
    because: /^status: expected 4xx, came 302/,
    wrap: (fetch) =>
      answering(fetch, '/authorize', (came, { query }) =>
        came.status === 400 && query.get('redirect_uri') === registered ? redirectTo(registered) : undefined,
      ),
  },
  ...(
    [
      ['takes every response_type for code', ['ERROR', 'RESPONSE-TYPE'], (query) => query.set('response_type', 'code')],
      [
        'can do without PKCE',
        ['ERROR', 'PKCE'],
        (query) => {
          if (query.has('code_challenge')) return;
          query.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
          query.set('code_challenge_method', 'S256');
        },
      ],
      [
        'takes every challenge for S256',
        ['PKCE-METHOD'],
        (query) => {
          if (query.has('code_challenge')) query.set('code_challenge_method', 'S256');
        },
      ],
      [
        'leaves out scopes that it does not know',
        ['ERROR', 'SCOPE'],
        (query) => {
          const scope = query.get('scope');
          if (scope !== null) query.set('scope', scope.replace(' nobody:registered.this', ''));
        },
      ],
      [
        'takes openid for granted',
        ['ERROR', 'SCOPE-REQUIRED'],
        (query) => {
          if (!query.has('scope')) query.set('scope', 'openid');
        },
      ],
    ] satisfies [string, string[], (query: URLSearchParams) => void][]
  ).map(
    ([name, ids, change]): LoginFault => ({
      name,
      breaks: ids.map((id) => `IDP-AUTHORIZE-${id}`),
      because: /^(answer|redirect)\b.*: expected (an error|one to the client), came "status 200"/,
      wrap: (fetch) =>
        changingQuery(fetch, '/authorize', (query) => {
          if (!query.has('request_uri')) change(query);
        }),
    }),
  ),
  {
    name: 'forgets state when something is wrong',
    breaks: ['IDP-AUTHORIZE-ERROR'],
    because: /^state: expected ".*", came null/,
    wrap: (fetch) =>
      changingLocation(fetch, '/authorize', ({ searchParams }) => {
        if (searchParams.has('error')) searchParams.delete('state');
      }),
  },
];

describe('an ID-porten that', () => {
  test.each(sample(faults))('$name', expectFoundInLogin);
});
