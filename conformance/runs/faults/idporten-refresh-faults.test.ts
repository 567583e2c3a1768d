import { describe, test } from 'vitest';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInLogin } from './expect-found.ts';
import { changingAnswer, type Fetch, type Json } from './fault.ts';
import { answering, changingForm, type LoginFault, proveFirstClient } from './idporten-fault.ts';
import { reissuing } from './reissuing.ts';
import { sample } from './sample.ts';

const endpoint = 'idporten.no/token';
const invalidGrant = (): Response => Response.json({ error: 'invalid_grant' }, { status: 400 });

/** What is known of a refresh token: how often its login was refreshed, and when it and the login came. */
interface Known {
  readonly uses: number;
  readonly login: number;
  readonly issued: number;
}

/** Answers in place of the token endpoint when a refresh token comes that it has given. */
const onRefresh = (
  fetch: Fetch,
  now: () => number,
  answer: (came: Response, known: Known, last: Json) => Response | undefined,
): Fetch => {
  const given = new Map<unknown, Known>();
  let last: Json = {};
  return answering(fetch, endpoint, async (came, { form }) => {
    const before = given.get(form.get('refresh_token'));
    if (came.ok) {
      last = (await came.clone().json()) as Json;
      const known = { uses: (before?.uses ?? -1) + 1, login: before?.login ?? now(), issued: now() };
      given.set(last.refresh_token, known);
    }
    return before && answer(came, before, last);
  });
};

const proving = (fetch: Fetch, subject: RegisterSubject, when: (form: URLSearchParams) => boolean): Fetch =>
  changingForm(fetch, endpoint, async (form) => {
    if (form.has('refresh_token') && when(form)) await proveFirstClient(subject, form);
  });

const faults: readonly LoginFault[] = [
  {
    name: 'gives no refresh tokens to clients with a secret',
    breaks: ['IDP-REFRESH-ISSUED'],
    because: /^refresh_token: expected text like .*, came nothing/,
    wrap: (fetch) =>
      changingAnswer(fetch, endpoint, ({ json }, body) => {
        if (body.includes('client_secret=')) delete json.refresh_token;
      }),
  },
  {
    name: 'gives refresh tokens to public clients',
    breaks: ['IDP-REFRESH-PUBLIC'],
    because: /^refresh_token: expected nothing, came "/,
    wrap: (fetch, { idporten }) =>
      changingAnswer(fetch, endpoint, ({ json }, body) => {
        const { clientId = '' } = idporten?.others?.public ?? {};
        if (body.includes(clientId) && json.access_token !== undefined) json.refresh_token = crypto.randomUUID();
      }),
  },
  {
    name: 'gives the old access token again',
    breaks: ['IDP-REFRESH-NEW-TOKEN'],
    because: /^access_token: expected a new one, came "the same"/,
    wrap: (fetch) => {
      let first: unknown;
      return changingAnswer(fetch, endpoint, ({ json }, body) => {
        if (body.includes('authorization_code')) first = json.access_token;
        else if (json.access_token !== undefined) json.access_token = first;
      });
    },
  },
  {
    name: 'refreshes twice and no more',
    breaks: ['IDP-REFRESH-LIMIT', 'IDP-REFRESH-NEWEST'],
    because: /^status (for the third time|after 1770 seconds): expected 200, came 400/,
    wrap: (fetch, { now }) => onRefresh(fetch, now, (_, { uses }) => (uses >= 2 ? invalidGrant() : undefined)),
  },
  {
    name: 'gives more with every refresh',
    breaks: ['IDP-REFRESH-SAME-CITIZEN'],
    because: /^scope: expected "openid profile", came "openid profile and:more"/,
    wrap: (fetch) =>
      reissuing(fetch, { tokens: endpoint, keys: '/jwks.json', field: 'access_token' }, (claims, form) =>
        form.has('refresh_token') ? { ...claims, scope: `${claims.scope} and:more` } : claims,
      ),
  },
  {
    name: 'refreshes for clients without proof',
    breaks: ['IDP-REFRESH-AUTH'],
    because: /^status for no client authentication: expected 400 or 401, came 200/,
    wrap: (fetch, subject) =>
      proving(
        fetch,
        subject,
        (form) => form.get('client_id') === subject.idporten?.client.clientId && !form.has('client_assertion'),
      ),
  },
  {
    name: 'refreshes for whoever has the refresh token',
    breaks: ['IDP-REFRESH-CLIENT'],
    because: /^status for the refresh token of another client: expected 400 or 401, came 200/,
    wrap: (fetch, subject) => {
      const own = new Set<unknown>();
      const remembering = changingAnswer(fetch, endpoint, ({ json }, body) => {
        if (body.includes('client_secret=')) own.add(json.refresh_token);
      });
      const { clientId } = subject.idporten?.others?.secretPost ?? {};
      return proving(
        remembering,
        subject,
        (form) => form.get('client_id') === clientId && !own.has(form.get('refresh_token')),
      );
    },
  },
  {
    name: 'calls an invented refresh token an invalid request',
    breaks: ['IDP-REFRESH-UNKNOWN'],
    because: /^error for an invented refresh token: expected invalid_grant, came "invalid_request"/,
    wrap: (fetch) =>
      changingAnswer(fetch, endpoint, ({ json }, body) => {
        const invented = /refresh_token=[0-9a-f]{8}-/.test(body); // those of the sandbox have no hyphens
        if (json.error === 'invalid_grant' && invented) json.error = 'invalid_request';
      }),
  },
  {
    name: 'keeps unused refresh tokens for an hour',
    breaks: ['IDP-REFRESH-IDLE'],
    because: /^status for a refresh token that lay unused: expected 400 or 401, came 200/,
    wrap: (fetch, { now }) =>
      onRefresh(fetch, now, ({ ok }, { issued }, last) =>
        !ok && now() - issued > 600_000 ? Response.json(last) : undefined,
      ),
  },
  {
    name: 'refreshes for ever',
    breaks: ['IDP-REFRESH-LIMIT'],
    because: /^status for a login of more than two hours: expected 400 or 401, came 200/,
    wrap: (fetch, { now }) =>
      onRefresh(fetch, now, ({ ok }, { issued, login }, last) =>
        !ok && now() - issued <= 600_000 && now() - login > 7_200_000 ? Response.json(last) : undefined,
      ),
  },
];

describe('an ID-porten that', () => {
  test.each(sample(faults))('$name', expectFoundInLogin);
});
