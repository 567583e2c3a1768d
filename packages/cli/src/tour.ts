import { isFellesklientError } from '@fellesklient/core';
import { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';
import { createKrrClient, type KrrClientOptions } from '@fellesklient/krr';
import { createMaskinporten } from '@fellesklient/maskinporten';
import { personsTable } from './persons-table.ts';
import { familyLines } from './show-family.ts';

interface DemoClient {
  readonly client_id: string;
  readonly jwk: Record<string, unknown>;
}

export interface TourOptions {
  /** Address of the sandbox. */
  readonly sandbox: string;
  /** Whom to look up. */
  readonly ids: readonly string[];
  /** Organisation number of somebody who has delegated nothing to the demo client. */
  readonly customer: string;
  readonly print: (line: string) => void;
}

/** Shows what the clients do against the sandbox. */
export async function tour({ sandbox, ids, customer, print }: TourOptions): Promise<void> {
  const demo = (await (await fetch(`${sandbox}/_sandbox/demo-client`)).json()) as DemoClient;
  const auth = createMaskinporten({
    environment: { baseUrl: `${sandbox}/maskinporten` },
    clientId: demo.client_id,
    key: { jwk: demo.jwk },
  });
  const options: KrrClientOptions = { environment: { baseUrl: `${sandbox}/krr` }, auth };
  const krr = createKrrClient(options);

  print('\n1. A token from Maskinporten');
  const claims = claimsOf(await auth.get({ register: 'krr', scopes: ['krr:global/kontaktinformasjon.read'] }));
  print(`   from ${claims.iss} for ${claims.consumer.ID}, scope ${claims.scope}, lives ${claims.exp - claims.iat} s`);

  print('\n2. The published test persons in Kontakt- og reservasjonsregisteret: await krr.personer(ids)');
  for (const line of personsTable(await krr.personer(ids))) print(`   ${line}`);

  print("\n3. Two of them again with less scope: scopes: ['krr:global/digitalpost.read']");
  const narrow = createKrrClient({ ...options, scopes: ['krr:global/digitalpost.read'] });
  for (const line of personsTable(await narrow.personer(['22859197810', '11822648950']))) print(`   ${line}`);

  print('\n4. A family in Folkeregisteret: await freg.personer(numre, { part }), and what it means');
  const freg = createFolkeregisteretClient({
    environment: { baseUrl: sandbox },
    rettighetspakke: 'offentlig-med-hjemmel',
    auth,
  });
  for (const line of await familyLines(freg, ids)) print(`   ${line}`);

  print('\n5. An error as you meet it: krr.personer(ids, { consumerOrg }) for a customer that has delegated nothing');
  const error = await krr.personer(ids, { consumerOrg: customer }).catch((thrown: unknown) => thrown);
  if (!isFellesklientError(error)) throw new Error('The lookup without a delegation should have failed.');
  print(`   ${error.name}: ${error.message}`);
  print(
    `   code ${error.code}, registerCode ${error.registerCode}, retryable ${error.retryable}, traceId ${error.traceId}`,
  );
}

function claimsOf(token: string): { iss: string; scope: string; consumer: { ID: string }; exp: number; iat: number } {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}
