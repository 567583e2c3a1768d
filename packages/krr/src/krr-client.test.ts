import type { FellesklientError, TokenRequest } from '@fellesklient/core';
import { expect, test } from 'vitest';
import { inVersion } from './api-version.ts';
import {
  hentPersonerV1,
  hentPersonerV2,
  hentPersonV1,
  hentPersonV2,
  hentPrintSertifikatV1,
  hentPrintSertifikatV2,
} from './generated/operations.ts';
import { createKrrClient, type KrrClientOptions } from './krr-client.ts';
import { raw } from './raw.ts';
import { krrValidation } from './validation.ts';

interface Asked {
  readonly personidentifikatorer: string[];
  readonly inkluderIkkeRegistrerte?: boolean;
}
interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly body: Asked;
}

const active = (personidentifikator: string): object => ({ personidentifikator, status: 'AKTIV', reservasjon: 'NEI' });

/** A KRR that answers so, and what it was sent. */
function against(answer: (body: Asked) => unknown, options: Partial<KrrClientOptions> = {}) {
  const sent: Sent[] = [];
  const tokenRequests: TokenRequest[] = [];
  const krr = createKrrClient({
    environment: 'test',
    auth: {
      get: async (request) => {
        tokenRequests.push(request);
        return 'token';
      },
      invalidate: () => {},
    },
    fetch: async (url, init) => {
      const body = JSON.parse(String(init?.body)) as Asked;
      sent.push({ url: String(url), headers: new Headers(init?.headers), body });
      return Response.json(answer(body));
    },
    ...options,
  });
  return { krr, sent, tokenRequests };
}
const everyone = ({ personidentifikatorer }: Asked): object => ({ personer: personidentifikatorer.map(active) });
const failing = (work: Promise<unknown>): Promise<FellesklientError> =>
  work.then(
    () => Promise.reject(new Error('should have failed')),
    (error) => error,
  );
/** Eleven digits that belong to nobody: month 99 does not exist. */
const numbers = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `0199${String(i).padStart(7, '0')}`);

test('asks for any number of persons, at most 1000 in a call, and answers in the order of the question', async () => {
  const { krr, sent } = against(({ personidentifikatorer }) => ({
    personer: [...personidentifikatorer].reverse().map(active),
  }));
  const ids = numbers(2500);
  const persons = await krr.personer(ids);
  expect(persons.map((person) => person.personidentifikator)).toEqual(ids);
  expect(sent.map(({ body }) => body.personidentifikatorer.length)).toEqual([1000, 1000, 500]);
});

test('sends what the document demands', async () => {
  const { krr, sent, tokenRequests } = against(everyone);
  await krr.personer(numbers(1), { consumerOrg: '310000005' });
  const [request] = sent;
  expect(request?.url).toBe('https://test.kontaktregisteret.no/rest/v2/personer');
  expect(request?.headers.get('authorization')).toBe('Bearer token');
  expect(request?.headers.get('content-type')).toBe('application/json');
  expect(request?.headers.get('accept')).toBe('application/json');
  expect(request?.body.inkluderIkkeRegistrerte).toBe(true);
  expect(tokenRequests).toEqual([
    {
      register: 'krr',
      scopes: ['krr:global/kontaktinformasjon.read', 'krr:global/digitalpost.read'],
      consumerOrg: '310000005',
    },
  ]);
});

test('who is asked for twice is asked for once and answered twice', async () => {
  const { krr, sent } = against(everyone);
  const [one = '', two = ''] = numbers(2);
  const persons = await krr.personer([one, two, one]);
  expect(persons.map((person) => person.personidentifikator)).toEqual([one, two, one]);
  expect(sent[0]?.body.personidentifikatorer).toEqual([one, two]);
});

test('takes any iterable once', async () => {
  const { krr } = against(everyone);
  expect(await krr.personer(new Set(numbers(3)))).toHaveLength(3);
});

test('leaves out the unregistered when asked to', async () => {
  const { krr, sent } = against(({ personidentifikatorer }) => ({
    personer: personidentifikatorer.slice(1).map(active),
  }));
  expect(await krr.personer(numbers(3), { inkluderIkkeRegistrerte: false })).toHaveLength(2);
  expect(sent[0]?.body.inkluderIkkeRegistrerte).toBe(false);
});

test.each<[string, unknown, string]>([
  ['one person missing', { personer: [] }, '/personer: 1 of 1 persons asked for were not answered'],
  [
    'another person instead',
    { personer: [active('01990000009')] },
    '/personer: 1 of 1 persons asked for were not answered',
  ],
  ['no list', {}, '/personer: must be an array'],
  ['null', null, '/personer: must be an array'],
  ['no person', { personer: [null] }, '/personer: 1 of 1 persons asked for were not answered'],
])('an answer with %s is never taken for the person asked for', async (_name, answer, problem) => {
  const error = await failing(against(() => answer).krr.personer(numbers(1)));
  expect(error).toMatchObject({ code: 'invalid-response', problems: [problem] });
});

