import type { Clock, TokenSource } from '@fellesklient/core';
import { createMaskinporten } from '@fellesklient/maskinporten';
import type { Sandbox } from '@fellesklient/sandbox';
import { newClientKey } from '../../subjects/sandbox/client-key.ts';

export interface Access {
  readonly scopes: readonly string[];
  /** The sandbox's. */
  readonly clock: Clock;
  /** The sandbox's, when something is to be seen on the way. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Tokens of a sandbox's own Maskinporten for the test environment, by the sandbox's clock. */
export async function accessTo(
  sandbox: Sandbox,
  { scopes, clock, fetch = fetchOf(sandbox) }: Access,
): Promise<TokenSource> {
  const { publicJwk, jwk } = await newClientKey();
  const { clientId } = sandbox.registerClient({ scopes, jwk: publicJwk });
  return createMaskinporten({ environment: 'test', clientId, key: { jwk: { ...jwk } }, clock, fetch });
}

/** The way to a sandbox without a network between. */
export function fetchOf(sandbox: Sandbox): typeof globalThis.fetch {
  return (input, init) => sandbox.fetch(new Request(input, init));
}
