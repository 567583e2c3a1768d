import { createMaskinporten, type Maskinporten } from '@fellesklient/maskinporten';
import type { World } from './world.ts';

/** Makes something happen in the sandbox. */
export async function command(world: World, path: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${world.sandbox}/_sandbox${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: the sandbox answered ${response.status} ${await response.text()}`);
  return response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>);
}

/** The tokens of a new client of the sandbox that has these scopes. */
export async function clientWith(world: World, scopes: readonly string[]): Promise<Maskinporten> {
  const { kty, n, e } = world.jwk;
  const { client_id } = await command(world, '/clients', { scopes, jwk: { kty, n, e, kid: world.kid } });
  return createMaskinporten({
    environment: { baseUrl: `${world.sandbox}/maskinporten` },
    clientId: String(client_id),
    key: { jwk: world.jwk },
  });
}
