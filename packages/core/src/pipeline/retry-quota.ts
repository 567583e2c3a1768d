const capacity = 100;
const refund = 0.5;

/** Keeps an outage from being multiplied: calls that succeed earn the retries that others may spend. */
export class RetryQuota {
  #left = capacity;

  /** False when nothing is left to pay a retry with. */
  pay(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  succeeded(): void {
    this.#left = Math.min(capacity, this.#left + refund);
  }
}
