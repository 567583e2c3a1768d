import { defineConfig } from 'vitest/config';

// Named by every package's test script; paths stay relative to the package it runs in.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 30_000, // of a busy machine
    reporters: ['default', 'json'],
    outputFile: { json: 'results/unit.json' },
  },
});
