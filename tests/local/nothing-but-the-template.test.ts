import { fileURLToPath } from 'node:url';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListSubscriptionsCommand, ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNewsroom } from '#infra/local/start-newsroom.ts';
import { readAssembly } from '#infra/local/template/read-assembly.ts';
import { synthesize } from '#infra/local/template/synthesize.ts';
import { openingTimeoutMs } from '../pipeline/newsroom.ts';
import { makeFolder, removeFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = makeFolder();
let newsroom: Awaited<ReturnType<typeof startNewsroom>>;
let types: string[];

beforeAll(async () => {
  newsroom = await startNewsroom({ dataDir });
  const { template } = readAssembly(await synthesize(root));
  types = Object.values(template.Resources).map(({ Type }) => Type);
}, openingTimeoutMs);
afterAll(async () => {
  await newsroom?.stop();
  removeFolder(dataDir);
});

const inTemplate = (type: string) => types.filter((one) => one === type).length;

describe('a newsroom on a laptop', () => {
  it('has exactly the buckets, queues, topics and tables of the template', async () => {
    const { aws, dynamodb, region } = newsroom.endpoints;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = { endpoint: aws, region, credentials };
    const { Buckets = [] } = await new S3Client(client).send(new ListBucketsCommand({}));
    const { QueueUrls = [] } = await new SQSClient(client).send(new ListQueuesCommand({}));
    const { Topics = [] } = await new SNSClient(client).send(new ListTopicsCommand({}));
    const { Subscriptions = [] } = await new SNSClient(client).send(new ListSubscriptionsCommand({}));
    const tables = await new DynamoDBClient({ ...client, endpoint: dynamodb }).send(
      new ListTablesCommand({}),
    );

    expect({
      buckets: Buckets.length,
      queues: QueueUrls.length,
      topics: Topics.length,
      subscriptions: Subscriptions.length,
      tables: tables.TableNames?.length,
    }).toEqual({
      buckets: inTemplate('AWS::S3::Bucket'),
      queues: inTemplate('AWS::SQS::Queue'),
      topics: inTemplate('AWS::SNS::Topic'),
      subscriptions: inTemplate('AWS::SNS::Subscription'),
      tables: inTemplate('AWS::DynamoDB::Table'),
    });
  });
});
