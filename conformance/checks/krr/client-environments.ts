import {
  type Check,
  type ClientSubject,
  check,
  expectEqual,
  expectThat,
  type KrrEnvironment,
  requires,
} from '../../src/index.ts';

/** Where the register is, and who vouches for those who come (oppslagstjenesten_rest.md, newest text, and krr_token_request.md). */
const places: Readonly<Record<KrrEnvironment, Readonly<Record<string, unknown>>>> = {
  test: {
    baseUrl: 'https://test.kontaktregisteret.no',
    port: 443,
    ipv4: ['139.105.36.137'],
    ipv6: ['2a02:9cc::306'],
    swaggerUrl: 'https://test.kontaktregisteret.no/swagger-ui/index.html',
    issuers: ['https://test.maskinporten.no/', 'https://test.idporten.no'],
  },
  prod: {
    baseUrl: 'https://kontaktregisteret.no',
    port: 443,
    ipv4: ['139.105.36.169'],
    ipv6: ['2a02:9cc::206'],
    swaggerUrl: 'https://kontaktregisteret.no/swagger-ui/index.html',
    issuers: ['https://maskinporten.no/', 'https://idporten.no'],
  },
};

/** Where a client asks that is told an environment, and what it tells of the place. */
export const krrEnvironmentChecks: readonly Check<ClientSubject>[] = Object.entries(places).flatMap(
  ([environment, place]) => [
    check('KRR-CLIENT-ENVIRONMENT', environment, async ({ krrAddress }: ClientSubject) => {
      const ask = requires(krrAddress, 'The client has to be told where the register is.');
      const asked = await ask(environment as KrrEnvironment);
      expectThat('address', asked.startsWith(`${place.baseUrl}/rest/`), `one below ${place.baseUrl}/rest/`, asked);
    }),
    check('KRR-CLIENT-PLACE', environment, async ({ krrPlace }: ClientSubject) => {
      const tell = requires(krrPlace, 'The client tells nothing of the place of the register.');
      const told: Readonly<Record<string, unknown>> = { ...tell(environment as KrrEnvironment) };
      for (const [field, expected] of Object.entries(place)) expectEqual(field, told[field], expected);
    }),
  ],
);
