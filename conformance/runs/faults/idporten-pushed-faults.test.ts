import { describe, test } from 'vitest';
import { expectFoundInLogin } from './expect-found.ts';
import { changingAnswer } from './fault.ts';
import {
  answering,
  changingForm,
  changingQuery,
  type LoginFault,
  page,
  proveFirstClient,
  redirectTo,
  registered,
} from './idporten-fault.ts';
import { sample } from './sample.ts';

const faults: readonly LoginFault[] = [
  {
    name: 'answers 200 to what is pushed',
    breaks: ['IDP-PAR-ISSUED'],
    because: /^status: expected 201, came 200/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/par', (answer) => {
        if (answer.status === 201) answer.status = 200;
      }),
  },
  {
    name: 'names pushed requests as the RFC does',
    breaks: ['IDP-PAR-REQUEST-URI'],
    because: /^request_uri: expected text like .*, came "urn:ietf:/,
    wrap: (fetch) => {
      const back = (parameters: URLSearchParams): void => {
        const name = parameters.get('request_uri');
        if (name !== null)
          parameters.set('request_uri', name.replace('urn:ietf:params:oauth:request_uri:', 'urn:idporten:'));
      };
      const outward = changingAnswer(changingForm(fetch, '/par', back), '/par', ({ json }) => {
        json.request_uri = String(json.request_uri).replace('urn:idporten:', 'urn:ietf:params:oauth:request_uri:');
      });
      return changingQuery(outward, '/authorize', back);
    },
  },
  {
    name: 'says that pushed requests are kept for a minute',
    breaks: ['IDP-PAR-LIFETIME'],
    because: /^expires_in: expected 120, came 60/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/par', ({ json }) => {
        json.expires_in = 60;
      }),
  },
  {
    name: 'gives no code for a pushed request',
    breaks: ['IDP-PAR-LOGIN'],
    because: /^code: expected one, came \["error"/,
    wrap: (fetch) =>
      answering(fetch, '/authorize', (came, { query }) => {
        const usable = query.has('request_uri') && came.headers.get('location')?.startsWith(registered);
        return usable ? redirectTo(`${registered}?error=server_error`) : undefined;
      }),
  },
  {
    name: 'takes a request_uri in any name',
    breaks: ['IDP-PAR-CLIENT-ID'],
    because: /^answer for another client_id: expected an error, came "status 200"/,
    wrap: (fetch) => {
      const pushers = new Map<unknown, string>();
      const noting = changingAnswer(fetch, '/par', ({ json }, body) =>
        pushers.set(json.request_uri, new URLSearchParams(body).get('client_id') ?? ''),
      );
      return changingQuery(noting, '/authorize', (query) => {
        const pusher = pushers.get(query.get('request_uri'));
        if (pusher !== undefined) query.set('client_id', pusher);
      });
    },
  },
  {
    name: 'takes a request_uri twice',
    breaks: ['IDP-PAR-ONCE'],
    because: /^answer for a second use: expected an error, came "status 200"/,
    wrap: (fetch) => {
      const used = new Set<string | null>();
      return answering(fetch, '/authorize', (came, { query }) => {
        const name = query.get('request_uri');
        if (name !== null && used.has(name)) return page();
        if (came.status < 400) used.add(name);
        return undefined;
      });
    },
  },
  {
    name: 'keeps pushed requests for an hour',
    breaks: ['IDP-PAR-EXPIRES'],
    because: /^answer for a request_uri of 130 seconds: expected an error, came "status 200"/,
    wrap: (fetch, { now }) => {
      const pushedAt = new Map<unknown, number>();
      const noting = changingAnswer(fetch, '/par', ({ json }) => pushedAt.set(json.request_uri, now()));
      return answering(noting, '/authorize', (came, { query }) => {
        const age = now() - (pushedAt.get(query.get('request_uri')) ?? now());
        return came.status >= 400 && age > 120_000 ? page() : undefined;
      });
    },
  },
  {
    name: 'lets anybody push',
    breaks: ['IDP-PAR-AUTH'],
    because: /^status for no client authentication: expected 400 or 401, came 201/,
    wrap: (fetch, subject) =>
      changingForm(fetch, '/par', async (form) => {
        const unproved = !form.has('client_assertion') && !form.has('client_secret');
        if (unproved && form.get('client_id') === subject.idporten?.client.clientId)
          await proveFirstClient(subject, form);
      }),
  },
  {
    name: 'takes any redirect_uri that is pushed',
    breaks: ['IDP-PAR-REDIRECT-URI'],
    because: /^status for another redirect_uri: expected 400 or 401, came 201/,
    wrap: (fetch) => changingForm(fetch, '/par', (form) => form.set('redirect_uri', registered)),
  },
  {
    name: 'ignores a request_uri that is pushed',
    breaks: ['IDP-PAR-NESTED'],
    because: /^status for a request_uri inside: expected 400 or 401, came 201/,
    wrap: (fetch) => changingForm(fetch, '/par', (form) => form.delete('request_uri')),
  },
];

describe('an ID-porten that', () => {
  test.each(sample(faults))('$name', expectFoundInLogin);
});