test.each<[unknown, string]>([
  [[], '/personidentifikatorer: must be an iterable of at least one; krr/stream takes async ones'],
  [new Set(), '/personidentifikatorer: must be an iterable of at least one'],
  [{}, '/personidentifikatorer: must be an iterable of at least one; krr/stream takes async ones'],
  [(async function* () {})(), 'krr/stream takes async ones'],
  [['0199000000'], '/personidentifikatorer/0: must be a string like ^\\d{11}$'],
  [[...numbers(1500), 'x'], '/personidentifikatorer/1500: must be'],
  [[1990000000], '/personidentifikatorer/0: must be'],
  ['01990000000', 'must be an iterable'],
  [1990000000, 'must be an iterable'],
  [undefined, 'must be an iterable'],
  [null, 'must be an iterable'],
])('bad input is refused before anything is sent', async (ids, problem) => {
  const { krr, sent, tokenRequests } = against(everyone);
  const error = await failing(krr.personer(ids as string[]));
  expect(error.code).toBe('invalid-input');
  expect(error.problems?.[0]).toContain(problem);
  expect(error.message).not.toContain('Infinity');
  expect([sent.length, tokenRequests.length]).toEqual([0, 0]);
});

test('1001 ids in one raw call are refused before anything is sent', async () => {
  const { krr, sent, tokenRequests } = against(everyone);
  const error = await failing(raw(krr).POST('/rest/v2/personer', { body: { personidentifikatorer: numbers(1001) } }));
  expect(error.message).toContain('/personidentifikatorer: has 1001 items, 1 to 1000 are allowed');
  expect([sent.length, tokenRequests.length]).toEqual([0, 0]);
});

test('v1 is asked at its own address, without the flag that it does not have, for plain JSON', async () => {
  const { krr, sent } = against(everyone, { apiVersion: 'v1' });
  await krr.personer(numbers(1));
  expect(sent[0]?.url).toBe('https://test.kontaktregisteret.no/rest/v1/personer');
  expect(sent[0]?.body).toEqual({ personidentifikatorer: numbers(1) });
  expect(sent[0]?.headers.get('accept')).toBe('application/json');
});

test.each(['v1', 'v2'] as const)('%s: those who are not registered are left out on demand', async (apiVersion) => {
  const unknown = (personidentifikator: string): object => ({ personidentifikator, status: 'IKKE_REGISTRERT' });
  const [known = '', ...others] = numbers(3);
  const { krr } = against(() => ({ personer: [active(known), ...others.map(unknown)] }), { apiVersion });
  const persons = await krr.personer(numbers(3), { inkluderIkkeRegistrerte: false });
  expect(persons).toEqual([active(known)]);
  expect(await krr.personer(numbers(3))).toHaveLength(3);
});

test('a v1 operation is the one of v2 at another address', () => {
  const json = ['application/json'];
  expect(inVersion('v1', hentPersonerV2)).toEqual({ ...hentPersonerV1, accept: json });
  expect(inVersion('v1', hentPrintSertifikatV2)).toEqual(hentPrintSertifikatV1);
  expect(inVersion('v1', hentPersonV2)).toEqual({ ...hentPersonV1, accept: json, scopes: hentPersonV2.scopes });
  expect(inVersion('v2', hentPersonerV2)).toEqual(hentPersonerV2);
});

test('an answer of the wrong shape tells of the attempt that it took', async () => {
  const { krr } = against(() => ({ persons: [] }));
  expect(await failing(krr.personer(numbers(1)))).toMatchObject({ code: 'invalid-response', status: 200, attempts: 1 });
});

test('an iterable that fails is named without its words', async () => {
  const { krr } = against(everyone);
  function* ids(): Iterable<string> {
    yield '01990000000';
    throw new Error('row 01810012345');
  }
  const error = await failing(krr.personer(ids()));
  expect(error).toMatchObject({
    code: 'invalid-input',
    problems: ['/personidentifikatorer: the iterable failed'],
  });
  expect(error.stack).not.toContain('01810012345');
});

