import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { type FellesklientError, isFellesklientError, type TokenRequest } from '@fellesklient/core';
import { afterEach, expect, test } from 'vitest';
import { createTexas, type TexasOptions } from './index.ts';

const request: TokenRequest = { register: 'krr', scopes: ['krr:global/kontaktinformasjon.read'] };
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((closed) => server.close(closed));
});

interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly type: string | undefined;
  readonly body: Record<string, unknown>;
}
type Reply = readonly [status: number, body: unknown];

/** A texas on loopback that answers so, and what it was asked. */
async function against(answer: (n: number, body: Asked['body']) => Reply, options: Partial<TexasOptions> = {}) {
  const asked: Asked[] = [];
  const server = createServer(async (incoming, outgoing) => {
    let text = '';
    for await (const chunk of incoming) text += chunk;
    const { method, url: path, headers } = incoming;
    asked.push({ method, path, type: headers['content-type'], body: JSON.parse(text) });
    const [status, body] = answer(asked.length, asked.at(-1)?.body ?? {});
    outgoing.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body));
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/token`;
  return { texas: createTexas({ endpoint, random: () => 0, ...options }), asked };
}
const token = (n: number | string): Reply => [
  200,
  { access_token: `token-${n}`, expires_in: 119, token_type: 'Bearer' },
];
const failing = (work: Promise<unknown>): Promise<FellesklientError> =>
  work.then(
    () => Promise.reject(new Error('should have failed')),
    (error) => error,
  );

test('a token is asked for as nais/texas documents it', async () => {
  const { texas, asked } = await against(token);
  const scopes = ['krr:global/kontaktinformasjon.read', 'krr:global/digitalpost.read'];
  expect(await texas.get({ ...request, scopes, resource: ['https://api.example/'] })).toBe('token-1');
  expect(asked).toEqual([
    {
      method: 'POST',
      path: '/api/v1/token',
      type: 'application/json',
      body: {
        identity_provider: 'maskinporten',
        target: 'krr:global/digitalpost.read krr:global/kontaktinformasjon.read',
        resource: 'https://api.example/',
      },
    },
  ]);
});

test('a system user goes along as authorization details, also by default', async () => {
  const { texas, asked } = await against(token);
  await texas.get({ ...request, systemUser: { org: '310000027' } });
  await texas.with({ systemUser: { org: '310000027' } }).get(request);
  expect(asked[0]?.body).toEqual({
    identity_provider: 'maskinporten',
    target: 'krr:global/kontaktinformasjon.read',
    authorization_details: [
      { type: 'urn:altinn:systemuser', systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:310000027' } },
    ],
  });
  expect(asked[1]?.body).toEqual(asked[0]?.body);
});

test('texas caches, so every get asks it', async () => {
  const { texas, asked } = await against(() => token('same'));
  expect([await texas.get(request), await texas.get(request)]).toEqual(['token-same', 'token-same']);
  expect(asked).toHaveLength(2);
});

/** Texas with its cache: `skip_cache` renews what later calls get. */
function caching(): (n: number, body: Asked['body']) => Reply {
  let tokens = 1;
  return (_n, body) => token(body.skip_cache === true ? ++tokens : tokens);
}

test('a refused token is asked for anew with skip_cache, once', async () => {
  const { texas, asked } = await against(caching());
  await texas.invalidate(await texas.get(request));
  expect(await texas.get(request)).toBe('token-2');
  expect(await texas.get(request)).toBe('token-2');
  expect(asked.map(({ body }) => body.skip_cache)).toEqual([undefined, undefined, true, undefined]);
});

test('callers that met the same refused token share its replacement', async () => {
  const { texas, asked } = await against(caching());
  const refused = await Promise.all([texas.get(request), texas.get(request), texas.get(request)]);
  for (const old of refused) await texas.invalidate(old);
  const renewed = await Promise.all([texas.get(request), texas.get(request), texas.get(request)]);
  expect(new Set(renewed)).toEqual(new Set(['token-2']));
  expect(asked.filter(({ body }) => body.skip_cache === true)).toHaveLength(1);
});

test('a failed replacement is tried again by the next get', async () => {
  const answers = caching();
  const { texas } = await against((n, body) => (n === 3 ? [400, { error: 'invalid_grant' }] : answers(n, body)));
  await texas.invalidate(await texas.get(request));
  expect((await failing(texas.get(request))).code).toBe('rejected');
  expect(await texas.get(request)).toBe('token-2');
});

test.each([
  [{ consumerOrg: '310000027' }, /consumerOrg: texas cannot ask for it, createMaskinporten can/],
  [{ pid: '11822648950' }, /pid: texas cannot ask for it/],
  [{ issOnBehalfOf: 'customer-1' }, /issOnBehalfOf: texas cannot ask for it/],
  [{ resource: ['https://a.example/', 'https://b.example/'] }, /resource: texas passes on one only/],
  [{ resource: ['no uri'] }, /resource: must be an array of absolute URIs/],
  [{ scopes: [] }, /scopes: at least one/],
  [{ scopes: ['a b'] }, /scopes: each must be one scope/],
])('%j is refused before anything is sent', async (wrong, message) => {
  const { texas, asked } = await against(token);
  const error = await failing(texas.get({ ...request, ...wrong }));
  expect(error).toMatchObject({ code: 'invalid-input', register: 'texas', attempts: 0 });
  expect(error.message).toMatch(message);
  for (const value of Object.values(wrong).flat()) expect(inspect(error)).not.toContain(value);
  expect(asked).toHaveLength(0);
});

test('a failure of texas is tried again, a refusal of Maskinporten is not and says what to do', async () => {
  const traceId = '0123456789abcdef0123456789abcdef';
  const refusal = {
    error: 'invalid_scope',
    error_description: `Token request contains invalid scopes for client, secret:scope (trace_id: ${traceId})`,
  };
  const { texas, asked } = await against((n) => (n < 3 ? [500, { error: 'server_error' }] : [400, refusal]));
  const error = await failing(texas.get(request));
  expect(error).toMatchObject({ code: 'rejected', status: 400, traceId, attempts: 3 });
  expect(error.remedy).toMatch(/maskinporten\.scopes\.consumes/);
  expect(inspect(error) + JSON.stringify(error)).not.toContain('secret:scope');
  expect(asked).toHaveLength(3);
});

test.each([{ access_token: 5 }, {}, null, 'token', ['token']])('%j is no token answer', async (body) => {
  const { texas } = await against(() => [200, body]);
  expect((await failing(texas.get(request))).code).toBe('invalid-response');
});

test('what a request itself throws is not passed on', async () => {
  const { texas } = await against(token);
  const wrong = Object.defineProperty({ ...request }, 'pid', {
    enumerable: true,
    get: () => {
      throw new Error('01810012345');
    },
  });
  const error = await failing(texas.get(wrong));
  expect(error).toMatchObject({ code: 'unexpected', attempts: 0 });
  expect(inspect(error)).not.toContain('01810012345');
});

test('an abort ends the call, its reason is not passed on', async () => {
  const { texas } = await against(token);
  const signal = AbortSignal.abort(new Error('01810012345'));
  const error = await failing(texas.get(request, signal));
  expect(isFellesklientError(error) && error.code).toBe('aborted');
  expect(inspect(error)).not.toContain('01810012345');
});

test('an abort leaves the replacement that others wait for alone', async () => {
  const controller = new AbortController();
  const answers = caching();
  const { texas } = await against((n, body) => {
    if (body.skip_cache === true) controller.abort(new Error('01810012345'));
    return answers(n, body);
  });
  await texas.invalidate(await texas.get(request));
  const aborted = failing(texas.get(request, controller.signal));
  const other = texas.get(request);
  const error = await aborted;
  expect(error).toMatchObject({ code: 'aborted' });
  expect(inspect(error)).not.toContain('01810012345');
  expect(await other).toBe('token-2');
});

test.each<[unknown, RegExp]>([
  [undefined, /^Option endpoint: not an http or https URL/],
  ['secret', /^Option endpoint: not an http or https URL/],
  ['ftp://secret/', /^Option endpoint: not an http or https URL/],
  ['http://user:secret@127.0.0.1/', /^Option endpoint: leave out credentials/],
  ['http://secret@127.0.0.1/', /^Option endpoint: leave out credentials/],
  ['https://texas/?secret', /^Option endpoint: leave out/],
  ['http://secret.example/api/v1/token', /^Option endpoint: http would send the token in clear text/],
])('the endpoint %s is a wrong configuration', (endpoint, message) => {
  let thrown: unknown;
  try {
    createTexas({ endpoint: endpoint as string });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(TypeError);
  expect((thrown as TypeError).message).toMatch(message);
  expect(inspect(thrown)).not.toContain('secret');
});

test('a name of the same cluster may be http', () => {
  expect(() => createTexas({ endpoint: 'http://texas/api/v1/token' })).not.toThrow();
});
