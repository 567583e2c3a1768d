import { describe, test } from 'vitest';
import { proofOf } from '../../checks/idporten/client-proof.ts';
import { otherClient, providerOf } from '../../checks/idporten/provider.ts';
import { expectFoundInLogin } from './expect-found.ts';
import { changingAnswer } from './fault.ts';
import { answering, changingForm, changingLocation, type LoginFault, redirectTo } from './idporten-fault.ts';
import { sample } from './sample.ts';

// Checks put zeros at the end of tokens, which then were never given.
const isJwt = (token: string | null): boolean => token !== null && /\..*(?<!0{8})$/.test(token);

const userinfo: readonly LoginFault[] = [
  {
    name: 'has another sub in userinfo',
    breaks: ['IDP-USERINFO-ANSWER'],
    because: /^sub: expected ".*", came "another"/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/userinfo', ({ json }) => {
        json.sub = 'another';
      }),
  },
  {
    name: 'speaks bokmål with everybody',
    breaks: ['IDP-USERINFO-LOCALE'],
    because: /^locale: expected "(nn|en|se)", came "nb"/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/userinfo', ({ json }) => {
        json.locale = 'nb';
      }),
  },
  {
    name: 'gives userinfo for any scope',
    breaks: ['IDP-USERINFO-SCOPE'],
    because: /^status: expected 403, came 200/,
    wrap: (fetch) =>
      answering(fetch, '/userinfo', ({ status }) => (status === 403 ? Response.json({ sub: 'somebody' }) : undefined)),
  },
  {
    name: 'answers 403 when there is no token of its own',
    breaks: ['IDP-USERINFO-TOKEN'],
    because: /^status for .*: expected 401, came 403/,
    wrap: (fetch) =>
      answering(fetch, '/userinfo', ({ status }, { headers }) =>
        status === 401 && !isJwt(headers.get('authorization')) ? new Response(null, { status: 403 }) : undefined,
      ),
  },
  {
    name: 'gives userinfo for tokens that have expired',
    breaks: ['IDP-USERINFO-EXPIRED'],
    because: /^status for a token after its time: expected 401, came 200/,
    wrap: (fetch) =>
      answering(fetch, '/userinfo', ({ status }, { headers }) =>
        status === 401 && isJwt(headers.get('authorization')) ? Response.json({ sub: 'somebody' }) : undefined,
      ),
  },
];

const introspection: readonly LoginFault[] = [
  {
    name: 'does not tell whose token it is',
    breaks: ['IDP-INTROSPECT-ACTIVE'],
    because: /^pid: expected ".*", came nothing/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token/introspect', ({ json }) => {
        delete json.pid;
      }),
  },
  {
    name: 'tells more of tokens that it does not know',
    breaks: ['IDP-INTROSPECT-UNKNOWN'],
    because: /^answer: expected \{"active":false\}, came \{"active":false,"token_type":"Bearer"\}/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token/introspect', ({ status, json }, body) => {
        if (status === 200 && !isJwt(new URLSearchParams(body).get('token'))) json.token_type = 'Bearer';
      }),
  },
  {
    name: 'calls every token active that it has given',
    breaks: ['IDP-INTROSPECT-EXPIRED'],
    because: /^answer: expected \{"active":false\}, came \{"active":true\}/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token/introspect', ({ json }, body) => {
        if (isJwt(new URLSearchParams(body).get('token'))) json.active = true;
      }),
  },
  {
    name: 'tells every client about tokens',
    breaks: ['IDP-INTROSPECT-SCOPE'],
    because: /^status for a client without the scope: expected 4xx, came 200/,
    wrap: (fetch) =>
      answering(fetch, '/token/introspect', ({ status }) =>
        status === 403 ? Response.json({ active: false }) : undefined,
      ),
  },
  {
    name: 'tells clients without proof about tokens',
    breaks: ['IDP-INTROSPECT-AUTH'],
    because: /^status for (no client authentication|a public client): expected 4xx, came 200/,
    wrap: (fetch, subject) =>
      changingForm(fetch, '/token/introspect', async (form) => {
        if (form.has('client_assertion')) return;
        const client = otherClient(subject, 'introspecting');
        const { fields } = await proofOf(subject, client, providerOf(subject).issuer);
        for (const [name, value] of Object.entries(fields)) form.set(name, value);
      }),
  },
];

const logout: readonly LoginFault[] = [
  {
    name: 'adds to the address after a logout',
    breaks: ['IDP-LOGOUT-RETURN'],
    because: /^location: expected ".*loggetut", came ".*loggetut\?from=idporten"/,
    wrap: (fetch) => changingLocation(fetch, '/logout', ({ searchParams }) => searchParams.set('from', 'idporten')),
  },
  {
    name: 'takes a plus in the state of a logout for a space',
    breaks: ['IDP-LOGOUT-STATE'],
    because: /^state: expected ".*\+.*", came "/,
    wrap: (fetch) =>
      changingLocation(fetch, '/logout', ({ searchParams }) => {
        const state = searchParams.get('state');
        if (state !== null) searchParams.set('state', state.replaceAll('+', ' '));
      }),
  },
  {
    name: 'sends those who log out anywhere',
    breaks: ['IDP-LOGOUT-UNREGISTERED'],
    because: /^location: expected another, came "that address"/,
    wrap: (fetch) =>
      answering(fetch, '/logout', ({ status }, { query }) =>
        status === 200 && query.has('id_token_hint')
          ? redirectTo(query.get('post_logout_redirect_uri') ?? '')
          : undefined,
      ),
  },
  {
    name: 'sends those back who have not been logged in',
    breaks: ['IDP-LOGOUT-HINT'],
    because: /^location: expected another, came "the address of the client"/,
    wrap: (fetch) =>
      answering(fetch, '/logout', (_, { query }) =>
        query.has('id_token_hint') ? undefined : redirectTo(query.get('post_logout_redirect_uri') ?? ''),
      ),
  },
];

describe('an ID-porten that', () => {
  test.each(sample([...userinfo, ...introspection, ...logout]))('$name', expectFoundInLogin);
});
