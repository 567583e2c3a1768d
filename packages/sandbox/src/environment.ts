import { hosts as authlevelHosts } from './generated/authlevel/routes.ts';
import { hosts as folkeregisteretHosts } from './generated/folkeregisteret/routes.ts';
import { hosts as idportenHosts } from './generated/idporten/routes.ts';
import { hosts as krrHosts } from './generated/krr/routes.ts';
import { hosts as maskinportenHosts } from './generated/maskinporten/routes.ts';

/** `test` and `prod` behind their real host names, `local` behind path prefixes on any other. They trust no tokens of each other. */
export type EnvironmentName = 'test' | 'prod' | 'local';

/** Where a request arrived. */
export interface Environment {
  readonly name: EnvironmentName;
  /** Issuer of this environment's Maskinporten, with a slash at the end. */
  readonly issuer: string;
  /** Addresses of this environment's ID-porten, without a slash at the end: for programs (the issuer), and for browsers. */
  readonly idporten: { readonly issuer: string; readonly login: string };
  /** Address of this environment's MinProfil, with a slash at the end. */
  readonly minprofil: string;
}

export type ServiceName = 'maskinporten' | 'idporten' | 'minprofil' | 'krr' | 'folkeregisteret' | 'authlevel' | 'admin';

/** Which service a request is for, and where it arrived. */
export interface Destination {
  readonly service: ServiceName;
  readonly environment: Environment;
  /** The path as the service knows it, without the sandbox's prefix. */
  readonly path: string;
}

interface Place extends Pick<Destination, 'service' | 'environment'> {
  /** Where on the host the service is; everywhere when absent. */
  readonly below?: string;
}

// felleslosninger/docs, Kontaktregisteret/krr_sluttbrukerinnstillinger.md.
const minprofilHosts = { test: 'minprofil.test.kontaktregisteret.no', prod: 'minprofil.kontaktregisteret.no' };

/** The real host names, and what each one is. */
export const realHosts: ReadonlyMap<string, Place> = new Map(
  (['test', 'prod'] as const).flatMap((name): [string, Place][] => {
    const idporten = idportenHosts[name].host;
    // The login hosts stand in specs/idporten beside the paths that browsers are sent to.
    const login = `login.${idporten}`;
    const environment: Environment = {
      name,
      issuer: `https://${maskinportenHosts[name].host}/`,
      idporten: { issuer: `https://${idporten}`, login: `https://${login}` },
      minprofil: `https://${minprofilHosts[name]}/`,
    };
    return [
      [maskinportenHosts[name].host, { service: 'maskinporten', environment }],
      [idporten, { service: 'idporten', environment }],
      [login, { service: 'idporten', environment }],
      [minprofilHosts[name], { service: 'minprofil', environment }],
      [krrHosts[name].host, { service: 'krr', environment }],
      [folkeregisteretHosts[name].host, { service: 'folkeregisteret', environment }],
      // What there is in test only; authlevel's host of production was never published.
      ...(name === 'test'
        ? ([
            [authlevelHosts.ver2.host, { service: 'authlevel', environment, below: '/authlevel' }],
            // The playground has no Maskinporten of its own.
            [folkeregisteretHosts.playground.host, { service: 'folkeregisteret', environment }],
          ] as [string, Place][])
        : []),
    ];
  }),
);

/** Issuer of the test environment. */
export const testIssuer: string = `https://${maskinportenHosts.test.host}/`;

const prefixes: readonly (readonly [string, ServiceName])[] = [
  ['/maskinporten', 'maskinporten'],
  ['/idporten', 'idporten'],
  ['/minprofil', 'minprofil'],
  ['/krr', 'krr'],
  ['/authlevel', 'authlevel'],
  ['/_sandbox', 'admin'],
];

/** Finds the service by real host name, or on any other host by path prefix. Undefined when there is none. */
export function destinationOf(url: URL): Destination | undefined {
  const real = realHosts.get(url.hostname);
  if (real) {
    const { below = '', ...place } = real;
    const path = pathBelow(below, url);
    return path === undefined ? undefined : { ...place, path };
  }
  const environment: Environment = {
    name: 'local',
    issuer: `${url.origin}/maskinporten/`,
    idporten: { issuer: `${url.origin}/idporten`, login: `${url.origin}/idporten` },
    minprofil: `${url.origin}/minprofil/`,
  };
  // RFC 8414 section 3.1 puts the well-known part between host and path of the issuer.
  const wellKnown = /^(\/\.well-known\/[^/]+)\/maskinporten\/?$/.exec(url.pathname)?.[1];
  if (wellKnown !== undefined) return { service: 'maskinporten', environment, path: wellKnown };
  // Its paths begin so at the real hosts too.
  if (pathBelow('/folkeregisteret', url) !== undefined) {
    return { service: 'folkeregisteret', environment, path: url.pathname };
  }
  for (const [prefix, service] of prefixes) {
    const path = pathBelow(prefix, url);
    if (path !== undefined) return { service, environment, path };
  }
  return undefined;
}

function pathBelow(prefix: string, { pathname }: URL): string | undefined {
  if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return undefined;
  return pathname.slice(prefix.length) || '/';
}
