import { createMaskinporten, type Maskinporten, type MaskinportenOptions } from '../maskinporten.ts';
import { createTexas, type Texas } from '../texas/index.ts';
import { environmentOf } from './environment-of.ts';
import {
  type EnvironmentVariables,
  ownVariables,
  readVariable,
  withVariables,
  wrongVariable,
} from './environment-variables.ts';
import { certificateVariable, jwkVariable, keyOf, kidVariable, pemVariable } from './key-of.ts';

export interface FromEnvOptions extends Omit<MaskinportenOptions, 'environment' | 'clientId' | 'key' | 'algorithm'> {
  /** Where variables are read from; `process.env` when absent. */
  readonly env?: EnvironmentVariables;
}

/**
 * Makes the token source that the program's environment variables describe: texas where it runs, else Maskinporten itself.
 *
 * | variable | meaning |
 * |---|---|
 * | `NAIS_TOKEN_ENDPOINT` | texas signs and caches: nothing else is read, `store` and `resourceForm` have no effect |
 * | `MASKINPORTEN_CLIENT_ID` | the client's id |
 * | `MASKINPORTEN_CLIENT_JWK` | its private key as JSON |
 * | `MASKINPORTEN_ISSUER`, `MASKINPORTEN_WELL_KNOWN_URL`, `MASKINPORTEN_TOKEN_ENDPOINT` | which Maskinporten; one is enough, several must agree |
 * | `FELLESKLIENT_MASKINPORTEN_ENVIRONMENT` | `test` or `prod`, instead of an address |
 * | `FELLESKLIENT_MASKINPORTEN_PEM` | the private key as PEM, instead of the JWK |
 * | `FELLESKLIENT_MASKINPORTEN_KID` | the id the key is registered under, if the JWK does not hold it |
 * | `FELLESKLIENT_MASKINPORTEN_CERTIFICATE` | the key's business certificate as PEM, its chain after it |
 *
 * NAIS injects those that do not begin with our name (nais/texas, nais/digdirator). Line breaks in PEM may be written `\n`. To
 * sign in the program although texas runs, for example with `consumerOrg`, pass `env` without `NAIS_TOKEN_ENDPOINT`. Scopes
 * belong to each request: `MASKINPORTEN_SCOPES` is not read.
 *
 * @throws TypeError that names the variable and the remedy, never the value: missing, contradicting another, not of its form,
 *   a retired address.
 *
 * @example
 * ```ts
 * import { fromEnv } from '@fellesklient/maskinporten/env';
 *
 * const auth = fromEnv();
 * const token = await auth.get({ register: 'krr', scopes: ['krr:global/kontaktinformasjon.read'] });
 * ```
 */
export function fromEnv(options: FromEnvOptions = {}): Maskinporten | Texas {
  const { env = ownVariables(), ...clientOptions } = options;
  const endpoint = readVariable(env, texasVariable);
  if (endpoint !== undefined) {
    return withVariables({ endpoint: texasVariable }, () => createTexas({ ...clientOptions, endpoint }));
  }
  const clientId = readVariable(env, clientIdVariable);
  if (clientId === undefined) {
    throw wrongVariable(clientIdVariable, `missing. Set it to the client's id, or ${texasVariable} where texas runs.`);
  }
  const key = keyOf(env);
  const environment = environmentOf(env);
  return withVariables(variableOf, () => createMaskinporten({ ...clientOptions, environment, clientId, key }));
}

const texasVariable = 'NAIS_TOKEN_ENDPOINT';
const clientIdVariable = 'MASKINPORTEN_CLIENT_ID';

/** The variable to name for an option that is refused. */
const variableOf: Readonly<Record<string, string>> = {
  'key.jwk': jwkVariable,
  'key.pem': pemVariable,
  'key.kid': kidVariable,
  'key.x5c': certificateVariable,
  algorithm: jwkVariable, // the JWK's own alg
};
