import { chooseEnvironment as chooseCurrent, type Environment } from '@fellesklient/core';
import { environments } from './generated/environment-details.ts';

/**
 * Takes any place but the service's own: they are all gone.
 *
 * @throws TypeError that names the option, and the date for what used to be a name or host of the service.
 */
export function chooseEnvironment(choice: { readonly baseUrl: string }): Environment {
  if (typeof choice === 'string') throw retired('environment', 'the service', environments.ver2.validTo);
  const chosen = chooseCurrent({ register: 'authlevel', current: {}, retired: [] }, choice);
  const { hostname } = new URL(chosen.baseUrl);
  for (const { baseUrl, validTo } of Object.values(environments)) {
    if (new URL(baseUrl).hostname === hostname) throw retired('environment.baseUrl', hostname, validTo);
  }
  return chosen;
}

function retired(option: string, what: string, date: string | undefined): TypeError {
  return new TypeError(
    `Option ${option}: ${what} was retired on ${date}, and nothing took its place. Give { baseUrl } of a sandbox or another stand-in.`,
  );
}
