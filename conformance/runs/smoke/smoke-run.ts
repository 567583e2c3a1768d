import { mayShow, registerChecks } from '../../checks/index.ts';
import { createCallBudget } from '../../smoke/call-budget.ts';
import { environmentChecks } from '../../smoke/checks/index.ts';
import { smokePatterns } from '../../smoke/chosen-checks.ts';
import { type EnvironmentName, places } from '../../smoke/environments.ts';
import { type LiveOptions, openLive } from '../../smoke/open-live.ts';
import { named, type Outcome, type Result, runChecks } from '../../src/index.ts';
import { readConfiguration } from '../../subjects/configuration/read-configuration.ts';
import type { PlayedEnvironment } from './played-environment.ts';

/** The checks of a smoke run. */
export const smokeChecks = named([...environmentChecks, ...registerChecks], smokePatterns);

export type Variables = Readonly<Record<string, string>>;

export interface SmokeRun {
  readonly results: readonly Result[];
  /** Calls that were counted. */
  readonly made: number;
  /** The ids of checks that came to an outcome, in their order. */
  ids(outcome: Outcome): readonly string[];
  /** What was said of a check. */
  message(id: string): string | undefined;
}

export interface SmokeRunOptions extends Partial<Omit<LiveOptions, 'budget'>> {
  readonly environment?: EnvironmentName;
  readonly calls?: number;
  readonly variables?: Variables;
}

/** A smoke run of test, unless told otherwise, without its command: DNS says what is published, and the authority of the test is trusted. */
export async function smoke(
  { connectTo, authority }: PlayedEnvironment,
  { environment = 'test', calls = 40, variables = {}, ...options }: SmokeRunOptions = {},
): Promise<SmokeRun> {
  const budget = createCallBudget(calls);
  const { subject } = openLive(environment, await readConfiguration(undefined, variables), {
    allowProd: false,
    connectTo,
    ca: authority.certificate,
    resolve: async (host) => publishedOf(environment, host),
    ...options,
    budget,
  });
  const results = await runChecks(subject, smokeChecks, { mayShow });
  return {
    results,
    made: budget.made,
    ids: (outcome) => results.filter((result) => result.outcome === outcome).map(({ id }) => id),
    message: (id) => results.find((result) => result.id === id)?.message,
  };
}

export function publishedOf(environment: EnvironmentName, host: string): readonly string[] {
  return Object.values(places[environment]).find((place) => place.host === host)?.published ?? [];
}

/** What a client is told of itself, and of somebody to look up. */
export async function credentialsIn({ sandbox }: PlayedEnvironment): Promise<Variables> {
  const { client_id, jwk, scopes, organisation_number } = await sandbox.demoClient();
  return {
    MASKINPORTEN_CLIENT_ID: client_id,
    MASKINPORTEN_CLIENT_JWK: JSON.stringify(jwk),
    MASKINPORTEN_SCOPES: scopes.join(' '),
    MASKINPORTEN_ORGANISATION_NUMBER: organisation_number,
    FOLKEREGISTERET_TENOR_PERSON: sandbox.world.personidentifikator(1000),
  };
}
