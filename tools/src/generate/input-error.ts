/** What a person typed or wrote in a spec cannot be used; the message is all they need to see. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
