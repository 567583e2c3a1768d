import { defineConfig } from 'vitest/config';

// Named by every package's test script; paths stay relative to the package it runs in.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'results/unit.json' },
  },
});
