/** What was given is no OpenAPI document that can be compared; the message is one line that says why and what to do. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}
