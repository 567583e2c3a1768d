import type { TokenRequest } from '@fellesklient/core';

/** What is wrong with a token request, found before anything is signed: option and rule, never a value. */
export function requestProblems({ scopes, consumerOrg, pid, resource }: TokenRequest): readonly string[] {
  const problems: string[] = [];
  if (!Array.isArray(scopes) || scopes.length === 0) problems.push('scopes: at least one is needed');
  else if (!scopes.every((scope) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope))) {
    problems.push('scopes: each must be one scope without spaces or quotes (RFC 6749 section 3.3)');
  }
  if (consumerOrg !== undefined && !/^\d{9}$/.test(consumerOrg)) problems.push('consumerOrg: must be nine digits');
  if (pid !== undefined && !/^\d{11}$/.test(pid)) problems.push('pid: must be eleven digits');
  if (resource !== undefined && !(Array.isArray(resource) && resource.every((uri) => URL.canParse(uri)))) {
    problems.push('resource: must be an array of absolute URIs');
  }
  return problems;
}

/** The claims of a grant that a request decides, in a fixed order, so that equal requests give equal text. */
export function grantClaims({ scopes, consumerOrg, pid, resource }: TokenRequest): Record<string, unknown> {
  return {
    scope: [...new Set(scopes)].sort().join(' '),
    ...(consumerOrg !== undefined && { consumer_org: consumerOrg }),
    ...(pid !== undefined && { pid }),
    ...(resource !== undefined && { resource: [...resource].sort() }),
  };
}
