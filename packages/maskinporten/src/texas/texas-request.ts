import { grantClaims, type MaskinportenRequest, requestProblems } from '../token-request.ts';

/** What is wrong with a request, found before anything is sent: option and rule, never a value. */
export function texasProblems(request: MaskinportenRequest): readonly string[] {
  const { resource } = request;
  const problems = [...requestProblems(request, 'array')];
  // Left out, they would give a token of another kind than the one asked for.
  for (const name of ['consumerOrg', 'pid', 'issOnBehalfOf'] as const) {
    if (request[name] !== undefined) problems.push(`${name}: texas cannot ask for it, createMaskinporten can`);
  }
  if (Array.isArray(resource) && resource.length > 1) problems.push('resource: texas passes on one only');
  return problems;
}

/** The body that texas expects; equal requests give equal text, since texas caches by it. */
export function texasBody(request: MaskinportenRequest): object {
  const { scope, ...others } = grantClaims(request, 'string') as { readonly scope: string };
  return { identity_provider: 'maskinporten', target: scope, ...others };
}
