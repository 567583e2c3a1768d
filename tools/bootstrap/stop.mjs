/** A reason to end that the reader can act on: printed without a stack. */
export class Stop extends Error {}
