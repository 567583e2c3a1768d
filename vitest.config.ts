import { defineConfig } from 'vitest/config';

// Found from every package, since vitest looks upwards; paths stay relative to the package it runs in.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'results/unit.json' },
  },
});
