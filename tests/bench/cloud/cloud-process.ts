import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePort } from '#infra/local/loopback.ts';
import { startAwsServices } from '#infra/local/services/aws-services.ts';
import { startTableService } from '#infra/local/services/table-service.ts';

/**
 * S3, SQS, SNS and DynamoDB in a process of their own, so that their CPU is nobody else's: prints
 * `{"aws", "dynamodb"}` and runs until its standard input ends.
 */
const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-cloud-'));
const aws = await startAwsServices({
  folder,
  port: await choosePort(undefined),
  region: 'us-east-1',
  ownQueues: [],
  onChange: () => {},
});
const tables = await startTableService(join(folder, 'table'), await choosePort(undefined));
process.stdout.write(`${JSON.stringify({ aws: aws.url, dynamodb: tables.url })}\n`);
process.stdin.resume();
process.stdin.once('end', async () => {
  await Promise.all([aws.stop(), tables.stop()]);
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
