import { type SandboxServer, startSandboxServer } from '@fellesklient/sandbox/server';
import { afterAll, beforeAll } from 'vitest';
import { registerChecks } from '../checks/index.ts';
import type { RegisterSubject, TokenIssuer } from '../src/index.ts';
import { sandboxSubject, size } from './sandbox-subject.ts';
import { testChecks } from './test-checks.ts';

let servers: readonly SandboxServer[];
let subject: RegisterSubject;

beforeAll(async () => {
  const { sandbox, withPersons } = await sandboxSubject({ size });
  const [server, other] = [await startSandboxServer({ sandbox }), await startSandboxServer({ sandbox })];
  servers = [server, other];
  subject = await withPersons({
    name: 'sandbox over HTTP',
    maskinporten: issuerOf(server),
    krr: { baseUrl: `${server.url}/krr` },
    authlevel: `${server.url}/authlevel`,
    idporten: `${server.url}/idporten`,
    minprofil: `${server.url}/minprofil/`,
    folkeregisteret: server.url,
    fetch: globalThis.fetch,
  });
  subject = { ...subject, extras: { ...subject.extras, otherEnvironment: issuerOf(other) } };
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

testChecks(registerChecks, () => subject);

function issuerOf({ url }: SandboxServer): TokenIssuer {
  return { issuer: `${url}/maskinporten/`, tokenEndpoint: `${url}/maskinporten/token` };
}
