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

/** Addresses of other machines: names with a dot, and numbers other than those of this machine. */
const elsewhereInClearText = /^http:\/\/(?!127(\.\d+){3}[:/])[^/]*\./;

/**
 * Finds the environment for the `environment` option of a client.
 *
 * @throws TypeError that names the option: an unknown name, a retired name or host, however its address is written (with its
 *   date and successor), a base URL that is no http(s) URL, holds credentials, a query or a fragment, or would send tokens in
 *   clear text.
 */
export function chooseEnvironment(
  { register, current, retired }: Environments,
  choice: string | { readonly baseUrl: string },
): Environment {
  const isText = typeof choice === 'string';
  if (isText && Object.hasOwn(current, choice)) return current[choice] as Environment;
  const address = isText ? choice : choice?.baseUrl;
  const gone = retired.find(({ name, host }) => host === hostIn(address) || (isText && name === choice));
  if (gone) throw wrong(`: ${gone.host} was retired on ${gone.retired}. Use '${gone.replacedBy}' instead.`);
  if (isText) {
    throw wrong(`: unknown for ${register}. Use '${Object.keys(current).join("', '")}' or { baseUrl }.`);
  }
  const url = urlIn(address);
  if (!url || !/^\s*https?:[^?#]*$/i.test(address) || url.username || url.password) {
    throw wrong('.baseUrl: must be like https://host/path, without credentials, query or fragment.');
  }
  if (elsewhereInClearText.test(url.href)) throw wrong('.baseUrl: http would send the token in clear text. Use https.');
  const baseUrl = url.href.replace(/\/+$/, '');
  return Object.values(current).find((known) => known.baseUrl === baseUrl) ?? { name: 'custom', baseUrl };
}

/** The host of an address in whatever way people write it: with any scheme or none, with a dot at its end. */
export function hostIn(address: unknown): string | undefined {
  return urlIn(address)?.hostname.replace(/\.$/, '');
}

function urlIn(address: unknown): URL | undefined {
  const text = typeof address === 'string' ? address.trim().replace(/^(?![a-z]+:)/i, 'https:') : '';
  return URL.canParse(text) ? new URL(text) : undefined;
}

function wrong(problem: string): TypeError {
  return new TypeError(`Option environment${problem}`);
}
