import type { Environment } from '../environment.ts';
import { requests } from '../generated/idporten/validators.ts';
import { readAuthorizationRequest, readTarget } from './authorization-request.ts';
import type { AuthenticateClient } from './client-authentication.ts';
import type { IdportenClientRegistry } from './client-registry.ts';
import { readForm, requireDocumented } from './form.ts';
import { invalidRequest } from './oauth-refused.ts';
import { type PushedRequests, pushedRequestLifetime } from './pushed-requests.ts';

export interface PushedAuthorizationParts {
  readonly authenticate: AuthenticateClient;
  readonly clients: IdportenClientRegistry;
  readonly pushed: PushedRequests;
}

/** Takes an authorization request ahead of the citizen (RFC 9126). Throws OauthRefused. */
export function createPushedAuthorization(
  parts: PushedAuthorizationParts,
): (request: Request, environment: Environment) => Promise<object> {
  return async (request, environment) => {
    const form = await readForm(request);
    const client = await parts.authenticate(request, form, environment);
    if (form.has('request_uri')) throw invalidRequest('request_uri cannot be pushed.');
    // With client_secret_basic the form need not name the client.
    form.set('client_id', client.clientId);
    const target = readTarget(form, parts.clients, environment);
    // Before the documented form, since it knows the error code for each thing that can be wrong.
    const authorization = readAuthorizationRequest(form, target);
    requireDocumented(form, requests.par);
    const parameters = new URLSearchParams(
      [...form].filter(([name]) => !name.startsWith('client_')).concat([['client_id', client.clientId]]),
    );
    return {
      request_uri: parts.pushed.push(authorization, parameters, environment.name),
      expires_in: pushedRequestLifetime,
    };
  };
}
