import type { Fetched } from './fetch-text.ts';

/**
 * Fetches addresses, those of one host one after the other, and of several hosts side by side. Who has not answered at all once is not
 * asked again: an outage would else cost a time limit for each page.
 */
export async function fetchByHost(
  addresses: readonly string[],
  fetchOne: (address: string) => Promise<Fetched>,
): Promise<ReadonlyMap<string, Fetched>> {
  const hosts = new Map<string, string[]>();
  for (const address of addresses) {
    const { host } = new URL(address);
    hosts.set(host, [...(hosts.get(host) ?? []), address]);
  }
  const found = new Map<string, Fetched>();
  await Promise.all(
    [...hosts.values()].map(async (sameHost) => {
      let silent: Fetched | undefined;
      for (const address of sameHost) {
        const fetched = silent ?? (await fetchOne(address));
        found.set(address, fetched);
        if (fetched.state === 'unreachable' && fetched.reason.startsWith('no answer')) silent = fetched;
      }
    }),
  );
  return found;
}
