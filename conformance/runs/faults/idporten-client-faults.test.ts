import { decodeJwt } from 'jose';
import { describe, test } from 'vitest';
import { basic } from '../../checks/idporten/client-proof.ts';
import type { LoginClient } from '../../src/register-subject.ts';
import { expectFoundInLogin } from './expect-found.ts';
import { changingAnswer } from './fault.ts';
import { answering, changingForm, type LoginFault } from './idporten-fault.ts';
import { sample } from './sample.ts';

const secretOf = (client: LoginClient | undefined): string =>
  client && 'secret' in client.auth ? client.auth.secret : '';

const faults: readonly LoginFault[] = [
  {
    name: 'takes any secret in a form',
    breaks: ['IDP-AUTH-SECRET-POST'],
    because:
      /^status for (another secret|the beginning of the secret|the secret and more): expected 400 or 401, came 201/,
    wrap: (fetch, { idporten }) =>
      changingForm(fetch, '/par', (form) => {
        const client = idporten?.others?.secretPost;
        const mine = form.get('client_id') === client?.clientId;
        if (mine && form.has('client_secret')) form.set('client_secret', secretOf(client));
      }),
  },
  {
    name: 'takes any secret in a header',
    breaks: ['IDP-AUTH-CHALLENGE', 'IDP-AUTH-SECRET-BASIC'],
    because: /^status( for another secret)?: expected (400 or )?401, came 201/,
    wrap: (fetch, { idporten }) =>
      changingForm(fetch, '/par', (_, headers) => {
        const client = idporten?.others?.secretBasic;
        const wrong = basic(client?.clientId ?? '', 'not-the-secret');
        if (headers.get('authorization') !== wrong) return;
        headers.set('authorization', basic(client?.clientId ?? '', secretOf(client)));
      }),
  },
  {
    name: 'does not let public clients push',
    breaks: ['IDP-AUTH-NONE'],
    because: /^status: expected 2xx, came 401/,
    wrap: (fetch, { idporten }) =>
      answering(fetch, '/par', (_, { form }) =>
        form.get('client_id') === idporten?.others?.public?.clientId
          ? Response.json({ error: 'invalid_client' }, { status: 401 })
          : undefined,
      ),
  },
  {
    name: 'takes a secret wherever it stands',
    breaks: ['IDP-AUTH-METHOD', 'IDP-PAR-AUTH'],
    because:
      /^status for (the method that is not registered|a secret by the other method): expected 400 or 401, came 201/,
    wrap: (fetch, { idporten }) =>
      changingForm(fetch, '/par', (form, headers) => {
        const { secretPost, secretBasic } = idporten?.others ?? {};
        if (headers.get('authorization') === basic(secretPost?.clientId ?? '', secretOf(secretPost))) {
          headers.delete('authorization');
          form.set('client_secret', secretOf(secretPost));
        }
        if (form.get('client_id') === secretBasic?.clientId && form.get('client_secret') === secretOf(secretBasic)) {
          headers.set('authorization', basic(secretBasic?.clientId ?? '', secretOf(secretBasic)));
          form.delete('client_secret');
        }
      }),
  },
  {
    name: 'finds client_id in the assertion',
    breaks: ['IDP-AUTH-CLIENT-ID'],
    because: /^status for a client assertion without client_id: expected 400 or 401, came 201/,
    wrap: (fetch) =>
      changingForm(fetch, '/par', (form) => {
        const assertion = form.get('client_assertion');
        if (assertion !== null && !form.has('client_id')) form.set('client_id', String(decodeJwt(assertion).iss));
      }),
  },
  {
    name: 'calls a client that it does not know an invalid request',
    breaks: ['IDP-AUTH-ERROR'],
    because: /^error: expected "invalid_client", came "invalid_request"/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', ({ json }) => {
        if (json.error === 'invalid_client') json.error = 'invalid_request';
      }),
  },
  {
    name: 'does not say how to authenticate',
    breaks: ['IDP-AUTH-CHALLENGE'],
    because: /^scheme of WWW-Authenticate: expected "Basic", came nothing/,
    wrap: (fetch) => changingAnswer(fetch, '/par', ({ headers }) => headers.delete('www-authenticate')),
  },
];

describe('an ID-porten that', () => {
  test.each(sample(faults))('$name', expectFoundInLogin);
});
