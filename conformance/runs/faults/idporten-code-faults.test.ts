import { describe, test } from 'vitest';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInLogin } from './expect-found.ts';
import { changingAnswer, type Fetch, type Json } from './fault.ts';
import {
  answering,
  changingForm,
  changingLocation,
  changingQuery,
  type LoginFault,
  proveFirstClient,
  registered,
} from './idporten-fault.ts';
import { sample } from './sample.ts';

// RFC 7636 appendix B.
const example = {
  verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
};

const isUnproved = (form: URLSearchParams, { idporten }: RegisterSubject): boolean =>
  form.get('client_id') === idporten?.client.clientId && !form.has('client_assertion');

/** Gives the last good tokens in place of a refusal. */
const forgiving = (fetch: Fetch, isForgiven: (form: URLSearchParams) => boolean): Fetch => {
  let last: Json = {};
  return answering(fetch, '/token', async (came, { form }) => {
    if (came.ok) last = (await came.json()) as Json;
    return !came.ok && isForgiven(form) ? Response.json(last) : undefined;
  });
};

const faults: readonly LoginFault[] = [
  {
    name: 'exchanges a code twice',
    breaks: ['IDP-CODE-ONCE'],
    because: /^status for a code that was used: expected 400 or 401, came 200/,
    wrap: (fetch) => {
      const exchanged = new Map<string | null, Json>();
      return answering(fetch, '/token', async (came, { form }) => {
        const before = exchanged.get(form.get('code'));
        if (before) return Response.json(before);
        if (came.ok && form.has('code')) exchanged.set(form.get('code'), (await came.json()) as Json);
        return undefined;
      });
    },
  },
  {
    name: 'leaves the tokens of a stolen code alone',
    breaks: ['IDP-CODE-REUSE-REVOKES'],
    because: /^status for its refresh token: expected 400 or 401, came 200/,
    wrap: (fetch) => {
      const used = new Set<string>();
      return (input, init) => {
        const code = new URLSearchParams(String(init?.body ?? '')).get('code');
        if (code !== null && used.has(code)) {
          return Promise.resolve(Response.json({ error: 'invalid_grant' }, { status: 400 }));
        }
        if (code !== null) used.add(code);
        return fetch(input, init);
      };
    },
  },
  {
    name: 'takes codes for an hour',
    breaks: ['IDP-CODE-EXPIRES'],
    because: /^status for a code of eleven minutes: expected 400 or 401, came 200/,
    wrap: (fetch, { now }) => {
      const given = new Map<string | null, number>();
      const noting = changingLocation(fetch, '/authorize', ({ searchParams }) =>
        given.set(searchParams.get('code'), now()),
      );
      return forgiving(noting, (form) => form.has('code') && now() - (given.get(form.get('code')) ?? now()) > 600_000);
    },
  },
  {
    name: 'does not look at redirect_uri again',
    breaks: ['IDP-CODE-REDIRECT-URI'],
    because: /^status for .* redirect_uri: expected 400 or 401, came 200/,
    wrap: (fetch) =>
      changingForm(fetch, '/token', (form) => {
        if (form.has('code')) form.set('redirect_uri', registered);
      }),
  },
  {
    name: 'does not look at the verifier',
    breaks: ['IDP-CODE-VERIFIER'],
    because: /^status for .* verifier: expected 400 or 401, came 200/,
    wrap: (fetch) => {
      const challenge = (parameters: URLSearchParams): void => {
        const isOne = /^[\w-]{43}$/.test(parameters.get('code_challenge') ?? '');
        if (isOne) parameters.set('code_challenge', example.challenge);
      };
      const asking = changingQuery(changingForm(fetch, '/par', challenge), '/authorize', challenge);
      return changingForm(asking, '/token', (form) => {
        const isOne = /^[\w.~-]{43,128}$/.test(form.get('code_verifier') ?? example.verifier);
        if (form.has('code') && isOne) form.set('code_verifier', example.verifier);
      });
    },
  },
  {
    name: 'gives tokens to whoever has the code',
    breaks: ['IDP-CODE-CLIENT'],
    because: /^status for a code of another client: expected 400 or 401, came 200/,
    wrap: (fetch, subject) => {
      const owners = new Map<string | null, string | null>();
      const noting = answering(fetch, '/authorize', (came, { query }) => {
        const location = came.headers.get('location');
        if (location !== null) owners.set(new URL(location).searchParams.get('code'), query.get('client_id'));
        return undefined;
      });
      return changingForm(noting, '/token', async (form) => {
        const [owner, asker] = [owners.get(form.get('code')), form.get('client_id')];
        const first = subject.idporten?.client.clientId;
        if (form.has('code') && owner === first && asker !== null && asker !== first)
          await proveFirstClient(subject, form);
      });
    },
  },
  {
    name: 'gives tokens to clients without proof',
    breaks: ['IDP-CODE-CLIENT-AUTH'],
    because: /^status for no proof of who the client is: expected 400 or 401, came 200/,
    wrap: (fetch, subject) =>
      changingForm(fetch, '/token', async (form) => {
        if (form.has('code') && isUnproved(form, subject)) await proveFirstClient(subject, form);
      }),
  },
  {
    name: 'calls an invented code an invalid request',
    breaks: ['IDP-CODE-UNKNOWN'],
    because: /^error for an invented code: expected invalid_grant, came "invalid_request"/,
    wrap: (fetch) => {
      const given = new Set<string | null>();
      const noting = changingLocation(fetch, '/authorize', ({ searchParams }) => given.add(searchParams.get('code')));
      return changingAnswer(noting, '/token', ({ json }, body) => {
        const code = new URLSearchParams(body).get('code');
        if (json.error === 'invalid_grant' && code !== null && !given.has(code)) json.error = 'invalid_request';
      });
    },
  },
  {
    name: 'calls a grant that it does not offer an invalid request',
    breaks: ['IDP-TOKEN-GRANT-TYPE'],
    because: /^error: expected unsupported_grant_type or unauthorized_client, came "invalid_request"/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', ({ json }) => {
        if (json.error === 'unsupported_grant_type') json.error = 'invalid_request';
      }),
  },
];

describe('an ID-porten that', () => {
  test.each(sample(faults))('$name', expectFoundInLogin);
});
