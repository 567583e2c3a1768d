import { chooseEnvironment as chooseCurrent, type Environment, hostIn } from '@fellesklient/core';
import { environments } from './generated/environment-details.ts';

const hosts: readonly (string | undefined)[] = [
  ...Object.values(environments).map(({ baseUrl }) => hostIn(baseUrl)),
  // Where production may have been, by the name of the SOAP service's host: its own was never published.
  'kontaktinfo-ws.difi.no',
];

/**
 * Takes any place but the service's own: they are all gone.
 *
 * @throws TypeError that names the option, and the date for what used to be a name or host of the service, however its address is written.
 */
export function chooseEnvironment(choice: { readonly baseUrl: string }): Environment {
  if (typeof choice === 'string') throw retired('environment', 'the service');
  const host = hostIn(choice?.baseUrl);
  if (host !== undefined && hosts.includes(host)) throw retired('environment.baseUrl', host);
  return chooseCurrent({ register: 'authlevel', current: {}, retired: [] }, choice);
}

function retired(option: string, what: string): TypeError {
  return new TypeError(
    `Option ${option}: ${what} was retired on ${environments.ver2.validTo}, and nothing took its place. Give { baseUrl } of a sandbox or another stand-in.`,
  );
}
