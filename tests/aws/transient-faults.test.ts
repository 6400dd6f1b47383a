import { BatchGetItemCommand, DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AnnouncementTopic } from '#shared/aws/announcement-topic.ts';
import { SiteBucket } from '#shared/aws/site-bucket.ts';
import { StoryTable } from '#shared/aws/story-table.ts';
import { WireBucket } from '#shared/aws/wire-bucket.ts';
import { WorkQueues } from '#shared/aws/work-queues.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';

// Faults only: what the rooms do when AWS answers is tested on servers that speak its protocols.
const s3 = mockClient(S3Client);
const table = mockClient(DynamoDBClient);
const sns = mockClient(SNSClient);
const sqs = mockClient(SQSClient);

beforeEach(() => {
  for (const client of [s3, table, sns, sqs]) client.reset();
});
afterEach(() => {
  for (const client of [s3, table, sns, sqs]) client.reset();
});

const rooms = {
  wire: new WireBucket(new S3Client({ region: 'eu-west-1' }), 'wire'),
  site: new SiteBucket(new S3Client({ region: 'eu-west-1' }), 'site'),
  table: new StoryTable(new DynamoDBClient({ region: 'eu-west-1' }), 'stories'),
  topic: new AnnouncementTopic(new SNSClient({ region: 'eu-west-1' }), 'arn:aws:sns:eu-west-1:1:news'),
  queues: new WorkQueues(new SQSClient({ region: 'eu-west-1' }), {
    lists: 'https://q/lists',
    publish: 'https://q/publish',
  }),
};

function failure(name: string, httpStatusCode: number): Error {
  return Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });
}

const page = { path: '/world/', body: '<p>', cacheControl: 'max-age=0', digest: 'abc' };
const record = { ...emptyRecord({ id: 'abcdefghij', uri: 'urn:x' }), commit: 1 };

describe('a fault that passes', () => {
  it.each<[string, () => void, () => Promise<unknown>]>([
    [
      'S3 asks to slow down',
      () => s3.on(PutObjectCommand).rejects(failure('SlowDown', 503)),
      () => rooms.site.put(page, 'nothing'),
    ],
    [
      'S3 answers 500',
      () => s3.on(HeadObjectCommand).rejects(failure('InternalError', 500)),
      () => rooms.site.head('/'),
    ],
    [
      'S3 does not answer',
      () => s3.on(GetObjectCommand).rejects(failure('TimeoutError', 0)),
      () => rooms.wire.open('a.txt', 10),
    ],
    [
      'S3 refuses',
      () => s3.on(GetObjectCommand).rejects(failure('AccessDenied', 403)),
      () => rooms.wire.open('a.txt', 10),
    ],
    [
      'DynamoDB throttles a read',
      () => table.on(BatchGetItemCommand).rejects(failure('ProvisionedThroughputExceededException', 400)),
      () => rooms.table.readWithClaim('abcdefghij', 'f'.repeat(64)),
    ],
    [
      'DynamoDB answers a part of a batch',
      () =>
        table
          .on(BatchGetItemCommand)
          .resolves({ Responses: {}, UnprocessedKeys: { stories: { Keys: [{}] } } }),
      () => rooms.table.readMany(['abcdefghij']),
    ],
    [
      'DynamoDB throttles a write',
      () => table.on(UpdateItemCommand).rejects(failure('ThrottlingException', 400)),
      () => rooms.table.commit(undefined, record),
    ],
    [
      'SNS throttles',
      () => sns.on(PublishCommand).rejects(failure('Throttled', 429)),
      () => rooms.topic.publish({ Subject: 's', Message: '{}', MessageAttributes: {} }),
    ],
    [
      'SQS takes only a part of a batch',
      () =>
        sqs
          .on(SendMessageBatchCommand)
          .resolves({ Successful: [], Failed: [{ Id: '0', SenderFault: false, Code: 'InternalError' }] }),
      () => rooms.queues.resume([{ what: { resume: 'story', id: 'abcdefghij' }, afterSeconds: 0 }]),
    ],
  ])('is told apart from bad input, so that the file is tried again: %s', async (_fault, arrange, act) => {
    arrange();
    await expect(act()).rejects.toMatchObject({ retryable: true });
  });

  it('names neither the key nor the text in its message', async () => {
    s3.on(GetObjectCommand).rejects(failure('SlowDown', 503));
    await expect(rooms.wire.open('secret-name.txt', 10)).rejects.toThrow(/^((?!secret-name).)*$/);
  });
});

describe('a lost race', () => {
  it.each([
    ['another page stands there', 412],
    ['another write is under way', 409],
    ['the page is gone', 404],
  ])('on a page is an answer and no failure: %s', async (_what, status) => {
    s3.on(PutObjectCommand).rejects(failure('PreconditionFailed', status));
    expect(await rooms.site.put(page, { etag: '"e"' })).toBe('conflict');
  });

  it('on a record is an answer and no failure', async () => {
    table.on(UpdateItemCommand).rejects(failure('ConditionalCheckFailedException', 400));
    expect(await rooms.table.commit(record, { ...record, commit: 2, state: 'live' })).toBe('conflict');
    expect(await rooms.table.finish('abcdefghij', { done: { renderDue: 'r' }, learned: {} })).toBe('changed');
  });
});

describe('a file that is too big', () => {
  it('is not read', async () => {
    let read = false;
    const Body = {
      transformToByteArray: async () => {
        read = true;
        return new Uint8Array();
      },
      destroy: () => {},
    };
    s3.on(GetObjectCommand).resolves({
      Body: Body as never,
      ContentLength: 11,
      ETag: '"e"',
      LastModified: new Date(0),
    });
    const dropped = await rooms.wire.open('big.txt', 10);
    expect(dropped).toMatchObject({ size: 11 });
    expect(dropped?.bytes).toBeUndefined();
    expect(read).toBe(false);
  });
});
