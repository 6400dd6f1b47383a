import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, newsroom, newsroomIn, startNewsroomProcess } from './run-newsroom.ts';

const story = (headline: string, last: string) => `${headline}

The night ferry between Aldmoor and Sandhaven sailed again on Monday, eleven years after the last crossing.

${last}
`;

let data: string;
type Running = ReturnType<typeof startNewsroomProcess>;

const processes: number[] = [];
let running: Running;
let firstLine: string;

function started(through: 'node' | 'npx'): Running {
  const child = startNewsroomProcess(['start', '--json', '--data', data], through);
  if (child.pid !== undefined) processes.push(child.pid);
  return child;
}

async function lineOf(child: Running): Promise<string> {
  let complaints = '';
  child.stderr.on('data', (piece) => {
    complaints += piece;
  });
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error(`The newsroom ended before it was open: ${complaints}`);
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'newsroom-start-'));
  running = started('npx');
  firstLine = await lineOf(running);
}, 120_000);

afterAll(async () => {
  for (const pid of processes) killGroup(pid);
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
});

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself, as it had to.
  }
}

describe('a newsroom started for a program', { timeout: 60_000 }, () => {
  it('prints its endpoints as one JSON object on the first line', () => {
    expect(Object.keys(JSON.parse(firstLine))).toEqual([
      'site',
      'aws',
      'dynamodb',
      'region',
      'wireBucket',
      'siteBucket',
      'table',
      'topicArn',
      'inbox',
    ]);
  });

  it('refuses a second newsroom on the same folder', async () => {
    const { code, stdout, stderr } = await newsroom('start', '--json', '--data', data);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('(data-folder-in-use)');
  });

  it('publishes a dropped file and tells its address, which readers can open', async () => {
    const folder = await folderWith({ 'ferry.txt': story('Night ferry returns', 'Bicycles travel free.') });
    const { code, stdout } = await newsroom('drop', join(folder, 'ferry.txt'), '--wait', '--data', data);
    const [state, path, url = ''] = stdout.trim().split(/\s+/);
    expect({ code, state, path }).toEqual({ code: 0, state: 'live', path: join(folder, 'ferry.txt') });
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Night ferry returns');
  });

  it('waits for the answer to this upload, not to an older one', async () => {
    const folder = await folderWith({ 'tower.txt': story('Tower opens', 'Entry is free.') });
    const path = join(folder, 'tower.txt');
    await newsroom('drop', path, '--wait', '--data', data);
    await writeFile(path, story('Tower opens', 'Entry costs two.'));
    await newsroom('drop', path, '--wait', '--data', data);
    const { stdout } = await newsroom('status', 'tower.txt', '--json', '--data', data);
    expect(JSON.parse(stdout)).toMatchObject({ key: 'tower.txt', state: 'live', revision: 2 });
  });

  it('says what is wrong with a file, and ends with 1', async () => {
    const folder = await folderWith({
      'empty.txt': '',
      '.DS_Store': 'x',
      'mill.txt': story('Mill reopens', 'It turns.'),
    });
    const { code, stdout } = await newsroom('drop', folder, '--wait', '--data', data);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^rejected {3}\S*empty\.txt {2}[a-z-]+: .+\.$/m);
    expect(stdout).toMatch(/^skipped {4}\S*\.DS_Store/m);
    expect(stdout).toMatch(/^live {7}\S*mill\.txt {2}http/m);
  });

  it('marks a quiet drop, which is published without being announced', async () => {
    const folder = await folderWith({ 'old.txt': story('An old story', 'It was long ago.') });
    const { stdout } = await newsroom('drop', folder, '--quiet', '--data', data);
    expect(stdout).toMatch(/^dropped {4}\S*old\.txt {2}as old\.txt$/m);
    const { aws, region, wireBucket } = JSON.parse(firstLine);
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const s3 = new S3Client({ endpoint: aws, region, forcePathStyle: true, credentials });
    const head = await s3.send(new HeadObjectCommand({ Bucket: wireBucket, Key: 'incoming/old.txt' }));
    expect(head.Metadata).toEqual({ quiet: 'true' });
  });

  it('is found by the name of its stack where AWS is asked', async () => {
    const folder = await folderWith({ 'bell.txt': story('Bell rings', 'It is loud.') });
    const aws = {
      AWS_ENDPOINT_URL: JSON.parse(firstLine).aws,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
    };
    const dropped = await newsroomIn(aws, 'drop', folder, '--wait', '--stack', 'Newsroom');
    expect(dropped).toMatchObject({ code: 0, stdout: expect.stringMatching(/^live .*bell\.txt {2}http/) });
    const missing = await newsroomIn(aws, 'status', '--stack', 'Nowhere');
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('(stack-not-found)') });
  });

  it('shows a file name that would steer the terminal as plain text', async () => {
    const folder = await folderWith({ 'a\u001b[31mred.txt': story('Red door', 'It is painted.') });
    const { stdout } = await newsroom('drop', folder, '--data', data);
    expect(stdout).toContain('as a\ufffd[31mred.txt');
  });

  it('sends a large file in parts', async () => {
    const folder = await folderWith({ 'large.txt': 'word '.repeat(4_000_000) });
    const { stdout } = await newsroom('drop', folder, '--wait', '--data', data);
    expect(stdout).toMatch(/^rejected {3}\S*large\.txt {2}file-too-big: This file has 19\.1 MB/);
  });

  it('shows the desk, those first that wait for someone', async () => {
    const { code, stdout } = await newsroom('status', '--data', data);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ \w+ \d{4}, .*: \d+ answered without a question, [1-9]\d* rejected, /);
    expect(stdout.indexOf('rejected ')).toBeLessThan(stdout.indexOf('live  '));
  });

  it('tells the editor all about one file', async () => {
    const { code, stdout } = await newsroom('status', 'incoming/empty.txt', '--data', data);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^empty\.txt\n\nREJECTED: [\s\S]*How to fix it: /);
  });

  it('says when nothing was dropped under a name', async () => {
    const { code, stderr } = await newsroom('status', 'never.txt', '--data', data);
    expect(code).toBe(1);
    expect(stderr).toContain('Nothing was dropped as never.txt.');
  });

  it('stops when npx is asked to, which passes the signal no further than its shell', async () => {
    running.kill('SIGTERM');
    await expect
      .poll(async () => (await newsroom('status', '--data', data)).stderr, { timeout: 15_000 })
      .toContain('(newsroom-not-running)');
  });

  it('opens again on the same folder, at the same address, with everything that was there', async () => {
    const again = started('node');
    expect(await lineOf(again)).toBe(firstLine);
    const { stdout } = await newsroom('status', 'ferry.txt', '--json', '--data', data);
    expect(JSON.parse(stdout)).toMatchObject({ key: 'ferry.txt', state: 'live' });
    again.kill('SIGINT');
    expect(await once(again, 'exit')).toEqual([0, null]);
  });
});