test.each<[string, string, object, object]>([
  [
    'a path that the document has not',
    '/rest/v2/personer/01810012345',
    {},
    { code: 'invalid-input', urlTemplate: 'POST' },
  ],
  [
    'a header that cannot be sent',
    '/rest/v2/personer',
    { headers: { 'x-for': 'a\n01810012345' } },
    { code: 'invalid-input', urlTemplate: 'POST /rest/v2/personer' },
  ],
  [
    'a header with no such name',
    '/rest/v2/personer',
    { headers: { '01810012345 ': 'x' } },
    { code: 'invalid-input', urlTemplate: 'POST /rest/v2/personer' },
  ],
])('%s is refused, and not repeated', async (_, path, init, expected) => {
  const { krr, sent } = against(everyone);
  const error = await failing(
    raw(krr).POST(path as '/rest/v2/personer', { body: { personidentifikatorer: numbers(1) }, ...init }),
  );
  expect(error).toMatchObject(expected);
  expect(JSON.stringify([error, error.stack])).not.toContain('01810012345');
  expect(sent).toHaveLength(0);
});

test('a raw call resolves with data or rejects', async () => {
  const { krr } = against(everyone);
  const { data, response } = await raw(krr).POST('/rest/v2/personer', { body: { personidentifikatorer: numbers(2) } });
  expect([data.personer.length, response.status]).toEqual([2, 200]);
  const refused = against(everyone, { fetch: async () => new Response(null, { status: 403 }) });
  const error = await failing(
    raw(refused.krr).POST('/rest/v2/personer', { body: { personidentifikatorer: numbers(1) } }),
  );
  expect(error).toMatchObject({
    code: 'forbidden',
    operation: 'hentPersonerV2',
    urlTemplate: 'POST /rest/v2/personer',
  });
});

test('an abort ends the lookup', async () => {
  const controller = new AbortController();
  const { krr } = against(everyone, { fetch: () => new Promise(() => {}) });
  const work = failing(krr.personer(numbers(1), { signal: controller.signal }));
  controller.abort();
  expect((await work).code).toBe('aborted');
});

test('validation tells of a drift, or fails on it, without a value', async () => {
  const drifted = (): object => ({ personer: [{ personidentifikator: '01990000000', status: 7 }] });
  const events: unknown[] = [];
  const warned = against(drifted, { validate: krrValidation('warn'), on: (event) => events.push(event) });
  await warned.krr.personer(numbers(1));
  expect(events).toContainEqual(expect.objectContaining({ type: 'drift', problems: ['/personer/0/status type'] }));
  const strict = against(drifted, { validate: krrValidation('error') });
  expect((await failing(strict.krr.personer(numbers(1)))).code).toBe('schema-drift');
});

test.each<[Partial<KrrClientOptions> | Record<string, unknown>, RegExp]>([
  ...[
    ['krr-ver2.digdir', '2023-08-18', 'test'], // so spelt in the table for firewalls of oppslagstjenesten_rest.md, 2023-08
    ['krr.digdir.no.', '2023-09-27', 'prod'],
    ['http://krr.digdir.no', '2023-09-27', 'prod'],
    ['https://krr.digdir.no/rest/v1/personer', '2023-09-27', 'prod'],
    ['https://oidc.difi.no/kontaktinfo-oauth2-server/swagger-ui/index.html#/Personer', '2023-10-04', 'prod'],
    ['https://oidc-ver2.difi.no//kontaktinfo-oauth2-server/swagger-ui.html#/', '2023-10-03', 'test'],
    ['kontaktinfo-ws-yt2.difi.eon.no/kontaktinfo-external/ws-v5?wsdl', '2023-04-01', 'test'],
  ].flatMap(([address, date, successor]): [Record<string, unknown>, RegExp][] => {
    const told = new RegExp(`was retired on ${date}\\. Use '${successor}' instead\\.$`);
    return [
      [{ environment: address }, told],
      [{ environment: { baseUrl: address } }, told],
    ];
  }),
  [{ environment: 'ver2' }, /ver2-krr\.digdir\.no was retired on 2023-08-18\. Use 'test' instead\./],
  [
    { environment: { baseUrl: 'https://oidc-ver2.difi.no//kontaktinfo-oauth2-server/rest/v1/personer' } },
    /retired on 2023-10-03/,
  ],
  [
    { environment: { baseUrl: 'https://kontaktinfo-ws-ver2.difi.no/kontaktinfo-external/ws-v5' } },
    /2023-04-01\. Use 'test'/,
  ],
  [{ environment: 'staging' }, /Option environment: unknown for krr\. Use 'test', 'prod' or \{ baseUrl \}/],
  [{ auth: undefined }, /Option auth: must be a token source/],
  [{ scopes: ['global/kontaktinformasjon.read'] }, /Option scopes: must be of KRR, like krr:global/],
  [{ scopes: [] }, /Option scopes/],
  [{ concurrency: 0 }, /Option concurrency/],
  [{ apiVersion: 'v3' }, /Option apiVersion: must be 'v1' or 'v2'/],
  [{ deadlineMs: -1 }, /Option deadlineMs/],
])('%j is a wrong configuration', (wrong, message) => {
  expect(() => against(everyone, wrong as Partial<KrrClientOptions>)).toThrow(message);
});
