import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['privacy/**/*.test.ts'],
    testTimeout: 1_200_000,
    maxWorkers: 2,
    reporters: ['default', 'json'],
    outputFile: { json: 'results/privacy.json' },
  },
});
