// A CommonJS program of somebody who installed our packages, which are ES modules: `require()` gives them as they are.
import core = require('@fellesklient/core');
import krrModule = require('@fellesklient/krr');
import maskinporten = require('@fellesklient/maskinporten');
import sandboxModule = require('@fellesklient/sandbox');
import sandboxServer = require('@fellesklient/sandbox/server');

const personidentifikator = '11822648950';

async function main(): Promise<void> {
  const server = await sandboxServer.startSandboxServer({ sandbox: sandboxModule.createSandbox() });
  try {
    const demo = await (await fetch(`${server.url}/_sandbox/demo-client`)).json();
    const auth = maskinporten.createMaskinporten({
      environment: { baseUrl: `${server.url}/maskinporten` },
      clientId: demo.client_id,
      key: { jwk: demo.jwk },
    });
    const krr = krrModule.createKrrClient({ environment: { baseUrl: `${server.url}/krr` }, auth });
    const [person]: krrModule.Person[] = await krr.personer([personidentifikator]);
    if (person?.varslingsstatus !== 'KAN_VARSLES')
      throw new Error('Expected the published person, who can be notified.');

    const refused: unknown = await krr.personer(['1']).catch((error: unknown) => error);
    if (!core.isFellesklientError(refused)) throw new Error('Expected an error of the same class for all packages.');
  } finally {
    await server.close();
  }
}

void main();
