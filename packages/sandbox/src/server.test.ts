import { createServer } from 'node:net';
import { importJWK, SignJWT } from 'jose';
import { afterEach, expect, test } from 'vitest';
import type { DemoClient } from './index.ts';
import { createSandbox } from './index.ts';
import { type SandboxServer, startSandboxServer } from './server.ts';

const open: SandboxServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(options: Parameters<typeof startSandboxServer>[0]): Promise<SandboxServer> {
  const server = await startSandboxServer(options);
  open.push(server);
  return server;
}

async function tokenOf({ client_id, jwk, issuer, token_endpoint, scopes }: DemoClient): Promise<string> {
  const assertion = await new SignJWT({ scope: scopes.join(' '), jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: 'RS256', kid: String(jwk.kid) })
    .setIssuer(client_id)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('100s')
    .sign(await importJWK(jwk, 'RS256'));
  const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  const response = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({ grant_type, assertion }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}

async function lookUp(url: string, token: string): Promise<Response> {
  return fetch(`${url}/krr/rest/v2/personer`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ personidentifikatorer: ['22859197810'] }),
  });
}

test('a client in any language gets from the address alone to a person', async () => {
  const { url, port } = await start({});
  expect(url).toBe(`http://127.0.0.1:${port}`);
  const index = (await (await fetch(`${url}/_sandbox`)).json()) as { demo_client: string };
  const demo = (await (await fetch(index.demo_client)).json()) as DemoClient;
  const metadata = await (await fetch(`${url}/.well-known/oauth-authorization-server/maskinporten`)).json();
  expect(metadata).toMatchObject({ issuer: demo.issuer, token_endpoint: demo.token_endpoint });
  const response = await lookUp(url, await tokenOf(demo));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ personer: [{ personidentifikator: '22859197810', status: 'AKTIV' }] });
});

test('a shell that cannot sign gets a grant, good for one token', async () => {
  const { url } = await start({});
  const assertion = await (await fetch(`${url}/_sandbox/demo-grant?scope=krr:global/digitalpost.read`)).text();
  const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  const ask = (): Promise<Response> =>
    fetch(`${url}/maskinporten/token`, { method: 'POST', body: new URLSearchParams({ grant_type, assertion }) });
  expect(await (await ask()).json()).toMatchObject({ scope: 'krr:global/digitalpost.read', expires_in: 120 });
  expect((await ask()).status).toBe(400);
});

test('another server does not take its tokens', async () => {
  const [one, two] = [await start({}), await start({})];
  const demo = (await (await fetch(`${one.url}/_sandbox/demo-client`)).json()) as DemoClient;
  const token = await tokenOf(demo);
  expect((await lookUp(one.url, token)).status).toBe(200);
  expect((await lookUp(two.url, token)).status).toBe(401);
});

test('serves the sandbox it is given', async () => {
  const sandbox = createSandbox({ seed: 77 });
  const { url } = await start({ sandbox });
  expect(await (await fetch(`${url}/_sandbox`)).json()).toMatchObject({ seed: 77 });
});

test('closes at once, connections included', async () => {
  const server = await startSandboxServer();
  await fetch(`${server.url}/_sandbox`);
  await server.close();
  await expect(fetch(`${server.url}/_sandbox`)).rejects.toThrow();
});

test('leaves the global Request and Response alone', async () => {
  const [request, response] = [globalThis.Request, globalThis.Response];
  await start({});
  expect([globalThis.Request === request, globalThis.Response === response]).toEqual([true, true]);
});

test('a port in use is one clear error', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as { port: number };
  await expect(startSandboxServer({ port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
    message: `Option port: ${port} on 127.0.0.1 is in use. Stop what uses it, choose another port, or 0 for any free one.`,
  });
  await new Promise((resolve) => taken.close(resolve));
});

test('a host that is not this machine’s is one clear error', async () => {
  await expect(startSandboxServer({ host: '192.0.2.1' })).rejects.toThrow('Option host: cannot listen on 192.0.2.1.');
});

test.each([-1, 65_536, 80.5, Number.NaN, '8080' as unknown as number])(
  'port %s is refused before anything is opened',
  async (port) => {
    await expect(startSandboxServer({ port })).rejects.toThrow(TypeError);
    await expect(startSandboxServer({ port })).rejects.toThrow('Option port:');
  },
);
