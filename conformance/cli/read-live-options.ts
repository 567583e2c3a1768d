import { readFile } from 'node:fs/promises';
import { getProxyForUrl } from 'proxy-from-env';
import { createCallBudget } from '../smoke/call-budget.ts';
import { parseConnectTo } from '../smoke/connect-to.ts';
import { isEnvironmentName } from '../smoke/environments.ts';
import type { LiveOptions } from '../smoke/open-live.ts';
import { asUsage, UsageError } from './usage-error.ts';

/** Options for the environments that the owners run. */
export interface LiveFlags {
  readonly calls?: number;
  /** Like `host:port:host:port`. */
  readonly connectTo: readonly string[];
  /** A file. */
  readonly ca?: string;
  readonly allowProd: boolean;
}

/** As many as all that may be asked of an environment take, and half as many again. */
const callsByDefault = 250;

/** @throws UsageError for what the target has no use for, a file that cannot be read, and a variable that names no proxy. */
export async function readLiveOptions(
  target: string | undefined,
  { calls, connectTo, ca, allowProd }: LiveFlags,
): Promise<LiveOptions> {
  const isGiven = calls !== undefined || connectTo.length > 0 || ca !== undefined || allowProd;
  if (isGiven && !(target !== undefined && isEnvironmentName(target))) {
    throw new UsageError('--calls, --connect-to, --ca and --allow-prod are for --target test, playground and prod.');
  }
  // Told now, and not by every check.
  proxyFor('https://conformance.invalid');
  return {
    budget: createCallBudget(calls ?? callsByDefault),
    connectTo: connectTo.flatMap((text) => parseConnectTo(text) ?? []),
    proxyFor,
    ...(ca !== undefined && { ca: await asUsage('--ca', () => readFile(ca, 'utf8')) }),
    allowProd,
  };
}

/** As the variables HTTPS_PROXY and NO_PROXY say. @throws UsageError for what is no address of a proxy. */
function proxyFor(url: string): URL | undefined {
  const address = getProxyForUrl(url);
  if (address === '') return undefined;
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return new URL(address);
  throw new UsageError('HTTPS_PROXY must be the address of a proxy, like http://proxy.kommune.example:8080.');
}
