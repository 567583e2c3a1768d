import type { Environment } from '../environment.ts';
import type { IdportenClient } from './client.ts';
import type { IdportenClientRegistry } from './client-registry.ts';
import { invalidRequest, OauthRefused } from './oauth-refused.ts';
import { isAllowedAddress } from './registered-address.ts';

/** Where the answer to an authorization request goes. */
export interface AnswerTarget {
  readonly client: IdportenClient;
  readonly redirectUri: string;
  readonly state: string | undefined;
  readonly responseMode: 'query' | 'form_post';
}

/** A request that is as it should be; only the citizen is missing. */
export interface AuthorizationRequest extends AnswerTarget {
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
  readonly codeChallenge: string | undefined;
  readonly acr: string;
  readonly locale: string;
  readonly resource: readonly string[];
}

const locales = ['nb', 'nn', 'en', 'se'];
const levels = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'];

/**
 * Finds out whom to answer. Until that is known, nobody may be redirected (RFC 6749 section 4.1.2.1).
 *
 * @throws OauthRefused.
 */
export function readTarget(
  parameters: URLSearchParams,
  clients: IdportenClientRegistry,
  environment: Environment,
): AnswerTarget {
  const client = clients.find(parameters.get('client_id') ?? '', environment.name);
  if (!client) throw invalidRequest('client_id is missing or unknown in this environment.');
  const redirectUri = parameters.get('redirect_uri') ?? '';
  if (!client.redirectUris.includes(redirectUri) || !isAllowedAddress(redirectUri, environment.name)) {
    throw invalidRequest('redirect_uri is missing, or is not exactly one of the registered addresses.');
  }
  const responseMode = parameters.get('response_mode') === 'form_post' ? 'form_post' : 'query';
  return { client, redirectUri, state: parameters.get('state') ?? undefined, responseMode };
}

/** @throws OauthRefused for the first thing that is wrong. */
export function readAuthorizationRequest(parameters: URLSearchParams, target: AnswerTarget): AuthorizationRequest {
  if (parameters.get('request') !== null) {
    throw new OauthRefused('request_not_supported', 'Request objects are not taken. Use /par.');
  }
  if (parameters.get('response_type') === null) throw invalidRequest('response_type is missing.');
  if (parameters.get('response_type') !== 'code') {
    throw new OauthRefused('unsupported_response_type', 'response_type must be code.');
  }
  if (!['query', 'form_post'].includes(parameters.get('response_mode') ?? 'query')) {
    throw invalidRequest('response_mode must be query or form_post.');
  }
  requireState(target);
  requirePrompt(parameters.get('prompt'));
  return {
    ...target,
    scopes: readScopes(parameters.get('scope'), target.client),
    nonce: parameters.get('nonce') ?? undefined,
    codeChallenge: readCodeChallenge(parameters, target.client),
    acr: readLevel(parameters.get('acr_values')),
    locale: words(parameters.get('ui_locales')).find((locale) => locales.includes(locale)) ?? 'nb',
    resource: readResource(parameters.getAll('resource')),
  };
}

// Characters: oidc_func_sso.md. Public clients must send it: oidc_protocol_token.md.
function requireState({ client, state }: AnswerTarget): void {
  if (state === undefined && client.credentials.method === 'none') {
    throw invalidRequest('state is missing: a client without authentication must send it.');
  }
  if (state !== undefined && !/^[\x20-\x7e]+$/.test(state)) throw invalidRequest('state must be printable ASCII.');
}

function requirePrompt(prompt: string | null): void {
  const values = words(prompt);
  if (values.some((value) => !['login', 'consent', 'none'].includes(value))) {
    throw invalidRequest('prompt must be login, consent or none.');
  }
  if (values.includes('none'))
    throw new OauthRefused('login_required', 'The citizen has no session. Leave prompt out.');
}

function readScopes(scope: string | null, client: IdportenClient): readonly string[] {
  const scopes = [...new Set(words(scope))];
  if (scopes.length === 0) throw new OauthRefused('invalid_scope', 'scope is missing.');
  if (scopes.some((name) => !client.scopes.includes(name))) {
    throw new OauthRefused('invalid_scope', 'scope holds one that the client is not registered with.');
  }
  return scopes;
}

// oidc_func_pkce.md: mandatory, S256 only, no padding. A SHA-256 in base64url has 43 characters.
function readCodeChallenge(parameters: URLSearchParams, { pkce }: IdportenClient): string | undefined {
  const challenge = parameters.get('code_challenge');
  if (challenge === null) {
    if (pkce === 'S256') throw invalidRequest('code_challenge is missing: PKCE is mandatory.');
    return undefined;
  }
  if (parameters.get('code_challenge_method') !== 'S256') throw invalidRequest('code_challenge_method must be S256.');
  if (!/^[\w-]{43}$/.test(challenge)) throw invalidRequest('code_challenge must be a SHA-256 in base64url, unpadded.');
  return challenge;
}

// A client asks for the least level that will do (oidc_protocol_new_idporten.md). Level3 and Level4 are the old platform's.
function readLevel(acrValues: string | null): string {
  const asked = words(acrValues);
  if (asked.length === 0) return 'idporten-loa-substantial';
  const known = asked.find((level) => levels.includes(level));
  if (known === undefined) throw invalidRequest(`acr_values must hold one of ${levels.join(', ')}.`);
  return known === 'idporten-loa-low' ? 'idporten-loa-substantial' : known;
}

// RFC 8707 section 2: absolute, without fragment.
function readResource(resource: readonly string[]): readonly string[] {
  if (resource.every((uri) => URL.canParse(uri) && !uri.includes('#'))) return resource;
  throw new OauthRefused('invalid_target', 'resource must hold absolute URIs without a fragment.');
}

function words(text: string | null): readonly string[] {
  return (text ?? '').split(' ').filter((word) => word !== '');
}
