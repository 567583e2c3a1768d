import { chooseEnvironment } from '@fellesklient/core';
import { environments } from '../generated/environments.ts';
import { type EnvironmentVariables, readVariable, withVariables, wrongVariable } from './environment-variables.ts';

/** Our own name for what NAIS has none for: `test` or `prod`. */
const ownName = 'FELLESKLIENT_MASKINPORTEN_ENVIRONMENT';

/** Addresses that NAIS injects (nais/digdirator), each enough alone: before and after what is cut out stands the base URL. */
const addresses: Readonly<Record<string, { readonly form: RegExp; readonly problem: string }>> = {
  MASKINPORTEN_ISSUER: { form: /^(.*)$/, problem: '' },
  MASKINPORTEN_WELL_KNOWN_URL: {
    // RFC 8414 section 3.1 puts the well-known part before the issuer's path, OpenID Connect Discovery after it.
    form: /^(.+)\/\.well-known\/(?:oauth-authorization-server|openid-configuration)(\/.*)?$/,
    problem: 'not the address of metadata. It ends in /.well-known/oauth-authorization-server.',
  },
  MASKINPORTEN_TOKEN_ENDPOINT: {
    form: /^(.+)\/token$/,
    problem: 'not a token endpoint of Maskinporten. It is the issuer followed by token.',
  },
};

/**
 * The environment that the variables tell of.
 *
 * @throws TypeError that names the variable: none is set, a retired or unsafe address, or two that differ.
 */
export function environmentOf(env: EnvironmentVariables): { readonly baseUrl: string } {
  const found = new Map<string, string>();
  const name = readVariable(env, ownName);
  if (name !== undefined) found.set(ownName, choose(ownName, name));
  for (const [variable, { form, problem }] of Object.entries(addresses)) {
    const value = readVariable(env, variable);
    if (value === undefined) continue;
    choose(variable, { baseUrl: value }); // what is retired is told before what is misspelt
    const [, before, after = ''] = form.exec(value) ?? [];
    if (before === undefined) throw wrongVariable(variable, problem);
    found.set(variable, choose(variable, { baseUrl: before + after }));
  }
  const [first, ...others] = found;
  if (!first) {
    throw wrongVariable(ownName, `missing. Set it to test or prod, or set ${Object.keys(addresses).join(' or ')}.`);
  }
  const [variable, baseUrl] = first;
  const other = others.find(([, differing]) => differing !== baseUrl);
  if (other) throw wrongVariable(other[0], `another environment than ${variable}. Correct or remove one of them.`);
  return { baseUrl };
}

function choose(variable: string, choice: string | { readonly baseUrl: string }): string {
  const variables = { environment: variable, 'environment.baseUrl': variable };
  return withVariables(variables, () => chooseEnvironment(environments, choice).baseUrl);
}
