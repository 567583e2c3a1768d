/** What something took, in milliseconds. */
export interface Cost {
  readonly elapsed: number;
  /** User and system time of this process, its threads included. */
  readonly cpu: number;
}

/** Begins to count; what it returns tells the cost since then. */
export function startCounting(): () => Cost {
  const begin = process.cpuUsage();
  const start = performance.now();
  return () => {
    const elapsed = performance.now() - start;
    const { user, system } = process.cpuUsage(begin);
    return { elapsed, cpu: (user + system) / 1000 };
  };
}

export function sumOf(costs: readonly Cost[]): Cost {
  return {
    elapsed: costs.reduce((sum, { elapsed }) => sum + elapsed, 0),
    cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
  };
}
