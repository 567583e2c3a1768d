import { isIPv6 } from 'node:net';
import { type Check, expectThat, type RegisterSubject, requires } from '../../src/index.ts';
import { atEach, standing } from './spot.ts';

/** What DNS says, against what firewalls are told. */
export const dnsChecks: readonly Check<RegisterSubject>[] = atEach(
  'LIVE-DNS',
  standing,
  async ({ subject, live, place: { host, published } }) => {
    requires(published[0], `No addresses of ${host} are published.`);
    const known = published.map(canonical);
    const came = (await live.resolve(host)).map(canonical);
    // Of one kind nothing may be published: then there is nothing to hold it against.
    const unlisted = came.filter((address) => !known.some((one) => isIPv6(one) === isIPv6(address)));
    const others = came.filter((address) => !known.includes(address) && !unlisted.includes(address));
    const isRight = others.length === 0 && came.some((address) => known.includes(address));
    expectThat(`addresses of ${host}`, isRight, published.join(' or '), came);
    if (unlisted.length > 0)
      subject.note?.(`${host} also has ${unlisted.join(', ')}, a kind of which nothing is published.`);
  },
);

/** IPv6 in its one short form (RFC 5952). */
function canonical(address: string): string {
  return isIPv6(address) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}
