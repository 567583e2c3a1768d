import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['runtimes/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'results/runtimes.json' },
  },
});
