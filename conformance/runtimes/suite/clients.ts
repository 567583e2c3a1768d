import type { TokenSource } from '@fellesklient/core';
import { createKrrClient, type KrrClient, type KrrClientOptions } from '@fellesklient/krr';
import { createMaskinporten, type Maskinporten, type MaskinportenKey } from '@fellesklient/maskinporten';
import type { World } from './world.ts';

export interface Clients {
  readonly auth: Maskinporten;
  readonly krr: KrrClient;
}

/** Options of the clients; `key` is the sandbox client's JWK when absent. */
export type Settings = Partial<Omit<KrrClientOptions, 'environment'>> & { readonly key?: MaskinportenKey };

/** Spares a call its token request. */
export const fixedToken: TokenSource = { get: async () => 'a-token', invalidate: () => {} };

/** Clients of the sandbox. */
export function clientsOfSandbox(world: World, settings: Settings = {}): Clients {
  return clients(world, `${world.sandbox}/maskinporten`, `${world.sandbox}/krr`, settings);
}

/** Clients of one of the fault endpoints, whose token endpoint works. */
export function clientsAt(world: World, endpoint: string, settings: Settings = {}): Clients {
  const baseUrl = `${world.origin}/${endpoint}`;
  return clients(world, baseUrl, baseUrl, settings);
}

function clients(world: World, tokens: string, krr: string, { key, ...settings }: Settings): Clients {
  const options = { random: () => 0, ...settings }; // no jitter: a retry comes at once
  const auth = createMaskinporten({
    environment: { baseUrl: tokens },
    clientId: world.clientId,
    key: key ?? { jwk: world.jwk },
  });
  return { auth, krr: createKrrClient({ auth, ...options, environment: { baseUrl: krr } }) };
}
