import type { Environments } from '@fellesklient/core';
import type { Finding } from './finding.ts';
import { pilotProfile } from './pilot-profile.ts';

/** What an address of a kind must be, and who says so. */
export interface AddressRule {
  readonly field: string;
  readonly environments: Environments;
  /** The right address in the environment at this base URL, for the path of the one that stands there. */
  readonly expected: (baseUrl: string, path: string) => string;
  /** Why an address on the right host can be wrong. */
  readonly reason: string;
  readonly source: string;
}

/**
 * Compares one address with what it must be now.
 *
 * @throws TypeError that names the option when it is no http or https URL.
 */
export function addressFinding(rule: AddressRule, address: string): Finding {
  const { field, environments, expected, reason, source } = rule;
  const { host, path, from } = readAddress(field, address);
  const { current, retired } = environments;
  const toIn = (name: string): string => expected(current[name]?.baseUrl ?? '', path);

  if (host === pilotProfile.host) {
    const never = 'The host of the pilot of 2017 was never public.';
    return { field, state: 'needed', from, to: toIn('test'), reason: never, source: pilotProfile.source };
  }
  const old = retired.find((environment) => environment.host === host);
  if (old) {
    const closed = `${old.host} was closed on ${old.retired}.`;
    return { field, state: 'needed', from, to: toIn(old.replacedBy), retired: old.retired, reason: closed, source };
  }
  const here = Object.values(current).find(({ baseUrl }) => new URL(baseUrl).host === host);
  if (!here) return { field, state: 'unknown', from, reason: `No known host of ${environments.register}.` };
  const to = toIn(here.name);
  if (from === to) return { field, state: 'done', from, reason: 'Current.', source };
  return { field, state: 'needed', from, to, reason, source };
}

function readAddress(field: string, address: string): { host: string; path: string; from: string } {
  const text = typeof address === 'string' ? address.trim() : '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`Option ${field}: not an http or https URL. Write it like https://host/path.`);
  }
  // Whether a slash ends it matters in an issuer, and URL always adds one to a host.
  const isBare = url.pathname === '/' && !/\/$/.test(text.replace(/[?#].*$/s, ''));
  const path = isBare ? '' : url.pathname;
  return { host: url.host, path, from: `${url.origin}${path}` };
}
