import type { ScopeRegistration } from './scope-registry.ts';

const machines = ['maskinporten'] as const;
const contactRegister = ['krr', 'maskinporten'] as const;
const userLogin = ['api_klient'] as const;
const everyLogin = ['idporten', 'api_klient'] as const;

/**
 * The scopes that the registers' owners have made. Which types of client they accept: felleslosninger/docs,
 * idporten/oidc/oidc_protocol_scope.md; for Folkeregisteret's, which no page lists, it is inferred from their use.
 */
export const knownScopes: readonly ScopeRegistration[] = [
  ...accepting(contactRegister, [
    'krr:global/kontaktinformasjon.read',
    'krr:global/digitalpost.read',
    'krr:global/kontaktinfo.read',
    'krr:global/postkasse.read',
    'krr:global/hentendring.read',
  ]),
  ...accepting(userLogin, ['krr:user/kontaktinformasjon.read', 'krr:user/digitalpost.read', 'krr:user/spraak.write']),
  ...accepting(everyLogin, ['openid', 'profile', 'no_pid', 'eidas']),
  ...accepting(machines, [
    'global/idporten.authlevel.read',
    'skatteetaten:medhjemmel',
    'folkeregister:deling/offentligmedhjemmel',
    'folkeregister:deling/offentligmedhjemmel.segmentansvarlig',
    'folkeregister:deling/offentligutenhjemmel',
    'folkeregister:deling/offentligutenhjemmel.segmentansvarlig',
    'folkeregister:deling/privatutenhjemmel',
    'folkeregister:deling/privat',
    'folkeregister:deling/privatutenfolkeregisteridentifikator',
    'folkeregister:deling/finans',
    'folkeregister:deling/finans.segmentansvarlig',
    'folkeregister:deling/presse',
    'folkeregister:deling/presseutenfolkeregisteridentifikator',
    'folkeregister:deling/utstedereid',
    'folkeregister:deling/svalbardregister',
  ]),
];

function accepting(
  allowedIntegrationTypes: NonNullable<ScopeRegistration['allowedIntegrationTypes']>,
  scopes: readonly string[],
): ScopeRegistration[] {
  return scopes.map((scope) => ({ scope, allowedIntegrationTypes }));
}
