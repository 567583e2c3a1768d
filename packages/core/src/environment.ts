/** A place where a register runs. */
export interface Environment {
  /** `prod`, `test` or `playground`; `custom` for a base URL of your own. */
  readonly name: string;
  /** Scheme and host, without a trailing slash. */
  readonly baseUrl: string;
  /** Calls that the register allows in a minute, where it publishes that. */
  readonly callsPerMinute?: number;
}

/** What the owner of a register publishes about an environment. Generated from the `servers` of the OpenAPI document. */
export interface EnvironmentDetails extends Environment {
  /** Token issuers that the register accepts here, character for character. */
  readonly issuers: readonly string[];
  /** Where the owner publishes the API's Swagger page. */
  readonly swaggerUrl?: string;
  /** Addresses that an outbound firewall must let through. */
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  readonly port: number;
  /** ISO dates, Europe/Oslo. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** A place where a register no longer runs. */
export interface RetiredEnvironment {
  /** What it used to be called, for example `ver2`, if anything. */
  readonly name?: string;
  readonly host: string;
  /** ISO date of its closing. */
  readonly retired: string;
  /** Which current environment took over. */
  readonly replacedBy: string;
}

export interface Environments {
  readonly register: string;
  readonly current: Readonly<Record<string, Environment>>;
  readonly retired: readonly RetiredEnvironment[];
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Finds the environment for the `environment` option of a client.
 *
 * @throws TypeError that names the option: an unknown name, a retired name or host (with its date and successor), a
 *   base URL that is no http(s) URL, holds credentials, a query or a fragment, or would send tokens in clear text.
 */
export function chooseEnvironment(
  environments: Environments,
  choice: string | { readonly baseUrl: string },
): Environment {
  const { register, current } = environments;
  if (typeof choice === 'string') {
    if (Object.hasOwn(current, choice)) return current[choice] as Environment;
    refuseRetired(environments, ({ name, host }) => name === choice || host === choice);
    const names = Object.keys(current).map((name) => `'${name}'`);
    throw wrong(`: unknown for ${register}. Use ${names.join(', ')} or { baseUrl }.`);
  }
  const url = parseBaseUrl(choice?.baseUrl);
  refuseRetired(environments, ({ host }) => host === url.hostname);
  const baseUrl = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  return Object.values(current).find((known) => known.baseUrl === baseUrl) ?? { name: 'custom', baseUrl };
}

function refuseRetired({ retired }: Environments, matches: (retired: RetiredEnvironment) => boolean): void {
  const found = retired.find(matches);
  if (!found) return;
  const { host, retired: date, replacedBy } = found;
  throw wrong(`: ${host} was retired on ${date}. Use '${replacedBy}' instead.`);
}

function parseBaseUrl(baseUrl: unknown): URL {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw wrong('.baseUrl: must be like https://host/path, without credentials, query or fragment.');
  }
  if (url.protocol === 'http:' && !loopback.test(url.hostname) && url.hostname.includes('.')) {
    throw wrong('.baseUrl: http would send the token in clear text. Use https.');
  }
  return url;
}

function wrong(problem: string): TypeError {
  return new TypeError(`Option environment${problem}`);
}
