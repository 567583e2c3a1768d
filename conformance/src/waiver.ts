import type { Result } from './run-checks.ts';

/** A failure that somebody has decided to bear with, until a day. */
export interface Waiver {
  /** Id of the requirement, or of one check. */
  readonly id: string;
  readonly reason: string;
  /** The last day, like 2027-06-01. */
  readonly until: string;
}

/**
 * A failure that is waived becomes `omit`, and tells why and what it was. What passes stays a pass that says the waiver can go; what broke or was
 * skipped stays as it is. After its last day a waiver counts no more. @param today like 2027-06-01.
 */
export function waive(result: Result, waivers: readonly Waiver[], today: string): Result {
  const waiver = waivers.find(({ id, until }) => until >= today && (id === result.id || id === result.requirement));
  if (!waiver) return result;
  const { reason, until } = waiver;
  if (result.outcome === 'fail') {
    return { ...result, outcome: 'omit', message: `Waived until ${until}: ${reason} The failure: ${result.message}` };
  }
  return result.outcome === 'pass' ? { ...result, message: `Passes: the waiver until ${until} can go.` } : result;
}
