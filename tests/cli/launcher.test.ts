import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, newsroom, root } from './run-newsroom.ts';

/** A Node that is too old to run the project by itself, where this machine has one. */
function olderNode(): string | undefined {
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return [...candidates, '/usr/bin/node', '/usr/local/bin/node'].find((node) => {
    const { stdout } = existsSync(node) ? spawnSync(node, ['--version'], { encoding: 'utf8' }) : {};
    return /^v2[0-3]\./.test(stdout ?? '');
  });
}

const node = olderNode();
if (!node) process.stderr.write('tests/cli/launcher: skipped, this machine has no Node 20 to 23.\n');

describe.skipIf(!node)('the newsroom command under an older Node', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(node ?? '', [join(root, 'infra/cli/newsroom.mjs'), ...args], { encoding: 'utf8', cwd: root });

  it('runs on the Node 24 that the project brings', () => {
    const { status, stdout, stderr } = run('normalize', 'infra/local/samples/ferry-returns.txt');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'infra/local/samples/ferry-returns.txt',
      format: 'text',
    });
  });

  it('passes the exit code on', () => {
    expect(run('normalize', 'missing.txt').status).toBe(1);
    expect(run('normalize').status).toBe(2);
  });

  it('leaves no newsroom behind when it is killed', { timeout: 60_000 }, async () => {
    const data = await folderWith({});
    const bin = join(root, 'infra/cli/newsroom.mjs');
    const launcher = spawn(node ?? '', [bin, 'start', '--json', '--data', data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(launcher.stdout, 'data');
    launcher.kill('SIGKILL');
    await expect
      .poll(async () => (await newsroom('status', '--data', data)).stderr, { timeout: 15_000 })
      .toContain('(newsroom-not-running)');
  });
});
