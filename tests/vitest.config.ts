import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Their files share one load of the sources, which costs more than many of the tests: nothing in these rooms is kept
// by a module, and each file opens and closes the services that it works on.
const sharing = [
  'drawing',
  'functions',
  'page',
  'picture',
  'pipeline',
  'security',
  'settings',
  'social',
  'story',
  'wire',
].map((room) => `tests/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // Most files wait for local servers and browsers half of their time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'sharing', include: sharing, isolate: false } },
      { extends: true, test: { name: 'apart', include: ['tests/**/*.test.ts'], exclude: sharing } },
    ],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
