const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Whether a text is an organisation number: nine digits, the last a check digit (modulus 11, Brønnøysundregistrene). */
export function isOrganisationNumber(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{9}$/.test(text)) return false;
  return weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0) % 11 === 0;
}
