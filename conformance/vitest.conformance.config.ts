import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['runs/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', 'junit', 'json'],
    outputFile: { junit: 'results/conformance.junit.xml', json: 'results/conformance.json' },
  },
});
