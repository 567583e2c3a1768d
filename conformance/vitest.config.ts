import { defineConfig } from 'vitest/config';

// As in the other packages, but that the sources lie in several folders.
export default defineConfig({
  test: {
    include: ['{src,mutation,smoke,subjects,reports,cli}/**/*.test.ts'],
    testTimeout: 30_000, // of a busy machine
    reporters: ['default', 'json'],
    outputFile: { json: 'results/unit.json' },
  },
});
