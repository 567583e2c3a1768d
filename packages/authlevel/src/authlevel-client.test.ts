import { inspect } from 'node:util';
import type { FellesklientError, TokenRequest } from '@fellesklient/core';
import { describe, expect, test } from 'vitest';
import { type AuthlevelClientOptions, createAuthlevelClient } from './authlevel-client.ts';
import { authlevelValidation } from './validation.ts';

/** Eleven digits that belong to nobody: month 99 does not exist. */
const person = '01990000001';

interface Sent {
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A service that answers so, and what it was sent. */
function against(answer: () => Response, options: Partial<AuthlevelClientOptions> = {}) {
  const sent: Sent[] = [];
  const tokenRequests: TokenRequest[] = [];
  const authlevel = createAuthlevelClient({
    environment: { baseUrl: 'https://stand-in.example/authlevel' },
    auth: {
      get: async (request) => {
        tokenRequests.push(request);
        return 'token';
      },
      invalidate: () => {},
    },
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers);
      sent.push({ url: String(url), method: init?.method, headers, body: JSON.parse(String(init?.body)) });
      return answer();
    },
    maxAttempts: 1,
    ...options,
  });
  return { authlevel, sent, tokenRequests };
}
const says = (body: object) => () => Response.json(body);
const failing = (work: Promise<unknown>): Promise<FellesklientError> =>
  work.then(
    () => Promise.reject(new Error('should have failed')),
    (error) => error,
  );

test('sends what the documents demand', async () => {
  const { authlevel, sent, tokenRequests } = against(says({ harbruktnivaa4: true }), { consumerOrg: '310000005' });
  await authlevel.harBruktNivaa4(person);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    url: 'https://stand-in.example/authlevel/rest/v1/sikkerhetsnivaa',
    method: 'POST',
    body: { personidentifikator: person },
  });
  expect(Object.keys(sent[0]?.body as object)).toEqual(['personidentifikator']);
  expect(sent[0]?.headers.get('content-type')).toBe('application/json');
  expect(sent[0]?.headers.get('authorization')).toBe('Bearer token');
  expect(tokenRequests).toEqual([
    { register: 'authlevel', scopes: ['global/idporten.authlevel.read'], consumerOrg: '310000005' },
  ]);
});

test('sends fraDato when it is given', async () => {
  const { authlevel, sent } = against(says({ harbruktnivaa4: true }));
  await authlevel.harBruktNivaa4(person, { fraDato: '2020-02-29' });
  expect(sent[0]?.body).toEqual({ personidentifikator: person, fraDato: '2020-02-29' });
});

test.each<[object, boolean]>([
  [{ personidentifikator: person, harbruktnivaa4: true }, true],
  [{ personidentifikator: person, harbruktnivaa4: false }, false],
  [{ harbruktnivaa4: true, nytt: 1 }, true],
  [{ personidentifikator: person, harbruktnivå4: true }, true],
  [{ personidentifikator: person, harbruktnivå4: false }, false],
])('reads %j', async (body, harBruktNivaa4) => {
  const { authlevel } = against(says(body), { validate: authlevelValidation('error') });
  expect(await authlevel.harBruktNivaa4(person)).toEqual({ registrert: true, harBruktNivaa4 });
});

describe('404', () => {
  test.each<[string, HeadersInit]>([
    ['bare', {}],
    ['with a length of 0', { 'content-length': '0', 'content-type': 'application/json' }],
  ])('%s: the person is no user, which is no error', async (_, headers) => {
    const { authlevel, sent } = against(() => new Response(null, { status: 404, headers }));
    expect(await authlevel.harBruktNivaa4(person)).toEqual({ registrert: false });
    expect(sent).toHaveLength(1);
  });

  test.each<[string, () => Response, string]>([
    ['JSON', () => Response.json({ status: 404, path: '/rest' }, { status: 404 }), 'not-found'],
    ['text', () => new Response('no route', { status: 404 }), 'not-found'],
    [
      'a page',
      () => new Response('<h1>Not Found</h1>', { status: 404, headers: { 'content-type': 'text/html' } }),
      'rejected',
    ],
  ])('with %s tells of the address, not of the person', async (_, answer, code) => {
    const error = await failing(against(answer).authlevel.harBruktNivaa4(person));
    expect(error).toMatchObject({ code, status: 404 });
    expect(error.remedy).toMatch(/base URL/);
  });
});

test.each<[number, string]>([
  [400, 'rejected'],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [500, 'server'],
])('%i is %s', async (status, code) => {
  const { authlevel } = against(() => new Response(null, { status }));
  expect(await failing(authlevel.harBruktNivaa4(person))).toMatchObject({ code, status, register: 'authlevel' });
});

