import type { CertificateAuthority } from '../certificate-authority/certificate-authority.ts';
import type { Environment } from '../environment.ts';
import type { Quirks } from '../quirks.ts';
import type { IdportenClient } from './client.ts';
import { assertionType, verifyClientAssertion } from './client-assertion.ts';
import type { IdportenClientRegistry } from './client-registry.ts';
import { createExpiringMap } from './expiring-map.ts';
import { invalidClient, invalidRequest } from './oauth-refused.ts';

export interface ClientAuthenticationParts {
  readonly clients: IdportenClientRegistry;
  /** Whose business certificates clients may use. */
  readonly authority: CertificateAuthority;
  readonly quirks: Quirks['idporten'];
  readonly now: () => number;
}

/** Finds out which client sends a form. @throws OauthRefused. */
export type AuthenticateClient = (
  request: Request,
  form: URLSearchParams,
  environment: Environment,
) => Promise<IdportenClient>;

// oidc_func_clientreg.md.
const secretLifetime = 360 * 86_400_000;

export function createClientAuthentication(parts: ClientAuthenticationParts): AuthenticateClient {
  const { clients, authority, quirks, now } = parts;
  const used = createExpiringMap<true>(now);

  return async (request, form, environment) => {
    const basic = readBasic(request.headers.get('authorization'));
    const assertion = form.get('client_assertion');
    const secret = form.get('client_secret');
    if ([basic, assertion, secret].filter((proof) => proof !== null && proof !== undefined).length > 1) {
      throw invalidRequest('More than one way of client authentication is used. Use the registered one.');
    }
    const clientId = basic?.clientId ?? form.get('client_id');
    if (clientId === null) throw invalidRequest('Parameter client_id is missing.');
    if (basic && (form.get('client_id') ?? clientId) !== clientId) {
      throw invalidRequest('Parameter client_id is another than that of the Authorization header.');
    }
    const client = clients.find(clientId, environment.name);
    if (!client) throw invalidClient('Client authentication failed.');

    const method = basic
      ? 'client_secret_basic'
      : assertion !== null
        ? 'private_key_jwt'
        : secret !== null
          ? 'client_secret_post'
          : 'none';
    const { credentials } = client;
    if (credentials.method !== method) {
      throw invalidClient('Client authentication failed. The registered method is another than the one used.');
    }
    if (credentials.method === 'private_key_jwt') {
      if (form.get('client_assertion_type') !== assertionType) {
        throw invalidRequest(`Parameter client_assertion_type must be ${assertionType}.`);
      }
      const { issuer } = environment.idporten;
      const audiences =
        quirks.clientAssertionAudience === 'issuer-or-token-endpoint' ? [issuer, `${issuer}/token`] : [issuer];
      const usage = 'authentication' as const;
      const certificates = { authority, environment: environment.name, usage, now: now() };
      const { organisationNumber } = client;
      const { keys } = credentials;
      const rules = { clientId, organisationNumber, keys, certificates, audiences, used, now: now() };
      await verifyClientAssertion(assertion ?? '', rules);
    } else if (credentials.method !== 'none') {
      if ((basic?.secret ?? secret) !== credentials.secret) throw invalidClient('Client authentication failed.');
      if (now() >= credentials.registered + secretLifetime) {
        throw invalidClient('Client authentication failed. The secret has expired: it lasts 360 days.');
      }
    }
    return client;
  };
}

/** RFC 6749 section 2.3.1: both halves are form-encoded before they are joined. */
function readBasic(header: string | null): { clientId: string; secret: string } | undefined {
  const credentials = /^basic +([\w+/=-]+) *$/i.exec(header ?? '')?.[1];
  if (credentials === undefined) return undefined;
  try {
    const [clientId, ...secret] = atob(credentials).split(':');
    return { clientId: decode(clientId ?? ''), secret: decode(secret.join(':')) };
  } catch {
    throw invalidRequest('The Authorization header is not of the form that RFC 6749 section 2.3.1 gives.');
  }
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
