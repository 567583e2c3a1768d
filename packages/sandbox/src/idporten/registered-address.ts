import type { EnvironmentName } from '../environment.ts';

/**
 * Whether ID-porten sends anybody to an address: https, or http to localhost outside production (oidc_protocol_authorize.md), and no
 * fragment (RFC 6749 section 3.1.2).
 */
export function isAllowedAddress(address: string, environment: EnvironmentName | undefined): boolean {
  if (!URL.canParse(address) || address.includes('#')) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost' && environment !== 'prod');
}

/** @throws TypeError that names the option. */
export function requireAddresses(
  option: string,
  addresses: readonly string[],
  environment: EnvironmentName | undefined,
  least: number,
): void {
  if (!Array.isArray(addresses) || addresses.length < least) {
    throw new TypeError(`Option ${option}: must be an array of at least ${least} addresses.`);
  }
  if (addresses.some((address) => typeof address !== 'string' || !isAllowedAddress(address, environment))) {
    throw new TypeError(
      `Option ${option}: holds what is no address to send citizens to. Use https, or outside production http://localhost, without #.`,
    );
  }
}
