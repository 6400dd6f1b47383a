import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CloudServices, openCloudServices } from './cloud-services.ts';
import { makeFolder, removeFolder } from './temporary-folder.ts';

const run = promisify(execFile);
const folder = makeFolder();
let cloud: CloudServices;
beforeAll(async () => {
  cloud = await openCloudServices(join(folder, 'cloud'));
  cloud.aws.objects.createBucket('wire');
});
afterAll(async () => {
  await cloud.close();
  removeFolder(folder);
});

async function aws(...words: string[]): Promise<string> {
  const { stdout } = await run('aws', ['--endpoint-url', cloud.aws.url, ...words], {
    env: {
      ...process.env,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_DEFAULT_REGION: 'us-east-1',
    },
  });
  return stdout;
}

function isInstalled(): boolean {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('The AWS CLI is not installed: its tests are skipped.\n');
    return false;
  }
}

const told = (key: string) =>
  cloud.changes.filter((change) => change.key === key).map((change) => change.eventName);

describe.skipIf(!isInstalled())('the stock AWS CLI', { timeout: 60_000 }, () => {
  it('drops a story whose name has spaces, signs and accents', async () => {
    const file = join(folder, 'Copy (2) é+1.txt');
    writeFileSync(file, 'copy');
    await aws('s3', 'cp', '--no-progress', file, 's3://wire/incoming/');
    expect(told('incoming/Copy (2) é+1.txt')).toEqual(['ObjectCreated:Put']);
    expect(await aws('s3', 'ls', 's3://wire/incoming/')).toContain('Copy (2) é+1.txt');
  });

  it('drops 20 MB in parts and gets the same bytes back', async () => {
    const file = join(folder, 'large.bin');
    writeFileSync(file, randomBytes(20 * 1024 * 1024));
    await aws('s3', 'cp', '--no-progress', file, 's3://wire/incoming/large.bin', '--metadata', 'quiet=true');
    await aws('s3', 'cp', '--no-progress', 's3://wire/incoming/large.bin', `${file}.back`);
    expect(told('incoming/large.bin')).toEqual(['ObjectCreated:CompleteMultipartUpload']);
    expect(readFileSync(`${file}.back`).equals(readFileSync(file))).toBe(true);
    expect(cloud.aws.objects.find('wire', 'incoming/large.bin')?.metadata).toEqual({ quiet: 'true' });
  });

  it('brings a folder up to date and takes away what was removed', async () => {
    const desk = join(folder, 'desk');
    mkdirSync(desk);
    for (let story = 0; story < 12; story += 1) writeFileSync(join(desk, `${story}.txt`), `story ${story}`);
    await aws('s3', 'sync', '--no-progress', desk, 's3://wire/desk/');
    expect((await aws('s3', 'ls', '--recursive', 's3://wire/desk/')).trim().split('\n')).toHaveLength(12);
    await aws('s3', 'rm', '--recursive', '--quiet', 's3://wire/desk/');
    expect(told('desk/3.txt')).toEqual(['ObjectCreated:Put', 'ObjectRemoved:Delete']);
  });
});