test.each<[string, unknown, string]>([
  ['no flag', { personidentifikator: person }, '/harbruktnivaa4: must be true or false'],
  ['a flag that is text', { harbruktnivaa4: 'true' }, '/harbruktnivaa4: must be true or false'],
  ['null', null, '/harbruktnivaa4: must be true or false'],
  [
    'another person',
    { personidentifikator: '01990000002', harbruktnivaa4: true },
    '/personidentifikator: not the person asked about',
  ],
])('an answer with %s is not taken for the truth', async (_, body, problem) => {
  const { authlevel } = against(() => Response.json(body));
  expect(await failing(authlevel.harBruktNivaa4(person))).toMatchObject({
    code: 'invalid-response',
    problems: [problem],
  });
});

test.each<[unknown, unknown, readonly string[]]>([
  ['0199000000', undefined, ['/personidentifikator: must be eleven digits, as a string']],
  [1990000001, undefined, ['/personidentifikator: must be eleven digits, as a string']],
  [undefined, undefined, ['/personidentifikator: must be eleven digits, as a string']],
  [person, '2023-02-29', ['/fraDato: must be a date like 2022-01-31']],
  [person, '2023-13-01', ['/fraDato: must be a date like 2022-01-31']],
  [person, '31.01.2022', ['/fraDato: must be a date like 2022-01-31']],
  [person, null, ['/fraDato: must be a date like 2022-01-31']],
  [
    '',
    20220131,
    ['/personidentifikator: must be eleven digits, as a string', '/fraDato: must be a date like 2022-01-31'],
  ],
])('%j since %j is refused before anything is sent', async (id, fraDato, problems) => {
  const { authlevel, sent, tokenRequests } = against(says({ harbruktnivaa4: true }));
  const error = await failing(authlevel.harBruktNivaa4(id as string, { fraDato: fraDato as string }));
  expect(error).toMatchObject({ code: 'invalid-input', problems, operation: 'hentSikkerhetsnivaa' });
  expect(inspect(error, { showHidden: true })).not.toMatch(/\d{10}|31\.01|20220131/);
  expect([sent.length, tokenRequests.length]).toEqual([0, 0]);
});

test('a difference from the document is told, or fails the call', async () => {
  const drifted = says({ personidentifikator: 7, harbruktnivaa4: true });
  const events: unknown[] = [];
  const warned = against(drifted, { validate: authlevelValidation('warn'), on: (event) => events.push(event) });
  await failing(warned.authlevel.harBruktNivaa4(person));
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'drift', problems: expect.arrayContaining(['/personidentifikator type']) }),
  );
  const strict = against(drifted, { validate: authlevelValidation('error') });
  expect((await failing(strict.authlevel.harBruktNivaa4(person))).code).toBe('schema-drift');
});

test.each<[unknown, RegExp]>([
  [
    'prod',
    /^Option environment: the service was retired on 2023-09-29, and nothing took its place\. Give \{ baseUrl \}/,
  ],
  ['ver2', /^Option environment: the service was retired on 2023-09-29/],
  ['yt2', /^Option environment: the service was retired on 2023-09-29/],
  [
    { baseUrl: 'https://kontaktinfo-ws-ver2.difi.no/authlevel' },
    /^Option environment\.baseUrl: kontaktinfo-ws-ver2\.difi\.no was retired on 2023-09-29/,
  ],
  [{ baseUrl: 'https://kontaktinfo-ws-yt2.difi.eon.no' }, /was retired on 2023-09-29/],
  [
    { baseUrl: 'https://kontaktinfo-ws-ver2.difi.no/authlevel/swagger-ui.html#/' },
    /^Option environment\.baseUrl: kontaktinfo-ws-ver2\.difi\.no was retired on 2023-09-29/,
  ],
  [
    { baseUrl: 'http://KONTAKTINFO-WS-TEST1.difi.eon.no.:80//authlevel' },
    /kontaktinfo-ws-test1\.difi\.eon\.no was retired/,
  ],
  [{ baseUrl: 'kontaktinfo-ws.difi.no/authlevel' }, /kontaktinfo-ws\.difi\.no was retired on 2023-09-29/],
  ['https://kontaktinfo-ws.difi.no/authlevel', /the service was retired on 2023-09-29/],
  [{ baseUrl: 'http://stand-in.example' }, /^Option environment\.baseUrl: http would send the token in clear text/],
  [undefined, /^Option environment\.baseUrl: must be like https/],
])('environment %j is refused', (environment, message) => {
  const wrong = { environment } as Partial<AuthlevelClientOptions>;
  expect(() => against(says({}), wrong)).toThrow(TypeError);
  expect(() => against(says({}), wrong)).toThrow(message);
});

test('a client without a token source is refused', () => {
  const auth = undefined as unknown as AuthlevelClientOptions['auth'];
  expect(() => against(says({}), { auth })).toThrow(/^Option auth: missing/);
});
