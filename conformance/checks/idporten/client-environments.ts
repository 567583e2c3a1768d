import { type Check, type ClientSubject, check, expectEqual, type KrrEnvironment, requires } from '../../src/index.ts';
import { type RetiredIssuer, tellsOfRetired } from '../retired-address.ts';

/** Where ID-porten is (oidc_func_wellknown.md and general/IP.md). */
const places: Readonly<Record<KrrEnvironment, Readonly<Record<string, unknown>>>> = {
  test: { baseUrl: 'https://test.idporten.no', port: 443, ipv4: ['139.105.36.135'], ipv6: ['2a02:9cc::305'] },
  prod: { baseUrl: 'https://idporten.no', port: 443, ipv4: ['139.105.36.167'] },
};

/** The platform that was closed on 2024-02-23 (oidc_protocol_nye_idporten.md). */
const retired: readonly RetiredIssuer[] = [
  ['https://oidc.difi.no/idporten-oidc-provider/', '2024-02-23', 'prod'],
  ['https://oidc-ver1.difi.no/idporten-oidc-provider/', '2024-02-23', 'test'],
  ['https://oidc-ver2.difi.no/idporten-oidc-provider/', '2024-02-23', 'test'],
  ['https://oidc-yt2.difi.eon.no/idporten-oidc-provider/', '2024-02-23', 'test'],
];

/** The environments that a client of ID-porten knows. */
export const idportenEnvironmentChecks: readonly Check<ClientSubject>[] = [
  ...Object.entries(places).flatMap(([environment, place]) => [
    check('IDP-CLIENT-ENVIRONMENT', environment, async ({ logins }: ClientSubject) => {
      const ask = requires(logins?.metadataAddress, 'The client has to be told where ID-porten is.');
      const asked = await ask(environment as KrrEnvironment);
      expectEqual('address', asked, `${place.baseUrl}/.well-known/openid-configuration`);
    }),
    check('IDP-CLIENT-PLACE', environment, async ({ logins }: ClientSubject) => {
      const tell = requires(logins?.place, 'The client tells nothing of the place of ID-porten.');
      const told: Readonly<Record<string, unknown>> = { ...tell(environment as KrrEnvironment) };
      for (const [field, expected] of Object.entries(place)) expectEqual(field, told[field], expected);
    }),
  ]),
  ...retired.map((issuer) => tellsOfRetired('IDP-CLIENT-RETIRED', 'idporten', issuer)),
];
