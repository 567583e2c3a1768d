import { describe, test } from 'vitest';
import { expectFoundInLogin } from './expect-found.ts';
import { changingAnswer, type Fetch, type Json } from './fault.ts';
import type { LoginFault } from './idporten-fault.ts';
import { sample } from './sample.ts';

/** Changes the answer to a code. */
const changingTokens = (fetch: Fetch, change: (tokens: Json) => void): Fetch =>
  changingAnswer(fetch, '/token', ({ status, json }, body) => {
    if (status === 200 && new URLSearchParams(body).has('code')) change(json);
  });

const faults: readonly LoginFault[] = [
  {
    name: 'answers 201 to a code',
    breaks: ['IDP-TOKEN-ISSUED'],
    because: /^status: expected 200, came 201/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', (answer, body) => {
        if (answer.status === 200 && body.includes('authorization_code')) answer.status = 201;
      }),
  },
  ...(
    [
      ['TYPE', 'token_type', 'bearer'],
      ['EXPIRES-IN', 'expires_in', '120'],
      ['LIFETIME', 'expires_in', 119],
    ] as const
  ).map(
    ([requirement, field, value]): LoginFault => ({
      name: `gives ${JSON.stringify(value)} as ${field}`,
      breaks: [`IDP-TOKEN-${requirement}`],
      because: new RegExp(`^${field}: expected .*, came ${JSON.stringify(value)}`),
      wrap: (fetch) =>
        changingTokens(fetch, (tokens) => {
          if (field !== 'expires_in' || tokens[field] === 120) tokens[field] = value;
        }),
    }),
  ),
  {
    name: 'says nothing of scopes that were asked for and granted',
    breaks: ['IDP-TOKEN-SCOPE'],
    because: /^scope, sorted: expected \["openid","profile"\], came nothing/,
    wrap: (fetch) =>
      changingTokens(fetch, (tokens) => {
        if (tokens.scope === 'openid profile') delete tokens.scope;
      }),
  },
  {
    name: 'lets caches keep tokens',
    breaks: ['IDP-TOKEN-NO-STORE'],
    because: /^Cache-Control: expected no-store among its directives, came ""/,
    wrap: (fetch) => changingAnswer(fetch, '/token', ({ headers }) => headers.delete('cache-control')),
  },
];

describe('an ID-porten that', () => {
  test.each(sample(faults))('$name', expectFoundInLogin);
});
