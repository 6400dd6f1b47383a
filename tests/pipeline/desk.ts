import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect } from 'vitest';
import { pictureWorkOf } from '#functions/picture/picture-work.ts';
import { workOf } from '#functions/publish/work-of-message.ts';
import { listsAskedFor } from '#functions/refresh-lists/requests.ts';
import { choosePort } from '#infra/local/loopback.ts';
import { startAwsServices } from '#infra/local/services/aws-services.ts';
import { startTableService } from '#infra/local/services/table-service.ts';
import { openRooms } from '#shared/aws/open-rooms.ts';
import type { CardRequest } from '#shared/aws/work-queues.ts';
import type { CardFace } from '#shared/page/card/card-face.ts';
import { drawCard } from '#shared/pipeline/cards/draw-card.ts';
import { retryKill } from '#shared/pipeline/kill/wait-for-story.ts';
import { refreshLists } from '#shared/pipeline/lists/refresh-lists.ts';
import type { Measure, Metric, Newsroom } from '#shared/pipeline/newsroom.ts';
import type { FileHint } from '#shared/pipeline/publish/file-hint.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { resumeStory } from '#shared/pipeline/publish/resume-story.ts';
import { retellStory } from '#shared/pipeline/receipts/tell-again.ts';
import { recoverStory } from '#shared/pipeline/recovery/recover-story.ts';
import { readSettings } from '#shared/settings/settings.ts';
import type { PictureWork } from '#shared/story/pictures/waiting-picture.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { receiptStem } from '#shared/story/receipts/receipt-key.ts';
import { SiteReader } from '#shared/web/site-reader.ts';
import { startDeskEdge } from './desk-edge.ts';
import { tableDefinition } from './table-definition.ts';

const names = { wireBucket: 'wire', siteBucket: 'site', table: 'stories', region: 'us-east-1' };

export const deskSettings = readSettings({
  name: 'The Harrowmouth Ledger',
  description: 'News from the estuary.',
  language: 'en',
  timeZone: 'Europe/London',
  sections: [
    { slug: 'world', name: 'World', keywords: ['embassy', 'treaty'] },
    { slug: 'news', name: 'News', keywords: [] },
  ],
  defaultSection: 'news',
  social: {},
  publisher: { name: 'The Harrowmouth Ledger' },
});

