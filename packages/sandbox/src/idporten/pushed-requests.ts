import type { EnvironmentName } from '../environment.ts';
import type { Identifiers } from '../identifiers.ts';
import type { AuthorizationRequest } from './authorization-request.ts';
import { createExpiringMap } from './expiring-map.ts';
import { invalidRequest } from './oauth-refused.ts';

/** Seconds that a pushed request is kept (oidc_protocol_par.md). */
export const pushedRequestLifetime = 120;

/** Authorization requests that wait for the citizen's browser. */
export interface PushedRequests {
  /** Gives the `request_uri`. */
  push(request: AuthorizationRequest, parameters: URLSearchParams, environment: EnvironmentName): string;
  /** Each works once. @throws OauthRefused. */
  take(parameters: URLSearchParams, environment: EnvironmentName): PushedRequest;
}

export interface PushedRequest {
  readonly request: AuthorizationRequest;
  readonly parameters: URLSearchParams;
  readonly environment: EnvironmentName;
}

export function createPushedRequests(identifiers: Identifiers, now: () => number): PushedRequests {
  const kept = createExpiringMap<PushedRequest>(now);
  return {
    push(request, parameters, environment) {
      const requestUri = `urn:idporten:${identifiers.hex()}`;
      kept.set(requestUri, { request, parameters, environment }, now() + pushedRequestLifetime * 1000);
      return requestUri;
    },
    take(parameters, environment) {
      const requestUri = parameters.get('request_uri') ?? '';
      const pushed = kept.get(requestUri);
      if (pushed?.environment !== environment) {
        throw invalidRequest('request_uri is unknown, has expired, or was used before. Push the request again.');
      }
      if (parameters.get('client_id') !== pushed.request.client.clientId) {
        throw invalidRequest('client_id is missing or another than that which pushed the request.');
      }
      // What is repeated must be what was pushed (oidc_protocol_par.md).
      for (const [name, value] of parameters) {
        if (['client_id', 'request_uri'].includes(name) || name.startsWith('sandbox_')) continue;
        if (pushed.parameters.get(name) !== value) throw invalidRequest('A parameter differs from what was pushed.');
      }
      kept.delete(requestUri);
      return pushed;
    },
  };
}
