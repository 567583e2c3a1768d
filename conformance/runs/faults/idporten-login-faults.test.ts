import { CompactSign, decodeJwt, decodeProtectedHeader, importJWK } from 'jose';
import { describe, test } from 'vitest';
import { clientChecks } from '../../checks/index.ts';
import { fellesklientClient, type LoginSubject } from '../../src/index.ts';
import { expectFound } from './expect-found.ts';
import { changingAnswer, changingRequest, type Fault, type Fetch } from './fault.ts';
import { sample } from './sample.ts';

type Sound = Required<LoginSubject>;

/** A defect in how a client logs citizens in. */
interface ClientLoginFault extends Omit<Fault<unknown>, 'wrap'> {
  readonly change: (sound: Sound) => Partial<LoginSubject>;
}

const soundOver = (fetch: Fetch): Sound => fellesklientClient(fetch).logins as Sound;

const pushing = (change: (form: URLSearchParams) => void): ClientLoginFault['change'] => {
  const fetch = changingRequest(globalThis.fetch, '/par', (request) => {
    const form = new URLSearchParams(request.body);
    change(form);
    request.body = form.toString();
  });
  return () => ({ start: soundOver(fetch).start });
};

const faults: readonly ClientLoginFault[] = [
  {
    name: 'looks for the metadata at the host of the pages',
    breaks: ['IDP-CLIENT-ENVIRONMENT'],
    because: /^address: expected "https:\/\/(test\.)?idporten\.no\//,
    change: ({ metadataAddress }) => ({
      metadataAddress: async (environment) => (await metadataAddress(environment)).replace('://', '://login.'),
    }),
  },
  {
    name: 'tells no addresses for firewalls',
    breaks: ['IDP-CLIENT-PLACE'],
    because: /^ipv4: expected/,
    change: ({ place }) => ({ place: (environment) => ({ ...place(environment), ipv4: [] }) }),
  },
  {
    name: 'asks for an ID token at once',
    breaks: ['IDP-CLIENT-REQUEST'],
    because: /^response_type: expected "code", came "code id_token"/,
    change: pushing((form) => form.set('response_type', 'code id_token')),
  },
  {
    name: 'sends its verifier in the open',
    breaks: ['IDP-CLIENT-PKCE'],
    because: /^code_challenge_method: expected "S256", came "plain"/,
    change: pushing((form) => form.set('code_challenge_method', 'plain')),
  },
  {
    name: 'begins every login alike',
    breaks: ['IDP-CLIENT-STATE'],
    because: /^state: expected another in each login/,
    change: ({ start }) => ({
      start(settings) {
        const logins = start(settings);
        let begun: ReturnType<typeof logins.begin> | undefined;
        return {
          begin() {
            begun ??= logins.begin();
            return begun;
          },
        };
      },
    }),
  },
  {
    name: 'lets the browser carry the request',
    breaks: ['IDP-CLIENT-PUSH'],
    because: /^parameters, sorted: expected \["client_id","request_uri"\]/,
    change: () => ({
      start(settings) {
        let pushed = '';
        const fetch = changingRequest(globalThis.fetch, '/par', ({ body }) => {
          pushed = body;
        });
        const logins = soundOver(fetch).start(settings);
        return {
          async begin() {
            const { address, finish } = await logins.begin();
            return { address: `${address.split('?', 1)[0]}?${pushed}`, finish };
          },
        };
      },
    }),
  },
  {
    name: 'names its assertions for two',
    breaks: ['IDP-CLIENT-ASSERTION'],
    because: /^iss, sub and aud: expected .*, came .*\/token"\]/,
    change: () => ({
      start({ issuer, ...settings }) {
        const fetch = changingRequest(globalThis.fetch, '/idporten/token', async (request) => {
          const form = new URLSearchParams(request.body);
          const assertion = form.get('client_assertion') ?? '';
          const claims = { ...decodeJwt(assertion), aud: [issuer, `${issuer}/token`] };
          const signing = new CompactSign(new TextEncoder().encode(JSON.stringify(claims)));
          signing.setProtectedHeader({ ...decodeProtectedHeader(assertion), alg: 'RS256' });
          form.set('client_assertion', await signing.sign(await importJWK(settings.jwk, 'RS256')));
          request.body = form.toString();
        });
        return soundOver(fetch).start({ issuer, ...settings });
      },
    }),
  },
  {
    name: 'takes whatever comes back',
    breaks: ['IDP-CLIENT-RESPONSE'],
    because: /^outcome: expected "an error", came "a login"/,
    change: ({ start }) => ({
      start(settings) {
        const logins = start(settings);
        return {
          async begin() {
            const { address, finish } = await logins.begin();
            return { address, finish: (back) => finish(back).catch(() => ({ token: async () => '' })) };
          },
        };
      },
    }),
  },
  {
    name: 'refreshes every time',
    breaks: ['IDP-CLIENT-EXPIRES-IN'],
    because: /^exchanges with 120 seconds: expected 1, came 3/,
    change: () => ({
      start: soundOver(
        changingAnswer(globalThis.fetch, '/idporten/token', ({ json }) => {
          json.expires_in = 0;
        }),
      ).start,
    }),
  },
  {
    name: 'keeps to its first refresh token',
    breaks: ['IDP-CLIENT-REFRESH'],
    because: /^refresh tokens: expected \["refresh-token-1","refresh-token-2","refresh-token-3"\]/,
    change: () => ({
      start: soundOver(
        changingRequest(globalThis.fetch, '/idporten/token', (request) => {
          request.body = request.body.replace(/refresh-token-\d/, 'refresh-token-1');
        }),
      ).start,
    }),
  },
  {
    name: 'asks for the metadata at every login',
    breaks: ['IDP-CLIENT-METADATA'],
    because: /^questions for the metadata: expected 1, came 2/,
    change: ({ start }) => ({ start: (settings) => ({ begin: () => start(settings).begin() }) }),
  },
];

const checks = clientChecks.filter(({ requirement }) => /^IDP-/.test(requirement));
const { start, logins, refusal } = fellesklientClient();

describe('a client that', () => {
  test.each(sample(faults))('$name', (fault) => {
    const changed = { ...logins, ...fault.change(logins as Sound) } as LoginSubject;
    return expectFound(fault, checks, { name: fault.name, start, logins: changed, ...(refusal && { refusal }) });
  });

  test('has forgotten the platform before 2024', () =>
    expectFound(
      { breaks: ['IDP-CLIENT-RETIRED'], because: /^what it says of .*: expected the date 2024-02-23, came "nothing"/ },
      checks,
      { name: 'forgetful', start, refusal: () => undefined },
    ));
});
