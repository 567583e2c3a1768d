import { chooseEnvironment, type Environments } from '@fellesklient/core';

/** felleslosninger/docs, krr_sluttbrukerinnstillinger.md; the predecessors were replaced in September 2023. */
const environments: Environments = {
  register: 'minprofil',
  current: {
    test: { name: 'test', baseUrl: 'https://minprofil.test.kontaktregisteret.no' },
    prod: { name: 'prod', baseUrl: 'https://minprofil.kontaktregisteret.no' },
  },
  retired: [
    { host: 'brukerprofil.difi.no', retired: '2023-09', replacedBy: 'prod' },
    { name: 'ver1', host: 'brukerprofil-ver1.difi.no', retired: '2023-09', replacedBy: 'test' },
  ],
};

export interface MinProfilLinkOptions {
  /** `test` or `prod`; `{ baseUrl }` for another address, for example a sandbox. */
  readonly environment: 'test' | 'prod' | { readonly baseUrl: string };
  /** Where MinProfil sends the citizen back to, as mailed to servicedesk@digdir.no. Without it, it links to logging out. */
  readonly gotoUrl?: string;
  /** The addresses that were registered. When given, any other is refused. */
  readonly registered?: readonly string[];
}

const register = 'Give it as it was registered with servicedesk@digdir.no.';

/**
 * The address of MinProfil, where citizens change their contact information, language and reservation in KRR.
 *
 * `gotoUrl` is never changed, only encoded: what MinProfil would read otherwise than it was written is refused. How it
 * compares addresses is not documented, so `registered` is compared character for character
 * (felleslosninger/docs, krr_sluttbrukerinnstillinger.md).
 *
 * @throws TypeError that names the option: an unknown or retired environment; a `gotoUrl` that is no absolute http(s) URL,
 *   has upper-case letters, holds a fragment or credentials, is not in normal form, or is not among `registered`.
 *
 * @example
 * ```ts
 * import { minProfilLink } from '@fellesklient/idporten/minprofil';
 *
 * const href = minProfilLink({ environment: 'prod', gotoUrl: 'https://app.example.no/min-side' });
 * ```
 */
export function minProfilLink({ environment, gotoUrl, registered }: MinProfilLinkOptions): string {
  const { baseUrl } = chooseEnvironment(environments, environment);
  if (gotoUrl === undefined) return `${baseUrl}/`;
  checkGotoUrl(gotoUrl);
  if (registered !== undefined && !(Array.isArray(registered) && registered.includes(gotoUrl))) {
    throw wrong(`not among the registered. ${register}`);
  }
  return `${baseUrl}/?gotoUrl=${encodeURIComponent(gotoUrl)}`;
}

function checkGotoUrl(gotoUrl: unknown): void {
  if (typeof gotoUrl !== 'string' || !URL.canParse(gotoUrl) || !/^https?:/.test(new URL(gotoUrl).protocol)) {
    throw wrong('not an absolute http or https URL. Write it like https://host/path.');
  }
  if (gotoUrl !== gotoUrl.toLowerCase()) {
    throw wrong(
      'has upper-case letters, and MinProfil takes lower case only. Register an address without, escapes included.',
    );
  }
  const url = new URL(gotoUrl);
  if (gotoUrl.includes('#') || url.username || url.password) {
    throw wrong('holds a fragment or credentials, which may get lost or leak. Leave them out.');
  }
  // Nothing but a slash after the host may be missing from the form that everybody's URL parser gives it.
  if (url.href !== gotoUrl && url.href !== `${gotoUrl}/`) {
    throw wrong('not in its normal form. Leave out spaces, default ports and dot segments; escape in lower case.');
  }
}

function wrong(problem: string): TypeError {
  return new TypeError(`Option gotoUrl: ${problem}`);
}
