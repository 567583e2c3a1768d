import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, contactScope, createBench, grantType, testIssuer } from '../test/bench.ts';
import { sandboxHandlers } from './msw.ts';

let bench: Bench;
const server = setupServer();
beforeAll(async () => {
  bench = await createBench();
  server.resetHandlers(...sandboxHandlers(bench.sandbox));
  server.listen({ onUnhandledFrame: 'error' });
});
afterAll(() => server.close());

describe('the global fetch', () => {
  test('reaches the sandbox at the real host names', async () => {
    const tokens = await fetch(`${testIssuer}token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: grantType, assertion: await bench.sign() }),
    });
    const { access_token, scope } = (await tokens.json()) as { access_token: string; scope: string };
    expect(scope).toBe(contactScope);
    const persons = await fetch('https://test.kontaktregisteret.no/rest/v2/personer', {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ personidentifikatorer: ['11822648950'] }),
    });
    expect(persons.headers.get('content-type')).toBe('application/json');
    expect(await persons.json()).toMatchObject({ personer: [{ personidentifikator: '11822648950' }] });
  });

  test.each(['https://maskinporten.no/', 'https://test.maskinporten.no/'])(
    'finds the metadata of %s',
    async (issuer) => {
      const response = await fetch(`${issuer}.well-known/oauth-authorization-server`);
      expect(await response.json()).toMatchObject({ issuer });
    },
  );

  test('reaches KRR in production too, with its own answers to unknown callers', async () => {
    const response = await fetch('https://kontaktregisteret.no/rest/v2/personer', { method: 'POST' });
    expect([response.status, await response.text()]).toEqual([401, '']);
  });
});
