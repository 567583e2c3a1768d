/** `done`: as it should be. `needed`: must be changed. `unknown`: not told, or not known here. */
export type FindingState = 'done' | 'needed' | 'unknown';

/** What was found out about one part of a configuration. */
export interface Finding {
  /** The field it is about, for example `tokenEndpoint`. */
  readonly field: string;
  readonly state: FindingState;
  /** What stands there now; of an address never credentials, query or fragment. */
  readonly from?: string;
  /** What must stand there instead. */
  readonly to?: string;
  /** ISO date of the old one's closing. */
  readonly retired?: string;
  readonly reason: string;
  /** The public document that says so. */
  readonly source?: string;
}

/** The state of several findings together: what is needed counts most, then what is unknown. */
export function stateOf(findings: readonly Finding[]): FindingState {
  for (const state of ['needed', 'unknown'] as const) {
    if (findings.some((finding) => finding.state === state)) return state;
  }
  return 'done';
}
