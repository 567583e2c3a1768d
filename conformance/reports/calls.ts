import type { Report } from './report.ts';

/** What a run has sent to a live environment, in words; nothing of other runs. */
export function callsTold({ calls }: Pick<Report, 'calls'>): readonly string[] {
  return calls ? [`${calls.made} of at most ${calls.allowed} calls`] : [];
}
