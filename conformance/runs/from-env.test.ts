import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createKrrClient } from '@fellesklient/krr';
import { createMaskinporten } from '@fellesklient/maskinporten';
import { type EnvironmentVariables, fromEnv } from '@fellesklient/maskinporten/env';
import { createTokenVerifier } from '@fellesklient/maskinporten/verifier';
import { type SandboxServer, startSandboxServer } from '@fellesklient/sandbox/server';
import { afterAll, beforeAll, expect, test } from 'vitest';

const scope = 'krr:global/kontaktinformasjon.read';
let server: SandboxServer;
let texas: Server;
/** What NAIS injects, with the sandbox for Maskinporten. */
let nais: EnvironmentVariables;

beforeAll(async () => {
  server = await startSandboxServer();
  const { client_id, jwk, issuer } = await server.sandbox.demoClient(`${server.url}/maskinporten/`);
  const wellKnown = `${server.url}/.well-known/oauth-authorization-server/maskinporten`;
  const metadata = (await (await fetch(wellKnown)).json()) as Record<string, string>;
  nais = {
    MASKINPORTEN_CLIENT_ID: client_id,
    MASKINPORTEN_CLIENT_JWK: JSON.stringify(jwk),
    MASKINPORTEN_ISSUER: metadata.issuer,
    MASKINPORTEN_WELL_KNOWN_URL: wellKnown,
    MASKINPORTEN_TOKEN_ENDPOINT: metadata.token_endpoint,
  };
  texas = sidecar(
    createMaskinporten({ environment: { baseUrl: issuer }, clientId: client_id, key: { jwk: { ...jwk } } }),
  );
  await new Promise<void>((listening) => texas.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  await new Promise((closed) => texas.close(closed));
  await server.close();
});

/** Answers as nais/texas documents it (doc/openapi-spec.json), with tokens of the sandbox. */
function sidecar(maskinporten: ReturnType<typeof createMaskinporten>): Server {
  return createServer(async (incoming, outgoing) => {
    let text = '';
    for await (const chunk of incoming) text += chunk;
    const { identity_provider, target } = JSON.parse(text) as Record<string, string>;
    const known = incoming.url === '/api/v1/token' && identity_provider === 'maskinporten';
    const token = known && (await maskinporten.get({ register: 'krr', scopes: (target ?? '').split(' ') }));
    const body = token ? { access_token: token, expires_in: 119, token_type: 'Bearer' } : { error: 'invalid_request' };
    outgoing.writeHead(token ? 200 : 400, { 'content-type': 'application/json', connection: 'close' });
    outgoing.end(JSON.stringify(body));
  });
}

test.each(['MASKINPORTEN_ISSUER', 'MASKINPORTEN_WELL_KNOWN_URL', 'MASKINPORTEN_TOKEN_ENDPOINT'])(
  '%s alone leads to tokens that verify',
  async (address) => {
    const { MASKINPORTEN_CLIENT_ID, MASKINPORTEN_CLIENT_JWK } = nais;
    const auth = fromEnv({ env: { MASKINPORTEN_CLIENT_ID, MASKINPORTEN_CLIENT_JWK, [address]: nais[address] } });
    const verifier = createTokenVerifier({ environment: { baseUrl: `${server.url}/maskinporten` }, scope });
    const { clientId } = await verifier.verify(await auth.get({ register: 'krr', scopes: [scope] }));
    expect(clientId).toBe(MASKINPORTEN_CLIENT_ID);
  },
);

test.each([
  ['the program', () => ({})],
  ['texas', () => ({ NAIS_TOKEN_ENDPOINT: `http://127.0.0.1:${(texas.address() as AddressInfo).port}/api/v1/token` })],
])('a lookup where %s fetches the tokens', async (_who, more) => {
  const auth = fromEnv({ env: { ...nais, ...more() } });
  const krr = createKrrClient({ environment: { baseUrl: `${server.url}/krr` }, auth });
  const personidentifikator = server.sandbox.world.personidentifikator(1);
  const persons = await krr.personer([personidentifikator], { inkluderIkkeRegistrerte: true });
  expect(persons.map((person) => person.personidentifikator)).toEqual([personidentifikator]);
});
