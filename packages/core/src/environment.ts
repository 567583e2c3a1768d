/** A place where a register runs today. Generated from the `servers` of its OpenAPI document. */
export interface Environment {
  /** `prod`, `test` or `playground`; `custom` for a base URL of your own. */
  readonly name: string;
  /** Scheme and host, without a trailing slash. */
  readonly baseUrl: string;
  /** Token issuers that the register accepts here, character for character. */
  readonly issuers: readonly string[];
  /** Where the owner publishes the API's Swagger page. */
  readonly swaggerUrl?: string;
  /** Addresses that an outbound firewall must let through. */
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  readonly port: number;
  /** Calls that the register allows in a minute, where it publishes that. */
  readonly callsPerMinute?: number;
  /** ISO dates, Europe/Oslo. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** A place where a register no longer runs. */
export interface RetiredEnvironment {
  /** What it used to be called, for example `ver2`. */
  readonly name: string;
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
  const names = Object.keys(environments.current);
  if (typeof choice === 'string') {
    const found = names.includes(choice) ? environments.current[choice] : undefined;
    if (found) return found;
    refuseRetired(environments, (retired) => retired.name === choice || retired.host === choice);
    throw new TypeError(
      `Option environment: unknown for ${environments.register}. Use ${orList(names)} or { baseUrl }.`,
    );
  }
  const url = parseBaseUrl(choice?.baseUrl);
  refuseRetired(environments, (retired) => retired.host === url.hostname);
  const base = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  const known = Object.values(environments.current).find((environment) => environment.baseUrl === base);
  return (
    known ?? {
      name: 'custom',
      baseUrl: base,
      issuers: [],
      ipv4: [],
      ipv6: [],
      port: Number(url.port) || (url.protocol === 'http:' ? 80 : 443),
    }
  );
}

function refuseRetired(environments: Environments, matches: (retired: RetiredEnvironment) => boolean): void {
  const retired = environments.retired.find(matches);
  if (!retired) return;
  const successor = environments.current[retired.replacedBy];
  throw new TypeError(
    `Option environment: ${retired.name} (${retired.host}) was retired on ${retired.retired}. ` +
      `Use '${retired.replacedBy}'${successor ? ` (${successor.baseUrl})` : ''} instead.`,
  );
}

function parseBaseUrl(baseUrl: unknown): URL {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new TypeError(
      'Option environment.baseUrl: not an absolute http or https URL. Write it like https://host/path.',
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new TypeError('Option environment.baseUrl: must hold no credentials, query or fragment. Leave them out.');
  }
  if (url.protocol === 'http:' && !loopback.test(url.hostname) && url.hostname.includes('.')) {
    throw new TypeError('Option environment.baseUrl: http would send the token in clear text. Use https.');
  }
  return url;
}

function orList(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
