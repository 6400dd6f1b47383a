import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleFunction } from '#infra/constructs/functions/bundle.ts';
import { bundling } from '#infra/constructs/functions/bundling.ts';
import { functionVariables } from '../infra/function-variables.ts';
import { median } from './cpu-time.ts';
import type { Measurement } from './report.ts';

const starts = process.argv.includes('--quick') ? 2 : 21;
const largestEntryKb = 300;

/** What the publish function loads at a cold start, against the three SDK clients that it cannot do without. */
export async function measureColdStart(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  try {
    bundleFunction('publish', join(folder, 'publish'));
    const files = {
      bare: join(folder, 'bare.mjs'),
      publish: join(folder, 'publish', 'index.mjs'),
      core: await core(folder),
    };
    writeFileSync(files.bare, '');
    const times = startTimes(files);
    const [ours, peer] = [times.publish - times.bare, times.core - times.bare];
    const entryKb = statSync(files.publish).size / 1024;
    return [
      {
        what: 'import of the publish function',
        unit: 'ms',
        ours,
        peer,
        peerIs: `the clients of S3, DynamoDB and SNS alone ${peer.toFixed(1)} ms`,
        ratio: ours / peer,
        goal: 1.25,
      },
      {
        what: 'its entry file',
        unit: 'KB',
        ours: entryKb,
        peer: largestEntryKb,
        peerIs: `${largestEntryKb} KB at most`,
        ratio: entryKb / largestEntryKb,
        goal: 1,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function core(folder: string): Promise<string> {
  const entry = join(folder, 'core-entry.ts');
  writeFileSync(
    entry,
    `import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
export const clients = [new S3Client({}), new DynamoDBClient({}), new SNSClient({})];`,
  );
  const nodePaths = [join(String(bundling.absWorkingDir), 'node_modules')];
  await build({ ...bundling, nodePaths, entryPoints: { core: entry }, outdir: join(folder, 'core') });
  return join(folder, 'core', 'core.mjs');
}

/** Medians of CPU milliseconds; the starts take turns, so that a busy machine is busy for all. */
function startTimes<Name extends string>(files: Record<Name, string>): Record<Name, number> {
  const names = Object.keys(files) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let start = 0; start < starts; start++)
    for (const name of names) times[name].push(startOnce(files[name]));
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

// The machine's own certificates, which a function does not have, take longer to read than most of the rest.
const { NODE_EXTRA_CA_CERTS: _certificates, ...own } = process.env;
const lambdaLike = { ...own, ...functionVariables };

function startOnce(file: string): number {
  const script = `await import(${JSON.stringify(file)});const{user,system}=process.cpuUsage();process.stdout.write(String((user+system)/1000));process.exit()`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: lambdaLike,
  });
  const ms = Number(stdout);
  if (stdout === '' || Number.isNaN(ms)) throw new Error(`it does not start: ${stderr}`);
  return ms;
}
