import type { Outcome, Requirement, Result } from '../../src/index.ts';
import { buildReport } from '../build-report.ts';
import type { Chosen, Report } from '../report.ts';

export function demoRequirement(id: string, changes: Partial<Requirement> = {}): Requirement {
  return {
    id,
    register: 'krr',
    level: 'MUST',
    statement: `${id} holds.`,
    source: { document: 'The demo page', section: '1' },
    confidence: 'documented',
    subject: 'register',
    ...changes,
  };
}

export function demoResult(requirement: string, outcome: Outcome = 'pass', changes: Partial<Result> = {}): Result {
  return {
    id: `${requirement}/once`,
    requirement,
    title: 'once',
    subject: 'demo',
    outcome,
    ...(outcome !== 'pass' && { message: `${requirement}: expected 1, came 2` }),
    durationMs: 12,
    evidence: [],
    ...changes,
  };
}

/** A report of these results, with a record for each of them and one that is not tested. */
export function demoReport(results: readonly Result[], chosen: Partial<Chosen> = {}): Report {
  const ids = [...new Set(results.map(({ requirement }) => requirement))];
  return buildReport({
    suite: '1.2.3',
    startedAt: '2026-01-15T12:00:00.000Z',
    durationMs: 1234,
    subjects: [{ kind: 'register', name: 'demo' }],
    chosen: { target: 'http://127.0.0.1:5010', profiles: [], only: [], ...chosen },
    requirements: [
      ...ids.map((id) => demoRequirement(id)),
      demoRequirement('KRR-UNTESTED', { not_tested: 'Nobody can.' }),
    ],
    results,
  });
}
