import { decodeProtectedHeader } from 'jose';
import { describe, test } from 'vitest';
import { expectFoundInLogin } from './expect-found.ts';
import { changingAnswer, changingRequest } from './fault.ts';
import {
  answering,
  changingForm,
  changingMetadata,
  changingQuery,
  type LoginFault,
  proveFirstClient,
} from './idporten-fault.ts';
import { sample } from './sample.ts';

/** Knows a client by whatever proof it sends, when it is the one. */
const knowing = (
  name: string,
  requirement: string,
  isTheOne: (
    form: URLSearchParams,
    others: NonNullable<NonNullable<Parameters<LoginFault['wrap']>[1]['idporten']>['others']>,
  ) => boolean,
): LoginFault => ({
  name,
  breaks: [requirement],
  because: /^status for .*: expected 400 or 401, came 201/,
  wrap: (fetch, subject) =>
    changingForm(fetch, '/par', async (form) => {
      if (isTheOne(form, subject.idporten?.others ?? {})) await proveFirstClient(subject, form);
    }),
});

const authorization: readonly LoginFault[] = [
  {
    name: 'logs out elsewhere than it logs in',
    breaks: ['IDP-META-LOGIN-HOST'],
    because: /^addresses for the browser: expected .*, came .*\/endsession"/,
    wrap: (fetch) =>
      changingMetadata(
        changingRequest(fetch, '/endsession', (request) => {
          request.url = request.url.replace('/endsession', '/logout');
        }),
        (json) => {
          json.end_session_endpoint = String(json.end_session_endpoint).replace('/logout', '/endsession');
        },
      ),
  },
  {
    name: 'takes challenges with padding',
    breaks: ['IDP-AUTHORIZE-CHALLENGE'],
    because: /^answer for one with padding: expected an error, came "status 200"/,
    wrap: (fetch) =>
      changingQuery(fetch, '/authorize', (query) => {
        const challenge = query.get('code_challenge');
        if (challenge?.endsWith('=')) query.set('code_challenge', challenge.replace(/=+$/, ''));
      }),
  },
  {
    name: 'demands PKCE of everybody',
    breaks: ['IDP-AUTHORIZE-NO-PKCE'],
    because: /^welcome: expected a page to log in on, came "status 400"/,
    wrap: (fetch) =>
      answering(fetch, '/authorize', (came, { query }) =>
        came.status === 200 && !query.has('code_challenge') && !query.has('request_uri')
          ? new Response('<h1>invalid_request</h1>', { status: 400 })
          : undefined,
      ),
  },
  {
    name: 'ignores the levels of the old platform',
    breaks: ['IDP-AUTHORIZE-ACR', 'IDP-AUTHORIZE-ERROR'],
    because: /^(answer for Level[34]: expected an error|redirect: expected one to the client), came "status 200"/,
    wrap: (fetch) =>
      changingQuery(fetch, '/authorize', (query) => {
        if (query.get('acr_values')?.startsWith('Level')) query.delete('acr_values');
      }),
  },
  {
    name: 'ignores request objects',
    breaks: ['IDP-AUTHORIZE-REQUEST-OBJECT'],
    because: /^taken: expected false, came true/,
    wrap: (fetch) => changingQuery(fetch, '/authorize', (query) => query.delete('request')),
  },
];

const clients: readonly LoginFault[] = [
  knowing(
    'does not look at the age of keys',
    'IDP-ASSERTION-KEY-AGE',
    (form, { oldKey }) => form.get('client_id') === oldKey?.clientId,
  ),
  knowing(
    'does not look at the age of secrets',
    'IDP-AUTH-SECRET-AGE',
    (form, { oldSecret }) => form.get('client_id') === oldSecret?.clientId,
  ),
  knowing('takes the certificates of others', 'IDP-ASSERTION-CERTIFICATE', (form, { certified }) => {
    if (certified?.auth.method !== 'certificate' || form.get('client_id') !== certified.clientId) return false;
    const { x5c = [] } = decodeProtectedHeader(form.get('client_assertion') ?? '');
    return x5c[0] !== certified.auth.certificate.chain[0];
  }),
];

const tokens: readonly LoginFault[] = [
  {
    name: 'takes verifiers of every form',
    breaks: ['IDP-CODE-VERIFIER-FORM'],
    because: /^status for a verifier .*: expected 400 or 401, came 200/,
    wrap: (fetch) =>
      answering(fetch, 'idporten.no/token', (came, { form }) => {
        const verifier = form.get('code_verifier');
        const isMalformed = verifier !== null && !/^[\w.~-]{43,128}$/.test(verifier);
        return came.status === 400 && isMalformed ? Response.json({ access_token: 'a-token' }) : undefined;
      }),
  },
  {
    name: 'gives everybody JWTs',
    breaks: ['IDP-TOKEN-OPAQUE'],
    because: /^access token: expected one that is no JWT, came "a JWT"/,
    wrap: (fetch, { idporten }) =>
      changingAnswer(fetch, 'idporten.no/token', ({ json }, body) => {
        const mine = new URLSearchParams(body).get('client_id') === idporten?.others?.opaque?.clientId;
        if (mine) json.access_token = `${json.access_token}.b.c`;
      }),
  },
];

describe('an ID-porten that', () => {
  test.each(sample([...authorization, ...clients, ...tokens]))('$name', expectFoundInLogin);
});
