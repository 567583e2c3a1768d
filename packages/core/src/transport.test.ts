import { expect, test } from 'vitest';
import { operation } from '../test/register.ts';
import { virtualClock } from '../test/virtual-clock.ts';
import { systemClock } from './clock.ts';
import type { TokenRequest } from './token-source.ts';
import { createTransport, type TransportOptions, type TransportRequest } from './transport.ts';

const environment = { name: 'test', baseUrl: 'https://register.example' };

function transportTo(options: Partial<TransportOptions> = {}) {
  const tokenRequests: TokenRequest[] = [];
  const urls: string[] = [];
  const transport = createTransport({
    register: { name: 'demo', retryAfterUnit: 's' },
    environment,
    token: { scopes: ['a:read'] },
    auth: {
      get: async (request) => {
        tokenRequests.push(request);
        return 'token';
      },
      invalidate: () => {},
    },
    clock: virtualClock(),
    fetch: async (url) => {
      urls.push(String(url));
      return Response.json({ people: [] });
    },
    ...options,
  });
  const send = (request: TransportRequest = {}) => transport.send(operation, { body: { ids: ['11'] }, ...request });
  return { transport, send, urls, tokenRequests };
}

test('sends below the base URL, to the template unless a path is given', async () => {
  const { send, urls } = transportTo();
  await send();
  await send({ path: '/people?page=2' });
  expect(urls).toEqual(['https://register.example/people', 'https://register.example/people?page=2']);
});

test.each(['.elsewhere.example/people', '@elsewhere.example/people', ':8443/people', ''])(
  'the path %j, which would name another host, stays a path',
  async (path) => {
    const { send, urls } = transportTo();
    await send({ path });
    expect(urls).toEqual([`https://register.example/${path}`]);
  },
);

test('asks for the tokens of the client, for another consumer when the call says so', async () => {
  const { send, tokenRequests } = transportTo();
  await send();
  await send({ consumerOrg: '310000005' });
  const request = { register: 'demo', scopes: ['a:read'] };
  expect(tokenRequests).toEqual([request, { ...request, consumerOrg: '310000005' }]);
});

test('has the clock and the chance of its client, for waits between calls', () => {
  const clock = virtualClock();
  const { transport } = transportTo({ clock, random: () => 0.25 });
  expect([transport.clock, transport.random()]).toEqual([clock, 0.25]);
  const { clock: usual, random } = createTransport({
    register: { name: 'demo', retryAfterUnit: 's' },
    environment,
    token: { scopes: [] },
  });
  expect([usual, random]).toEqual([systemClock, Math.random]);
});

test('options of one call reach the pipeline', async () => {
  const hanging = transportTo({ fetch: () => new Promise(() => {}) });
  await expect(hanging.send({ deadlineMs: 50 })).rejects.toMatchObject({ code: 'deadline', elapsedMs: 50 });
  const aborted = transportTo().send({ signal: AbortSignal.abort() });
  await expect(aborted).rejects.toMatchObject({ code: 'aborted', attempts: 0 });
});

test('what is open to everybody is asked for without a token', async () => {
  const { transport, tokenRequests, urls } = transportTo();
  await transport.send({ ...operation, scopes: [] }, { body: { ids: ['11'] } });
  expect([urls.length, tokenRequests]).toEqual([1, []]);
});
