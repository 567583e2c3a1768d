import { defineConfig } from 'vitest/config';

const faults = 'runs/faults/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', 'junit', 'json'],
    outputFile: { junit: 'results/conformance.junit.xml', json: 'results/conformance.json' },
    projects: [
      { extends: true, test: { name: 'runs', include: ['runs/**/*.test.ts'], exclude: [faults] } },
      // The sound subjects that faults are planted in front of, and their persons, are found once for all files.
      { extends: true, test: { name: 'faults', include: [faults], isolate: false } },
    ],
  },
});
