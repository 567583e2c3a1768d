/** Why no program may do this: the message is the end of a sentence, "needs a person, because …". */
export class ByHand extends Error {
  override readonly name = 'ByHand';
}
