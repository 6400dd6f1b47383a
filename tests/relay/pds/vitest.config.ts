import { defineConfig } from 'vitest/config';

/** The lane alone: `npm test` takes only files that end in `.test.ts`. */
export default defineConfig({
  test: {
    root: new URL('../../..', import.meta.url).pathname,
    include: ['tests/relay/pds/*.lane.ts'],
    setupFiles: ['tests/seed.ts'],
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
