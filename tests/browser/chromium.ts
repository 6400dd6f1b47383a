import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts a headless Chromium: `CHROMIUM_PATH`, then the usual places, then one that is installed here and now.
 *
 * @throws Error when none can be found or installed: a browser test never passes by not running
 */
export async function launchChromium(): Promise<Browser> {
  return await chromium.launch({ executablePath: chromiumPath(), args: isRoot() ? ['--no-sandbox'] : [] });
}

/** Where that Chromium stands. */
export function chromiumPath(): string {
  return findChromium() ?? installChromium();
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, where no file stands`);
  return named ?? [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path));
}

function installChromium(): string {
  if (isRoot() && existsSync('/usr/bin/apt-get')) installFromDebian();
  if (!findChromium()) installFromPlaywright();
  const path = findChromium();
  if (path) return path;
  throw new Error('no Chromium could be installed: install one and name it in CHROMIUM_PATH');
}

function installFromDebian(): void {
  run('apt-get', ['update']);
  run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
}

function installFromPlaywright(): void {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium']);
}

/** What the command prints goes to stderr, so that whoever waits sees what is going on. */
function run(command: string, args: readonly string[]): void {
  process.stderr.write(
    `The browser tests need Chromium and find none; running: ${command} ${args.join(' ')}\n`,
  );
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
