import { InputError } from './input-error.ts';
import type { ServerEnvironment } from './open-api.ts';
import type { Spec } from './spec.ts';

/** A server of a spec that names the environment it is. */
export interface EnvironmentServer extends ServerEnvironment {
  /** Without a trailing slash. */
  readonly baseUrl: string;
}

/** @throws InputError for a server without x-environment or two of the same name. */
export function serversOf(spec: Spec): readonly EnvironmentServer[] {
  const servers = (spec.document.servers ?? []).map((server) => {
    const environment = server['x-environment'];
    if (!environment) throw new InputError(`${spec.path}: server ${server.url} lacks x-environment.`);
    return { ...environment, baseUrl: server.url.replace(/\/+$/, '') };
  });
  if (servers.length === 0) throw new InputError(`${spec.path}: lacks servers.`);
  const twice = servers.find(({ name }, index) => servers.findIndex((other) => other.name === name) !== index);
  if (twice) throw new InputError(`${spec.path}: two servers are called ${twice.name} in x-environment.`);
  return servers;
}
