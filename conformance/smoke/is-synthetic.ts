/** Skatteetaten/folkeregisteret-api-dokumentasjon, src/test/Test for konsumenter.md: 80 is added to the month. */
export function isSynthetic(personidentifikator: string): boolean {
  return /^\d\d[89]\d{8}$/.test(personidentifikator);
}
