import {
  type Check,
  type ClientSubject,
  check,
  expectThat,
  type PopulationEnvironment,
  requires,
} from '../../src/index.ts';
import { all, packages } from './packages.ts';

/** Where the register is (konsumenttjenester/Endepunkter.md). */
const hosts: Readonly<Record<PopulationEnvironment, string>> = {
  test: 'https://folkeregisteret-api-konsument.sits.no',
  playground: 'https://folkeregisteret-api-konsument-playground.sits.no',
  prod: 'https://folkeregisteret.api.skatteetaten.no',
};

/** Where a client asks that is told an environment. */
export const folkeregisteretEnvironmentChecks: readonly Check<ClientSubject>[] = Object.entries(hosts).map(
  ([environment, host]) =>
    check('FREG-CLIENT-ENVIRONMENT', environment, async ({ populationAddress }: ClientSubject) => {
      const ask = requires(populationAddress, 'The client has to be told where the register is.');
      for (const name of all) {
        const asked = await ask(environment as PopulationEnvironment, name);
        const place = `${host}${packages[name].path}/`;
        expectThat(`address of ${name}`, asked.startsWith(place), `one below ${place}`, asked);
      }
    }),
);