/** The pipeline's rooms on real local services, without functions between: each step is called by the test. */
export interface Desk {
  readonly newsroom: Newsroom;
  /** The same rooms with clients of their own, which find the endpoints that the environment names by then. */
  openAgain(): Newsroom;
  /** Everything that was logged, as one text. */
  readonly logged: () => string;
  readonly counted: (metric: Metric | Measure) => number;
  /** Sets what the newsroom takes for now. */
  setClock(now: string): void;
  drop(key: string, body: string | Uint8Array, metadata?: Record<string, string>): Promise<FileHint>;
  dropAndPublish(key: string, body: string | Uint8Array, metadata?: Record<string, string>): Promise<Receipt>;
  receipt(key: string): Promise<Receipt>;
  receiptText(key: string): Promise<string | undefined>;
  /** Text of a private object in the wire bucket. */
  wireObject(key: string): Promise<string | undefined>;
  /** Site path, e.g. `/` or `/feed.xml`. */
  page(path: string): Promise<string | undefined>;
  pageTag(path: string): Promise<string | undefined>;
  /** Refreshes every list that was asked for since the last call, in these rooms or the desk's own; says which. */
  refreshLists(rooms?: Newsroom): Promise<string[]>;
  /** Announcements since the last call, as a raw queue subscriber receives them. */
  announcements(): Promise<Record<string, unknown>[]>;
  /** Messages to the desk since the last call, as a raw queue subscriber receives them. */
  deskMessages(): Promise<Record<string, unknown>[]>;
  /** Does what was asked of the publish function since the last call, delays left out. */
  runResumptions(rooms?: Newsroom): Promise<void>;
  /** What was asked of the picture function since the last call, delays left out. */
  pictureWork(): Promise<PictureWork[]>;
  /** Draws every card that was asked for since the last call, once each request; says which. */
  drawCards(rooms?: Newsroom): Promise<CardRequest[]>;
  /** Stands for the drawing of a card: its words as they are. */
  drawn(face: CardFace): Promise<Uint8Array>;
  /** Everything in the site bucket, as one text with its keys. */
  publicText(): Promise<string>;
  /** Keys of everything in the site bucket. */
  publicKeys(): Promise<string[]>;
  /** Puts secrets into the local parameter store, by their names. */
  setSecrets(values: Readonly<Record<string, string>>): void;
  /** Deletes a dropped file and tells the pipeline. */
  remove(key: string): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const port = await choosePort(undefined);
  const services = await startAwsServices({
    folder,
    port,
    region: names.region,
    ownQueues: [],
    onChange: () => {},
  });
  const tables = await startTableService(join(folder, 'table'), await choosePort(undefined));
  await tables.createTable(tableDefinition);
  const edge = await startDeskEdge(services.url, names.siteBucket);
  useEndpoints(services.url, tables.url);
  const s3 = new S3Client({});
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  for (const Bucket of [names.wireBucket, names.siteBucket])
    await s3.send(new CreateBucketCommand({ Bucket }));
  const queue = async (name: string) =>
    (await sqs.send(new CreateQueueCommand({ QueueName: name }))).QueueUrl ?? '';
  const queues = {
    lists: await queue('lists'),
    publish: await queue('publish'),
    pictures: await queue('pictures'),
    cards: await queue('cards'),
    news: await queue('news'),
    mail: await queue('mail'),
  };
  const topicArn = await topicWith('announcements', 'news');
  const deskTopicArn = await topicWith('desk', 'mail');
  const metrics: (Metric | Measure)[] = [];
  const lines: string[] = [];
  let clock: string | undefined;
  const openAgain = (): Newsroom => ({
    ...openRooms({
      ...names,
      topicArn,
      deskTopicArn,
      distributionId: 'EDESK',
      listsQueueUrl: queues.lists,
      publishQueueUrl: queues.publish,
      picturesQueueUrl: queues.pictures,
      cardsQueueUrl: queues.cards,
    }),
    reader: new SiteReader(edge.url),
    site: { ...deskSettings, origin: 'https://news.example' },
    now: () => clock ?? new Date().toISOString(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    log: (event, fields) => lines.push(JSON.stringify({ event, ...fields })),
    count: (metric) => metrics.push(metric),
    measure: (measure) => metrics.push(measure),
  });
  const newsroom = openAgain();
  const text = (Bucket: string, Key: string) =>
    s3.send(new GetObjectCommand({ Bucket, Key })).then(
      (answer) => answer.Body?.transformToString(),
      () => undefined,
    );
  const take = (url: string) => drain(sqs, url);
  let sequence = 0;
  const desk: Desk = {
    newsroom,
    openAgain,
    logged: () => lines.join('\n'),
    counted: (metric) => metrics.filter((one) => one === metric).length,
    setClock: (now) => {
      clock = now;
    },
    drop: async (key, Body, Metadata = {}) => {
      await s3.send(
        new PutObjectCommand({ Bucket: names.wireBucket, Key: `incoming/${key}`, Body, Metadata }),
      );
      sequence += 1;
      return { key, sequencer: `00${sequence.toString(16).toUpperCase().padStart(14, '0')}` };
    },
    dropAndPublish: async (key, body, metadata) => {
      await publishFile(newsroom, await desk.drop(key, body, metadata));
      return desk.receipt(key);
    },
    receipt: async (key) =>
      JSON.parse((await text(names.wireBucket, `${await receiptStem(key)}.json`)) ?? 'null'),
    receiptText: async (key) => text(names.wireBucket, `${await receiptStem(key)}.txt`),
    wireObject: async (key) => text(names.wireBucket, key),
    page: (path) => text(names.siteBucket, `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`),
    pageTag: (path) =>
      s3.send(new HeadObjectCommand({ Bucket: names.siteBucket, Key: `${path.slice(1)}index.html` })).then(
        ({ ETag }) => ETag,
        () => undefined,
      ),
    refreshLists: async (rooms = newsroom) => {
      const messages = (await take(queues.lists)).map((body) => ({ body, messageId: '' }));
      const lists = listsAskedFor(messages, () => expect.unreachable('a request that cannot be read'));
      const errors: unknown[] = [];
      const atOnce = lists.map(({ list, asked }) => ({ list, asked: { ...asked, urgent: true } }));
      await refreshLists(rooms, atOnce, (error) => errors.push(error));
      if (errors.length > 0) throw errors[0];
      return lists.map(({ list }) => list).sort();
    },
    runResumptions: async (rooms = newsroom) => {
      for (const body of await take(queues.publish)) {
        for (const work of workOf(body)) {
          if ('tell' in work) await retellStory(rooms, work.id);
          else if ('recover' in work) await recoverStory(rooms, work);
          else if ('kill' in work) await retryKill(rooms, work.kill);
          else await ('id' in work ? resumeStory(rooms, work.id) : publishFile(rooms, work));
        }
      }
    },
    pictureWork: async () => (await take(queues.pictures)).map(pictureWorkOf),
    drawCards: async (rooms = newsroom) => {
      const requests = (await take(queues.cards)).map((body) => JSON.parse(body) as CardRequest);
      for (const request of requests) await drawCard(rooms, request, desk.drawn);
      return requests;
    },
    drawn: async (face) => new TextEncoder().encode(JSON.stringify(face)),
    publicText: async () => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: names.siteBucket }));
      const bodies = Contents.map(async ({ Key = '' }) => `${Key}\n${await text(names.siteBucket, Key)}`);
      return (await Promise.all(bodies)).join('\n');
    },
    publicKeys: async () => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: names.siteBucket }));
      return Contents.map(({ Key = '' }) => Key);
    },
    setSecrets: (values) =>
      services.setParameters(Object.entries(values).map(([name, value]) => ({ name, value }))),
    remove: async (key) => {
      await s3.send(new DeleteObjectCommand({ Bucket: names.wireBucket, Key: `incoming/${key}` }));
      await publishFile(newsroom, { key, sequencer: '' });
    },
    deskMessages: async () => (await take(queues.mail)).map((body) => JSON.parse(body)),
    announcements: async () => (await take(queues.news)).map((body) => JSON.parse(body)),
    close: async () => {
      await edge.stop();
      await services.stop();
      await tables.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return desk;
}

function useEndpoints(aws: string, dynamodb: string): void {
  Object.assign(process.env, {
    AWS_REGION: names.region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: aws,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
  });
}

async function topicWith(Name: string, queueName: string): Promise<string> {
  const sns = new SNSClient({});
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name }));
  const Endpoint = `arn:aws:sqs:${names.region}:000000000000:${queueName}`;
  const Attributes = { RawMessageDelivery: 'true' };
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes }));
  return TopicArn;
}

async function drain(sqs: SQSClient, QueueUrl: string): Promise<string[]> {
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return bodies;
    for (const { Body = '', ReceiptHandle } of Messages) {
      bodies.push(Body);
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}
