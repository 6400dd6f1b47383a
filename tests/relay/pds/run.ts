import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installedServer } from './installed-server.ts';

/**
 * `npm run test:pds`: the relay against a real Bluesky server. Installs it on the first run (360 MB, some minutes: one
 * addon is compiled where no built one can be had), apart from the newsroom: in `PDS_HOME`, by default below the
 * system's folder for temporary files.
 */
const { home } = installedServer((step) => process.stderr.write(`${step}\n`));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const config = ['--config', 'tests/relay/pds/vitest.config.ts'];
const { status } = spawnSync(process.execPath, [vitest, 'run', ...config, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, PDS_HOME: home },
});
process.exitCode = status ?? 1;
