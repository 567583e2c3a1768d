// The same over sockets, under the base URL of a sandbox server: nothing of the network is replaced.
import { createIdporten } from '@fellesklient/idporten';
import { minProfilLink } from '@fellesklient/idporten/minprofil';
import { createSandbox, type Sandbox } from '@fellesklient/sandbox';
import { type SandboxServer, startSandboxServer } from '@fellesklient/sandbox/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookup, person, privateJwk, publicJwk, redirectUri, scopes } from './citizen.ts';

let sandbox: Sandbox;
let server: SandboxServer;
beforeAll(async () => {
  sandbox = createSandbox();
  server = await startSandboxServer({ sandbox, port: 0 });
});
afterAll(() => server.close());

async function redirectFrom(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  await response.text();
  return response.headers.get('location') ?? '';
}

test('a citizen logs in, the token is refreshed, and userinfo answers', async () => {
  const { clientId } = sandbox.registerIdportenClient({
    redirectUris: [redirectUri],
    scopes: [...scopes],
    auth: { jwk: publicJwk },
  });
  const idporten = createIdporten({
    environment: { baseUrl: `${server.url}/idporten` },
    clientId,
    clientAuth: { key: { jwk: privateJwk } },
    redirectUri,
    scopes,
  });
  const { url, transaction } = await idporten.login();
  const session = await idporten.callback(await redirectFrom(`${url}&sandbox_person=${person}`), transaction);
  const first = await session.get(lookup);
  session.invalidate(first);
  expect(await session.get(lookup)).not.toBe(first);
  expect(await session.userinfo()).toMatchObject({ pid: person });
});

test('a link to MinProfil leads through ID-porten to the page, and from there to the registered address', async () => {
  const gotoUrl = 'https://app.example.no/min-side?fra=minprofil';
  sandbox.registerGotoUrl(gotoUrl);
  const link = minProfilLink({ environment: { baseUrl: `${server.url}/minprofil` }, gotoUrl, registered: [gotoUrl] });
  const page = await fetch(`${link}&sandbox_person=${person}`);
  expect(page.status).toBe(200);
  const visit = /name="visit" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const body = new URLSearchParams({ visit });
  const saved = await fetch(`${server.url}/minprofil/`, { method: 'POST', body, redirect: 'manual' });
  expect(saved.headers.get('location')).toBe(gotoUrl);
});
