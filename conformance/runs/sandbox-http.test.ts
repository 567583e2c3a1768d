import { type SandboxServer, startSandboxServer } from '@fellesklient/sandbox/server';
import { afterAll } from 'vitest';
import { registerChecks } from '../checks/index.ts';
import type { TokenIssuer } from '../src/index.ts';
import { sandboxInProcess, size } from '../subjects/sandbox/in-process.ts';
import { sample } from './faults/sample.ts';
import { testChecks } from './test-checks.ts';

const { sandbox, withPersons } = await sandboxInProcess({ size });
const [server, other] = [await startSandboxServer({ sandbox }), await startSandboxServer({ sandbox })];
const subject = await withPersons({
  name: 'sandbox over HTTP',
  maskinporten: issuerOf(server),
  krr: { baseUrl: `${server.url}/krr` },
  authlevel: `${server.url}/authlevel`,
  idporten: `${server.url}/idporten`,
  minprofil: `${server.url}/minprofil/`,
  folkeregisteret: server.url,
  fetch: globalThis.fetch,
});
afterAll(() => Promise.all([server, other].map(({ close }) => close())));

// Every check has been tried through MSW, so that the gate needs a sample over sockets.
testChecks(sample(registerChecks), () => ({
  ...subject,
  extras: { ...subject.extras, otherEnvironment: issuerOf(other), otherIdporten: `${other.url}/idporten` },
}));

function issuerOf({ url }: SandboxServer): TokenIssuer {
  return { issuer: `${url}/maskinporten/`, tokenEndpoint: `${url}/maskinporten/token` };
}
