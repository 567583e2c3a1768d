import type {
  CertificateEnvironment,
  CertificateOrder,
  CertificateValidity,
} from '../certificate-authority/certificate-order.ts';
import type { ClientRegistration, ClientUpdate } from '../maskinporten/client-registration.ts';
import type { ConsentRegistration } from '../maskinporten/consents.ts';
import type { MaskinportenControls } from '../maskinporten/controls.ts';
import type { ScopeDelegation } from '../maskinporten/scope-grants.ts';
import type { ScopeRegistration } from '../maskinporten/scope-registry.ts';
import type { SystemUserRegistration } from '../maskinporten/system-users.ts';
import { validityOf } from './certificate-validity.ts';
import type { Command, FieldType } from './command.ts';

/** The controls of Maskinporten over HTTP: same names, same options, same checks. */
export function maskinportenCommands(
  controls: MaskinportenControls,
  newOrganisation: () => string,
): readonly Command[] {
  return [
    command('POST', '/organisations', () => ({ organisationNumber: newOrganisation() }), {}),
    command('POST', '/clients', controls.registerClient, {
      organisation_number: 'string',
      client_id: 'string',
      scopes: 'object',
      jwk: 'object',
      granted: 'object',
      environment: 'string',
      access_token_lifetime: 'number',
      integration_type: 'string',
      on_behalf_of: 'object',
    } satisfies FieldsOf<ClientRegistration>),
    command(
      'PUT',
      '/clients/:client_id',
      ({ clientId, ...update }: ClientUpdate & { clientId: string }) => controls.updateClient(clientId, update),
      { scopes: 'object', jwk: 'object' } satisfies FieldsOf<ClientUpdate>,
    ),
    command('POST', '/scopes', controls.registerScope, {
      scope: 'string',
      allowed_integration_types: 'object',
      accessible_for_all: 'boolean',
      delegable: 'boolean',
      at_max_age: 'number',
    } satisfies FieldsOf<ScopeRegistration>),
    command(
      'POST',
      '/scope-grants',
      ({ organisationNumber, scope }: { organisationNumber: string; scope: string }) =>
        controls.grantScope(organisationNumber, scope),
      { organisation_number: 'string', scope: 'string' },
    ),
    command('POST', '/scope-delegations', controls.delegateScope, {
      consumer: 'string',
      supplier: 'string',
      scope: 'string',
    } satisfies FieldsOf<ScopeDelegation>),
    command('POST', '/system-users', controls.registerSystemUser, {
      client_id: 'string',
      organisation_number: 'string',
      external_ref: 'string',
    } satisfies FieldsOf<SystemUserRegistration>),
    command('POST', '/consents', controls.registerConsent, {
      from: 'string',
      to: 'string',
      consent_rights: 'object',
      consented: 'number',
      valid_to: 'number',
    } satisfies FieldsOf<ConsentRegistration>),
    command(
      'POST',
      '/certificates',
      ({ notBefore, notAfter, ...order }: CertificateOrder & Partial<CertificateValidity>) =>
        controls.issueCertificate({ ...order, validity: validityOf(notBefore, notAfter) }),
      {
        organisation_number: 'string',
        environment: 'string',
        key_usage: 'string',
        profile: 'string',
        password: 'string',
        not_before: 'number',
        not_after: 'number',
      },
    ),
    command(
      'GET',
      '/trust-anchors/:environment',
      ({ environment }: { environment: CertificateEnvironment }) => controls.trustAnchors(environment),
      {},
    ),
    command('POST', '/signing-key-rotations', controls.rotateSigningKeys, {}),
  ];
}

type SnakeCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : '';

/** A field for every option, so that none is forgotten. */
type FieldsOf<Options> = { readonly [Name in keyof Required<Options> & string as SnakeCase<Name>]: FieldType };

// Names and types of the fields are checked before, values by the control itself.
function command<Options>(
  method: Command['method'],
  path: string,
  run: (options: Options) => unknown,
  fields: Command['fields'],
): Command {
  return { method, path, fields, run: (options) => run(options as Options) };
}
