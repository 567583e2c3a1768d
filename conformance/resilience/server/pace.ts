import { setTimeout as sleep } from 'node:timers/promises';

/** How time goes by for the server: really, or as the test's clock has it. */
export interface Pace {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves when what was written has had time to arrive. */
  delivered(): Promise<void>;
  pause(ms: number): Promise<void>;
  /** Told when nothing more will come until the client gives up. */
  stalled(): void;
}

/** Long enough on loopback; too short would only move the fault to an earlier place in the answer. */
const deliveryMs = 5;

export const delivered = (): Promise<void> => sleep(deliveryMs);

export const realPace: Pace = { now: Date.now, delivered, pause: (ms) => sleep(ms), stalled: () => {} };
