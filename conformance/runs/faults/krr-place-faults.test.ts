import { describe, test } from 'vitest';
import { clientChecks } from '../../checks/index.ts';
import { type ClientSubject, fellesklientClient } from '../../src/index.ts';
import { expectFound } from './expect-found.ts';
import type { Fault } from './fault.ts';
import { sample } from './sample.ts';

type Knowing = Required<Pick<ClientSubject, 'krrAddress' | 'krrPlace' | 'profileLink'>>;

/** What a client has wrong about places. */
interface PlaceFault extends Omit<Fault<unknown>, 'wrap'> {
  readonly change: (client: Knowing) => Partial<Knowing>;
}

const faults: readonly PlaceFault[] = [
  {
    name: 'asks production whatever it is told',
    breaks: ['KRR-CLIENT-ENVIRONMENT'],
    because: /^address: expected one below https:\/\/test\.kontaktregisteret\.no\/rest\//,
    change: ({ krrAddress }) => ({ krrAddress: () => krrAddress('prod') }),
  },
  {
    name: 'knows no address of IPv6',
    breaks: ['KRR-CLIENT-PLACE'],
    because: /^ipv6: expected \["2a02:9cc::[23]06"\], came \[\]/,
    change: ({ krrPlace }) => ({ krrPlace: (environment) => ({ ...krrPlace(environment), ipv6: [] }) }),
  },
  {
    name: 'knows the address that krr.digdir.no had',
    breaks: ['KRR-CLIENT-PLACE'],
    because: /^ipv4: expected \["139\.105\.36\.1[36][79]"\], came \["146\.192\.252\.54"\]/,
    change: ({ krrPlace }) => ({ krrPlace: (environment) => ({ ...krrPlace(environment), ipv4: ['146.192.252.54'] }) }),
  },
  {
    name: 'does not encode the address to come back to',
    breaks: ['MINPROFIL-CLIENT-LINK'],
    because: /^parameters: expected \[\["gotoUrl",/,
    change: ({ profileLink }) => ({ profileLink: (...told) => decodeURIComponent(profileLink(...told)) }),
  },
  {
    name: 'links to the site of ID-porten',
    breaks: ['MINPROFIL-CLIENT-LINK'],
    because: /^link without an address: expected "https:\/\/minprofil\./,
    change: ({ profileLink }) => ({
      profileLink: (...told) =>
        profileLink(...told).replace(/minprofil\.(test\.)?kontaktregisteret/, 'minprofil.idporten'),
    }),
  },
  {
    name: 'takes capitals in the address to come back to',
    breaks: ['MINPROFIL-CLIENT-GOTO'],
    because: /^outcome: expected a refusal, came "a link"/,
    change: ({ profileLink }) => ({
      profileLink: (environment, gotoUrl) => profileLink(environment, gotoUrl?.toLowerCase()),
    }),
  },
];

const checks = clientChecks.filter(({ requirement }) =>
  /^(KRR-CLIENT-(ENVIRONMENT|PLACE)|MINPROFIL-CLIENT)/.test(requirement),
);

describe('a client that', () => {
  test.each(sample(faults))('$name', ({ change, ...fault }) => {
    const client = fellesklientClient();
    const changed = { ...client, ...change(client as Knowing), name: fault.name };
    return expectFound(fault, checks, changed);
  });
});
