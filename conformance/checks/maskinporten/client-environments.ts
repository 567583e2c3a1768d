import { decodeJwt } from 'jose';
import { type Check, type ClientSubject, check, expectEqual, type KrrEnvironment, requires } from '../../src/index.ts';
import { type RetiredIssuer, tellsOfRetired } from '../retired-address.ts';

/** Where Maskinporten is (maskinporten_func_wellknown.md and general/IP.md). */
const places: Readonly<Record<KrrEnvironment, { readonly baseUrl: string } & Readonly<Record<string, unknown>>>> = {
  test: {
    baseUrl: 'https://test.maskinporten.no',
    port: 443,
    ipv4: ['139.105.36.132'],
    ipv6: ['2a02:9cc::301'],
  },
  prod: { baseUrl: 'https://maskinporten.no', port: 443, ipv4: ['139.105.36.164'], ipv6: [] },
};

const retired: readonly RetiredIssuer[] = [
  ['https://ver2.maskinporten.no/', '2024-06-10', 'test'],
  ['https://ver1.maskinporten.no/', '2022-12-08', 'test'],
  ['https://yt2.maskinporten.no/', '2022-12-08', 'test'],
];

/** ID-porten's token server for machines, which Maskinporten replaced: closed with its platform (oidc_protocol_nye_idporten.md). */
const builtIn: readonly RetiredIssuer[] = [
  ['https://oidc.difi.no/idporten-oidc-provider/', '2024-02-23', 'prod'],
  ['https://oidc-ver2.difi.no/idporten-oidc-provider/', '2024-02-23', 'test'],
  ['https://oidc-ver1.difi.no/idporten-oidc-provider/', '2024-02-23', 'test'],
  ['https://oidc-yt2.difi.eon.no/idporten-oidc-provider/', '2024-02-23', 'test'],
  ['https://oidc-test1.difi.eon.no/idporten-oidc-provider/', '2024-02-23', 'test'],
];

/** The environments that a client of Maskinporten knows. */
export const maskinportenEnvironmentChecks: readonly Check<ClientSubject>[] = [
  ...Object.entries(places).flatMap(([environment, place]) => [
    check('MP-CLIENT-ENVIRONMENT', environment, async ({ tokens }: ClientSubject) => {
      const grantFor = requires(tokens?.grantFor, 'The client has to be told where Maskinporten is.');
      const { address, assertion } = await grantFor(environment as KrrEnvironment);
      expectEqual('token endpoint', address, `${place.baseUrl}/token`);
      expectEqual('aud', decodeJwt(assertion).aud, `${place.baseUrl}/`);
    }),
    check('MP-CLIENT-PLACE', environment, async ({ tokens }: ClientSubject) => {
      const tell = requires(tokens?.place, 'The client tells nothing of the place of Maskinporten.');
      const told: Readonly<Record<string, unknown>> = { ...tell(environment as KrrEnvironment) };
      for (const [field, expected] of Object.entries(place)) expectEqual(field, told[field], expected);
    }),
  ]),
  ...retired.map((issuer) => tellsOfRetired('MP-CLIENT-RETIRED', 'maskinporten', issuer)),
  ...builtIn.map((issuer) => tellsOfRetired('MP-CLIENT-RETIRED-BUILT-IN', 'maskinporten', issuer)),
];
