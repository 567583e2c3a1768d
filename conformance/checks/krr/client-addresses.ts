import { type Check, type ClientSubject, check, expectEqual, expectThat, requires } from '../../src/index.ts';

const current = { test: 'https://test.kontaktregisteret.no', prod: 'https://kontaktregisteret.no' } as const;

/** An address that is no more, the day of its end, and what took its place. */
type Retired = readonly [address: string, date: string, successor: keyof typeof current];

const retired: Readonly<Record<string, readonly Retired[]>> = {
  'KRR-CLIENT-RETIRED-DIGDIR': [
    ['https://krr.digdir.no/rest/v1/personer', '2023-09-27', 'prod'],
    ['https://ver2-krr.digdir.no/rest/v1/personer', '2023-08-18', 'test'],
    ['https://krr-ver2.digdir.no', '2023-08-18', 'test'],
    ['https://krr-ver2.digdir', '2023-08-18', 'test'],
    ['https://krr-ver1.digdir.no', '2023-05-31', 'test'],
  ],
  'KRR-CLIENT-RETIRED-OIDC': [
    ['https://oidc.difi.no/kontaktinfo-oauth2-server/rest/v1/personer', '2023-10-04', 'prod'],
    ['https://oidc.difi.no/kontaktinfo-oauth2-server/rest/v1/person', '2023-10-04', 'prod'],
    ['https://oidc-ver2.difi.no/kontaktinfo-oauth2-server/rest/v1/personer', '2023-10-03', 'test'],
    ['https://oidc-ver1.difi.no/kontaktinfo-oauth2-server/rest/v1/personer', '2023-10-03', 'test'],
    ['https://oidc-yt2.difi.eon.no/kontaktinfo-oauth2-server/rest/v1/personer', '2023-10-03', 'test'],
  ],
  'KRR-CLIENT-RETIRED-SWAGGER': [
    ['https://oidc.difi.no/kontaktinfo-oauth2-server/swagger-ui/index.html', '2023-10-04', 'prod'],
    ['https://oidc-ver2.difi.no//kontaktinfo-oauth2-server/swagger-ui/index.html', '2023-10-03', 'test'],
    ['https://oidc.difi.no/kontaktinfo-oauth2-server/swagger-ui/index.html#/Personer', '2023-10-04', 'prod'],
    ['https://oidc-ver2.difi.no/kontaktinfo-oauth2-server/swagger-ui.html#/', '2023-10-03', 'test'],
    ['https://oidc-yt2.difi.eon.no/kontaktinfo-oauth2-server/swagger-ui.html', '2023-10-03', 'test'],
  ],
  'KRR-CLIENT-RETIRED-SOAP': [
    ['https://kontaktinfo-ws.difi.no/kontaktinfo-external/ws-v5', '2023-04-01', 'prod'],
    ['https://kontaktinfo-ws-ver2.difi.no/kontaktinfo-external/ws-v5', '2023-04-01', 'test'],
    ['https://kontaktinfo-ws-ver1.difi.no/kontaktinfo-external/ws-v5', '2023-04-01', 'test'],
    ['https://kontaktinfo-ws-yt2.difi.eon.no/kontaktinfo-external/ws-v5', '2023-04-01', 'test'],
  ],
};

const origin = /^https:\/\/[^/]+/;

/** How people write an address: copied from tables of hosts, old code, Swagger pages and WSDLs. */
const spellings: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => `${address}/`,
  (address) => address.replace(/(?<=\w)\/(?=\w)/, '//'),
  (address) => new URL(address).origin,
  (address) => address.replace(origin, (at) => at.toUpperCase()),
  (address) => address.replace(origin, (at) => `${at}.`),
  (address) => address.replace(origin, (at) => `${at}:443`),
  (address) => address.replace('https:', 'http:'),
  (address) => address.replace('https://', ''),
  (address) => `${address}?wsdl`,
  (address) => `${address}#/Personer`,
];

/** Addresses that a client knows. */
export const addressChecks: readonly Check<ClientSubject>[] = [
  ...Object.entries(retired).flatMap(([requirement, addresses]) =>
    addresses.map(([address, date, successor]) =>
      check(requirement, address, async ({ refusal }: ClientSubject) => {
        const refuse = requires(refusal, 'The client takes every address.');
        for (const spelling of spellings) {
          const said = refuse('krr', spelling(address)) ?? 'nothing';
          const what = `what it says of ${spelling(address)}`;
          expectThat(what, said.includes(date), `the date ${date}`, said);
          expectThat(what, said.includes(`'${successor}'`) || said.includes(current[successor]), successor, said);
        }
      }),
    ),
  ),
  ...Object.values(current).map((address) =>
    check('KRR-CLIENT-CURRENT', address, async ({ refusal }: ClientSubject) => {
      const refuse = requires(refusal, 'The client takes every address.');
      for (const spelling of [address, `${address}/`]) expectEqual('refusal', refuse('krr', spelling), undefined);
    }),
  ),
  ...Object.values(current).map((address) =>
    check('KRR-CLIENT-CURRENT', `lookups at ${address}`, async ({ krrAddress }: ClientSubject) => {
      const ask = requires(krrAddress, 'The client has to be told where the register is.');
      for (const baseUrl of [address, `${address}/`]) {
        const asked = await ask({ baseUrl });
        expectThat('address', asked.startsWith(`${address}/rest/`), `one below ${address}/rest/`, asked);
      }
    }),
  ),
];
