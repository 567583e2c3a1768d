import { header, literal } from './header.ts';
import { operationsOf } from './operation.ts';
import { serversOf } from './server.ts';
import type { Spec } from './spec.ts';

/** `routes.ts`: what the sandbox answers, under which hosts. It names no type of core, which the sandbox must not import. */
export function routesFile(spec: Spec): string {
  const operations = operationsOf(spec);
  const routes = Object.fromEntries(
    operations.map(({ id, method, template, scopes }) => [id, { method, template, scopes }]),
  );
  const servers = serversOf(spec);
  const hosts = Object.fromEntries(
    servers.map(({ name, baseUrl, issuers }) => [name, { host: new URL(baseUrl).host, issuers }]),
  );
  return `${header(spec)}
export interface Route {
  readonly method: string;
  readonly template: string;
  /** Any one of them opens the operation. */
  readonly scopes: readonly string[];
}

export interface Host {
  readonly host: string;
  /** Token issuers accepted here. */
  readonly issuers: readonly string[];
}

export const routes: Readonly<Record<${union(operations.map(({ id }) => id))}, Route>> = ${literal(routes)};

export const hosts: Readonly<Record<${union(servers.map(({ name }) => name))}, Host>> = ${literal(hosts)};
`;
}

const union = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(' | ');
