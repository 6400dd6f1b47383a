import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Bluesky server and the Node that it runs under, outside of the newsroom's own packages. */
export interface InstalledServer {
  readonly home: string;
  /** Path of the executable. */
  readonly node: string;
}

const manifest = fileURLToPath(new URL('server/package.json', import.meta.url));
const script = fileURLToPath(new URL('server/server.mjs', import.meta.url));

/**
 * Installs what `server/package.json` pins, unless it stands there already.
 *
 * Its database is a native addon, which loads only in the Node that it was built for: so that Node comes first, and
 * the addon is built against its own headers where no built one can be had (that takes python3, make and g++).
 *
 * @param tell - hears of each step that takes long
 */
export function installedServer(tell: (step: string) => void): InstalledServer {
  const home = process.env['PDS_HOME'] ?? join(tmpdir(), `newsroom-pds-${digestOf(manifest)}`);
  const node = join(home, 'node_modules/node/bin/node');
  const done = join(home, '.installed');
  mkdirSync(home, { recursive: true });
  copyFileSync(script, join(home, 'server.mjs'));
  if (existsSync(done) && readFileSync(done, 'utf8') === digestOf(manifest)) return { home, node };
  copyFileSync(manifest, join(home, 'package.json'));
  tell(`Installing a Bluesky server in ${home} …`);
  npm(home, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  npm(home, ['rebuild', 'node', '--loglevel=error']);
  tell('Building its database …');
  const PATH = `${join(home, 'node_modules/node/bin')}${delimiter}${process.env['PATH']}`;
  npm(home, ['rebuild', 'better-sqlite3', '--loglevel=error'], { PATH, ...headersIn(home) });
  writeFileSync(done, digestOf(manifest));
  return { home, node };
}

function npm(home: string, words: readonly string[], environment: Record<string, string> = {}): void {
  const { status } = spawnSync('npm', [...words, '--prefix', home], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`npm ${words.join(' ')} failed in ${home}`);
}

// The package of the executable brings its headers; without them node-gyp fetches them.
function headersIn(home: string): Record<string, string> {
  const packages = join(home, 'node_modules/node/node_modules');
  const name = readdirSync(packages).find((one) => existsSync(join(packages, one, 'include/node')));
  return name === undefined ? {} : { npm_config_nodedir: join(packages, name) };
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
}
