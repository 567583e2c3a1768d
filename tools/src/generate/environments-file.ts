import { header, literal } from './header.ts';
import { InputError } from './input-error.ts';
import { serversOf } from './server.ts';
import type { Spec } from './spec.ts';

/** `environments.ts`: where a client finds the register, and where it no longer is. */
export function environmentsFile(spec: Spec): string {
  const servers = serversOf(spec);
  const current = Object.fromEntries(
    servers.map(({ name, baseUrl, callsPerMinute }) => [name, { name, baseUrl, callsPerMinute }]),
  );
  const retired = (spec.document['x-retired-servers'] ?? []).map(({ name, host, retired, replacedBy }) => {
    if (!Object.hasOwn(current, replacedBy)) {
      throw new InputError(
        `${spec.path}: ${host} in x-retired-servers is replacedBy ${replacedBy}, which no server is called.`,
      );
    }
    return { name, host, retired, replacedBy };
  });
  return `${header(spec)}
import type { Environments } from '@fellesklient/core';

export const environments: Environments = ${literal({ register: spec.api, current, retired })};
`;
}
