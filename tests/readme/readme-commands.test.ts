import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openingTimeoutMs, openNewsroom, type TestNewsroom } from '../pipeline/newsroom.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const ci = readFileSync(join(root, '.ci/run'), 'utf8');

/** Every command of the README's shell blocks, one a line. */
const commands = [...readme.matchAll(/^```sh\n(?<block>[\s\S]*?)^```/gm)]
  .flatMap(({ groups }) => (groups?.['block'] ?? '').split('\n'))
  .filter((line) => line.trim() !== '');

let desk: TestNewsroom;
beforeAll(async () => {
  desk = await openNewsroom();
}, openingTimeoutMs);
afterAll(() => desk.close());

async function run(
  command: string,
  env: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  const child = spawn('bash', ['-c', command], { cwd: root, env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
  const [code] = await once(child, 'close');
  return { code, output };
}

const onThisDesk = (command: string) => run(`${command} --data ${desk.dataDir}`);

/** How each command is proved; one that is not here makes the first test fail. */
const proofs: Record<string, () => Promise<void>> = {
  'npm ci && npm start': async () => {
    expect(ci).toContain('npm ci');
    const data = mkdtempSync(join(tmpdir(), 'readme-start-'));
    const started = spawn('npm', ['start', '--', '--data', data], { cwd: root, detached: true });
    let output = '';
    started.stdout.on('data', (piece) => (output += piece));
    await expect.poll(() => output, { timeout: 90_000 }).toMatch(/live\s+samples\/.*http:\/\/127/);
    process.kill(-(started.pid ?? 0), 'SIGINT');
    await once(started, 'close');
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  },
  'npm ci && npm test': async () => {
    expect(ci).toMatch(/npm ci[\s\S]*npm test/);
  },
  'npm run check': async () => {
    expect(ci).toContain('npm run check');
  },
  // Its ratios depend on the machine, so they are no part of the tests; here, that it measures (three sections stand for all).
  'npm run bench': async () => {
    const { sections } = JSON.parse(
      (await run('npm run -s bench -- formats render throughput --quick --json')).output,
    );
    for (const { rows } of sections) expect(rows.length).toBeGreaterThan(0);
  },
  'npm run fuzz': async () => {
    const { code, output } = await run('npm run -s fuzz 2 tests/settings tests/functions');
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('passed') });
  },
  'npx newsroom drop infra/local/samples --wait': async () => {
    const { code, output } = await onThisDesk('npx newsroom drop infra/local/samples --wait');
    expect(output).toMatch(/live .*http:\/\/127/);
    expect(code).toBe(0);
  },
  'npx newsroom status': async () => {
    expect((await onThisDesk('npx newsroom status')).output).toContain('live');
  },
  'npx newsroom normalize infra/local/samples/observatory-dome.txt': async () => {
    const { code, output } = await run('npx newsroom normalize infra/local/samples/observatory-dome.txt');
    expect({ code, story: JSON.parse(output).story.headline }).toMatchObject({
      code: 0,
      story: expect.any(String),
    });
  },
  'aws s3 cp story.txt "s3://$WIRE_BUCKET/incoming/" --endpoint-url "$AWS_ENDPOINT"': async () => {
    const story = join(desk.dataDir, 'story.txt');
    writeFileSync(story, 'From the command line\n\nThe stock AWS command line works here too.\n');
    const command = `aws s3 cp ${story} "s3://$WIRE_BUCKET/incoming/" --endpoint-url "$AWS_ENDPOINT"`;
    if (!hasAwsCli()) {
      process.stderr.write(
        'The AWS command line is not installed: the same upload is made by its protocol.\\n',
      );
      await desk.drop('story.txt', readFileSync(story));
    } else {
      const credentials = {
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_REGION: desk.endpoints.region,
      };
      const env = {
        ...credentials,
        WIRE_BUCKET: desk.endpoints.wireBucket,
        AWS_ENDPOINT: desk.endpoints.aws,
      };
      expect((await run(command, env)).code).toBe(0);
    }
    await expect
      .poll(() => desk.wireObject('receipts/story.txt.json'), { timeout: 20_000 })
      .toContain('"state": "live"');
  },
  'npx cdk synth': async () => {
    const out = mkdtempSync(join(tmpdir(), 'readme-synth-'));
    const { code, output } = await run(`npx cdk synth --quiet --output ${out}`);
    expect({ code, made: existsSync(join(out, 'manifest.json')) }, output).toEqual({ code: 0, made: true });
    rmSync(out, { recursive: true, force: true });
  },
  // Needs an AWS account; here, that the program is there and takes the command.
  'npx cdk deploy': async () => {
    expect((await run('npx cdk deploy --help')).output).toContain('Deploys the stack');
  },
};

function hasAwsCli(): boolean {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('the README', { timeout: 180_000 }, () => {
  it('gives no command that is not tried', () => {
    expect(commands.filter((command) => !(command in proofs))).toEqual([]);
    expect(Object.keys(proofs).filter((command) => !commands.includes(command))).toEqual([]);
  });

  it.each(Object.entries(proofs))('tells the truth about: %s', async (_command, prove) => {
    await prove();
  });
});
