/** There is nobody at the address, or a program cannot be started: nothing can be said of the subject. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
