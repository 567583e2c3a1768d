/**
 * Scopes that open KRR (felleslosninger/docs: oppslagstjenesten_rest.md, krr_lokal_kopi.md, Brukerspesifikt-oppslag_rest.md). To an organisation:
 * `kontaktinfo` and `postkasse` unlock the same data as the two before them and can be delegated to a supplier in Altinn. To a citizen who has
 * logged in: those with `user`.
 */
export type KrrScope =
  | `krr:global/${'kontaktinformasjon' | 'digitalpost' | 'kontaktinfo' | 'postkasse' | 'hentendring'}.read`
  | `krr:user/${'kontaktinformasjon' | 'digitalpost'}.read`
  | 'krr:user/spraak.write';

/** By its form: the compiler knows the names, and the old platform's scopes have no prefix. */
export function isKrrScope(scope: string): boolean {
  return /^krr:(global|user)\/\w+\.(read|write)$/.test(scope);
}

/** What a client of the integration type KRR is given without asking (krr_scopes.md). */
export type DefaultScope = 'krr:global/kontaktinformasjon.read' | 'krr:global/digitalpost.read';
export const defaultScopes: readonly DefaultScope[] = [
  'krr:global/kontaktinformasjon.read',
  'krr:global/digitalpost.read',
];
