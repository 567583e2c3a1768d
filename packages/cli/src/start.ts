import { once } from 'node:events';
import { publishedPersons } from '@fellesklient/sandbox';
import { startSandboxServer } from '@fellesklient/sandbox/server';
import { curlExample, typescriptExample } from './examples.ts';
import { tour } from './tour.ts';

export interface StartOptions {
  readonly port: number;
  /** End after the tour. */
  readonly once: boolean;
  readonly print: (line: string) => void;
}

/** Starts the sandbox, shows the tour, and serves until it is interrupted. */
export async function start({ port, once: end, print }: StartOptions): Promise<void> {
  const server = await startSandboxServer({ port });
  try {
    print(`Fellesklient sandbox on ${server.url}`);
    const ids = publishedPersons.map((person) => person.personidentifikator);
    await tour({ sandbox: server.url, ids, customer: server.sandbox.newOrganisation(), print });
    print('\nAddresses');
    print(
      `   Maskinporten     ${server.url}/maskinporten/  (issuer; token, jwk, .well-known/oauth-authorization-server)`,
    );
    print(`   ID-porten        ${server.url}/idporten  (issuer; .well-known/openid-configuration)`);
    print(`   MinProfil        ${server.url}/minprofil/`);
    print(`   KRR              ${server.url}/krr/rest/v2/personer`);
    print(
      `   Folkeregisteret  ${server.url}/folkeregisteret/offentlig-med-hjemmel/api/v1  (and eight more packages of rights)`,
    );
    print(`   Everything       ${server.url}/_sandbox  (addresses, and commands that change the world)`);
    print(`   Demo client      ${server.url}/_sandbox/demo-client  (client_id, key and scopes)`);
    print(`\nTypeScript: save as first.mjs in this folder and run: node first.mjs\n\n${typescriptExample(server.url)}`);
    print(`\ncurl\n\n${curlExample(server.url)}`);
    if (end) return;
    print('\nServing until Ctrl-C.');
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  } finally {
    await server.close();
  }
}
