/**
 * Scopes that open KRR to an organisation (felleslosninger/docs, oppslagstjenesten_rest.md). The last two unlock the same
 * data as the first two and can be delegated to a supplier in Altinn.
 */
export type KrrScope =
  | 'krr:global/kontaktinformasjon.read'
  | 'krr:global/digitalpost.read'
  | 'krr:global/kontaktinfo.read'
  | 'krr:global/postkasse.read';

/** What a client of the integration type KRR is given without asking (krr_scopes.md). */
export type DefaultScope = 'krr:global/kontaktinformasjon.read' | 'krr:global/digitalpost.read';
export const defaultScopes: readonly DefaultScope[] = [
  'krr:global/kontaktinformasjon.read',
  'krr:global/digitalpost.read',
];
