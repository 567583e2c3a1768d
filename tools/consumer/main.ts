// A program of somebody who installed our packages from tarballs: it looks up a published test person, and then runs
// `example.ts`, which the check makes of the README's first example.
import { isFellesklientError } from '@fellesklient/core';
import { createKrrClient, type Person } from '@fellesklient/krr';
import { createMaskinporten } from '@fellesklient/maskinporten';
import { createSandbox } from '@fellesklient/sandbox';
import { startSandboxServer } from '@fellesklient/sandbox/server';

const personidentifikator = '11822648950';

const server = await startSandboxServer({ sandbox: createSandbox() });
try {
  const demo = await (await fetch(`${server.url}/_sandbox/demo-client`)).json();
  const auth = createMaskinporten({
    environment: { baseUrl: `${server.url}/maskinporten` },
    clientId: demo.client_id,
    key: { jwk: demo.jwk },
  });
  const krr = createKrrClient({ environment: { baseUrl: `${server.url}/krr` }, auth });

  const [person]: Person[] = await krr.personer([personidentifikator]);
  if (person?.personidentifikator !== personidentifikator || person.varslingsstatus !== 'KAN_VARSLES') {
    throw new Error(`Expected the published person, who can be notified, got ${JSON.stringify(person)}`);
  }

  const refused: unknown = await krr.personer(['1']).catch((error: unknown) => error);
  if (!isFellesklientError(refused) || refused.code !== 'invalid-input') {
    throw new Error('Expected a malformed id to be refused before anything is sent.');
  }

  Reflect.set(globalThis, 'sandbox', server.url);
  await import('./example.js');
} finally {
  await server.close();
}
