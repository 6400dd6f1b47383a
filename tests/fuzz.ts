import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * `npm run fuzz [RUNS [PATH...]]`: every reader, the escaping of pages, the settings, the edge's addresses, the
 * queue's messages and posts as X counts them, with so many generated inputs each (20,000 unless told: more than a
 * million in all). What is found is printed shrunk, with the seed that repeats it; it becomes a fixture.
 */
const [runs = '20000', ...paths] = process.argv.slice(2);
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const everything = [
  'tests/wire',
  'tests/page/frame/html.test.ts',
  'tests/settings',
  'tests/infra/viewer-request.test.ts',
  'tests/functions',
  'tests/social/weighted-length.test.ts',
];
const options = ['run', '--config', 'tests/vitest.config.ts', '--testTimeout', '3600000'];
const { status } = spawnSync(
  process.execPath,
  [vitest, ...options, ...(paths.length > 0 ? paths : everything)],
  {
    stdio: 'inherit',
    env: { LAWS_SEED: 'random', ...process.env, FUZZ_RUNS: runs },
  },
);
process.exitCode = status ?? 1;
