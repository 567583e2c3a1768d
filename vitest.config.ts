import { defineConfig } from 'vitest/config';

// Named by every package's test script; paths stay relative to the package it runs in.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    isolate: false, // tests leave nothing behind, and to load everything anew for each file takes a third of the time
    testTimeout: 30_000, // of a busy machine
    reporters: ['default', 'json'],
    outputFile: { json: 'results/unit.json' },
  },
});
