import type { TokenSource } from '@fellesklient/core';
import { createMaskinporten } from '@fellesklient/maskinporten';
import type { Sandbox } from '@fellesklient/sandbox';

/** What a program has that knows a sandbox by an origin. */
export interface SandboxAccess {
  readonly auth: TokenSource;
  readonly fetch: typeof globalThis.fetch;
}

/** Access as the sandbox's own client, without a network between. */
export async function accessTo({ fetch: ask, demoClient }: Sandbox, origin: string): Promise<SandboxAccess> {
  const { client_id, jwk } = await demoClient(`${origin}/maskinporten/`);
  const fetch: typeof globalThis.fetch = (input, init) => ask(new Request(input, init));
  const environment = { baseUrl: `${origin}/maskinporten` };
  const auth = createMaskinporten({ environment, clientId: client_id, key: { jwk: { ...jwk } }, fetch });
  return { auth, fetch };
}
