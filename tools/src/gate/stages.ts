/** One line of the gate's summary. */
export interface Stage {
  readonly name: string;
  /** The nx target that does the work, in every project that has a script of that name. */
  readonly target: string;
  /** vitest's JSON report that a passing task must leave in its project; without one, each task counts once. */
  readonly report?: string;
}

export const stages: readonly Stage[] = [
  { name: 'build', target: 'build' },
  { name: 'generated code fresh', target: 'generate:check' },
  { name: 'lint', target: 'lint' },
  { name: 'layers', target: 'layers' },
  { name: 'types', target: 'typecheck' },
  { name: 'unit', target: 'test', report: 'results/unit.json' },
  { name: 'conformance', target: 'conformance', report: 'results/conformance.json' },
  { name: 'resilience', target: 'resilience', report: 'results/resilience.json' },
  { name: 'privacy', target: 'privacy', report: 'results/privacy.json' },
  { name: 'packages', target: 'packages' },
  { name: 'bundles', target: 'bundles' },
  { name: 'examples', target: 'examples' },
];

/** What only the full set runs, on top. */
export const fullStages: readonly Stage[] = [
  { name: 'runtimes', target: 'runtimes', report: 'results/runtimes.json' },
  { name: 'release rehearsal', target: 'rehearsal', report: 'results/rehearsal.json' },
  { name: 'fresh clone', target: 'fresh-clone' },
];
