import type { Check, RegisterSubject } from '../../src/index.ts';
import { outageIn } from '../network.ts';
import { atEach, standing } from './spot.ts';

/** Whether somebody is there. Whoever is not trusted is heard too: the certificate has checks of its own. */
export const reachableChecks: readonly Check<RegisterSubject>[] = atEach(
  'LIVE-REACHABLE',
  standing,
  async ({ live, place: { host, url } }) => {
    const outage = outageIn(host, (await live.knock(url)).answer);
    if (outage) throw outage;
  },
);
