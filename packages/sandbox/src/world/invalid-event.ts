/** An event that the register would not take. The value is not repeated. */
export class InvalidEvent extends TypeError {
  readonly field: string;
  /** What is wrong with the field. */
  readonly reason: string;

  constructor(type: string | undefined, field: string, reason: string) {
    super(`${type === undefined ? 'Event' : `Event ${type}:`} ${field} ${reason}`);
    this.field = field;
    this.reason = reason;
  }
}
