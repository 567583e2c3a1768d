import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['resilience/**/*.test.ts'],
    testTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'results/resilience.json' },
  },
});
