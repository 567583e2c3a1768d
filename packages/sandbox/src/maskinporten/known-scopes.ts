import { rettighetspakker } from '../generated/folkeregisteret/rettighetspakker.ts';
import type { ScopeRegistration } from './scope-registry.ts';

type Attributes = Omit<ScopeRegistration, 'scope'>;

const machines = ['maskinporten'] as const;
const contactRegister = ['krr', 'maskinporten'] as const;
const userLogin = ['api_klient'] as const;
const everyLogin = ['idporten', 'api_klient'] as const;

/**
 * The scopes that the registers' owners have made. Which types of client they accept: felleslosninger/docs,
 * idporten/oidc/oidc_protocol_scope.md; for Folkeregisteret's, which no page lists, it is inferred from their use. Of KRR's, customers
 * may delegate only the two made for it (docs.digdir.no, oppslagstjenesten_rest); of Folkeregisteret's, those of the nine packages
 * (Skatteetaten/folkeregisteret-api-dokumentasjon, Maskinporten.md).
 */
export const knownScopes: readonly ScopeRegistration[] = [
  ...scopesWith({ allowedIntegrationTypes: contactRegister, delegable: false }, [
    'krr:global/kontaktinformasjon.read',
    'krr:global/digitalpost.read',
    'krr:global/hentendring.read',
  ]),
  ...scopesWith({ allowedIntegrationTypes: contactRegister, delegable: true }, [
    'krr:global/kontaktinfo.read',
    'krr:global/postkasse.read',
  ]),
  ...scopesWith({ allowedIntegrationTypes: userLogin, delegable: false }, [
    'krr:user/kontaktinformasjon.read',
    'krr:user/digitalpost.read',
    'krr:user/spraak.write',
  ]),
  ...scopesWith({ allowedIntegrationTypes: everyLogin }, ['openid', 'profile', 'no_pid', 'eidas']),
  ...scopesWith(
    { allowedIntegrationTypes: machines, delegable: true },
    Object.values(rettighetspakker).map(({ scope }) => scope),
  ),
  ...scopesWith({ allowedIntegrationTypes: machines }, [
    'global/idporten.authlevel.read',
    'skatteetaten:medhjemmel',
    'folkeregister:deling/offentligmedhjemmel.segmentansvarlig',
    'folkeregister:deling/offentligutenhjemmel.segmentansvarlig',
    'folkeregister:deling/finans.segmentansvarlig',
    'folkeregister:deling/svalbardregister',
  ]),
];

function scopesWith(attributes: Attributes, scopes: readonly string[]): ScopeRegistration[] {
  return scopes.map((scope) => ({ scope, ...attributes }));
}
