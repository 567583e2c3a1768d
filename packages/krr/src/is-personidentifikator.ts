/** Whether something has the form of a fødselsnummer or D-number; only such are sent. */
export function isPersonidentifikator(id: unknown): id is string {
  return typeof id === 'string' && /^\d{11}$/.test(id);
}
