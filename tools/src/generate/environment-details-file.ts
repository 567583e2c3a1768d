import { header, literal } from './header.ts';
import { serversOf } from './server.ts';
import type { Spec } from './spec.ts';

/** `environment-details.ts`: all that is published about the environments; for people and firewalls, not for clients. */
export function environmentDetailsFile(spec: Spec): string {
  const details = Object.fromEntries(serversOf(spec).map((server) => [server.name, detailsOf(server)]));
  return `${header(spec)}
import type { EnvironmentDetails } from '@fellesklient/core';

/** Issuers, addresses and dates of each environment, by its name. */
export const environments: Readonly<Record<${Object.keys(details)
    .map((name) => JSON.stringify(name))
    .join(' | ')}, EnvironmentDetails>> = ${literal(details)};
`;
}

function detailsOf(server: ReturnType<typeof serversOf>[number]): object {
  const { name, baseUrl, issuers, swaggerUrl, ipv4, ipv6, port, callsPerMinute, validFrom, validTo } = server;
  return { name, baseUrl, issuers, swaggerUrl, ipv4, ipv6, port, callsPerMinute, validFrom, validTo };
}
