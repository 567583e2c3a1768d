import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['resilience/**/*.test.ts'],
    // Time leaps when the server is silent; on a machine under load that can be before a request has reached it.
    retry: 2,
    testTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'results/resilience.json' },
  },
});
