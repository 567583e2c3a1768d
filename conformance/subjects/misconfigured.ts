/** What a run is told of its subject is wrong, or too little. The message says what to do. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured';
}
