import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  GetQueueAttributesCommand,
  ListQueuesCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newsroom as cli } from '../cli/run-newsroom.ts';
import { openingTimeoutMs, openNewsroom, type TestNewsroom } from './newsroom.ts';

let newsroom: TestNewsroom;
let s3: S3Client;
let sqs: SQSClient;
let queues: Record<'work' | 'dead', { url: string; arn: string }>;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = { endpoint: newsroom.endpoints.aws, region: newsroom.endpoints.region, credentials };
  s3 = new S3Client(client);
  sqs = new SQSClient({ ...client, useQueueUrlAsEndpoint: false });
  queues = await publishQueues();
}, openingTimeoutMs);
afterAll(() => newsroom?.close());

/** The publish queue and its dead letters, told apart from the others by who points at whom. */
async function publishQueues() {
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const known = await Promise.all(
    QueueUrls.map(async (url) => ({ url, attributes: await attributesOf(url) })),
  );
  const work = known.find(({ url, attributes }) => /publish/i.test(url) && attributes['RedrivePolicy']);
  const dead = known.find(({ attributes }) =>
    work?.attributes['RedrivePolicy']?.includes(attributes['QueueArn'] ?? '?'),
  );
  if (!work || !dead) throw new Error('the stack has no publish queue with dead letters');
  const named = ({ url, attributes }: typeof work) => ({ url, arn: attributes['QueueArn'] ?? '' });
  return { work: named(work), dead: named(dead) };
}

async function attributesOf(QueueUrl: string): Promise<Record<string, string>> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
  );
  return Attributes as Record<string, string>;
}

const waiting = async (url: string) => Number((await attributesOf(url))['ApproximateNumberOfMessages'] ?? 0);
const underWay = async () =>
  Number((await attributesOf(queues.work.url))['ApproximateNumberOfMessagesNotVisible'] ?? 0);
const copy = (headline: string) =>
  `${headline}\n\nThe ferry to the islands sails again on Monday, the harbour office said.\n`;

describe('bad input', () => {
  it('is answered once and for all: no retry, no dead letter, nothing published', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 97 + (index >> 4)) % 256);
    const receipts = [
      await newsroom.drop('nothing.txt', ''),
      await newsroom.drop('noise.bin', noise),
      await newsroom.drop('too long.txt', 'The river rose again. '.repeat(1_000_000)),
      await newsroom.drop('NULs.txt', '\0'.repeat(100)),
    ];

    expect(receipts.map(({ state }) => state)).toEqual(receipts.map(() => 'rejected'));
    expect(receipts.map(({ url }) => url)).toEqual(receipts.map(() => undefined));
    expect(await waiting(queues.dead.url)).toBe(0);
    // A failed delivery would stay out for six minutes before it comes back.
    await expect.poll(() => underWay(), { timeout: 10_000 }).toBe(0);
    expect(await newsroom.announcements()).toEqual([]);
    expect(await newsroom.wireObject('incoming/too long.txt')).toHaveLength(22_000_000);
  });
});

describe('a fault that does not pass', () => {
  it('is retried, ends in the dead letters with the file untouched, and a redrive finishes the story', async () => {
    // Failed deliveries come back after the queue's visibility timeout: six minutes, too long for a test.
    const patience = { VisibilityTimeout: '1' };
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl: queues.work.url, Attributes: patience }));
    await takeSiteAway();
    const answer = newsroom.drop('stormy.txt', copy('The ferry sails through the storm'));
    answer.catch(() => 'no receipt while the site is away');

    await expect.poll(() => waiting(queues.dead.url), { timeout: 90_000, interval: 500 }).toBe(1);
    expect(await newsroom.wireObject('incoming/stormy.txt')).toBe(copy('The ferry sails through the storm'));
    expect(await newsroom.wireObject('receipts/stormy.txt.json')).toContain('"newsroom-fault"');

    await s3.send(new CreateBucketCommand({ Bucket: newsroom.endpoints.siteBucket }));
    const looked = await cli('redrive', '--dry-run', '--data', newsroom.dataDir);
    expect(looked).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('stormy.txt: This is a fault of'),
    });
    expect(looked.stdout).toContain('page-contended');
    const sent = await cli('redrive', '--data', newsroom.dataDir);
    expect(sent).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 letter sent back to publish.'),
    });
    await expect
      .poll(() => newsroom.wireObject('receipts/stormy.txt.json'), { timeout: 30_000 })
      .toContain('"state": "live"');
    expect(await newsroom.announcements(1)).toHaveLength(1);
  }, 150_000);
});

async function takeSiteAway(): Promise<void> {
  const Bucket = newsroom.endpoints.siteBucket;
  for (let tries = 0; tries < 20; tries++) {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
    for (const { Key } of Contents) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    const gone = await s3.send(new DeleteBucketCommand({ Bucket })).then(
      () => true,
      () => false,
    );
    if (gone) return;
  }
  throw new Error('the site bucket could not be taken away');
}
