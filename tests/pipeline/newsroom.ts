import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { type Endpoints, startNewsroom } from '#infra/local/start-newsroom.ts';
import type { Announcement } from '#shared/social/announcement.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { makeFolder, removeFolder } from '../local/temporary-folder.ts';
import { waitUntil } from '../local/wait-until.ts';

/** The project's own stack on this machine, with a queue that subscribes to its topic. */
export interface TestNewsroom {
  readonly endpoints: Endpoints;
  /** Folder that holds its state, to look at logs. */
  readonly dataDir: string;
  /** Drops a file and waits for the answer to this very drop. */
  drop(
    key: string,
    body: string | Uint8Array<ArrayBuffer>,
    metadata?: Record<string, string>,
  ): Promise<Receipt>;
  /** Waits for a page that fits; the body as text. */
  page(path: string, fits?: (body: string, status: number) => boolean): Promise<string>;
  /** Announcements since the last call, waiting until there are at least so many. */
  announcements(atLeast?: number): Promise<Announcement[]>;
  /** Text of a private object in the wire bucket, e.g. `receipts/a.txt.txt`. */
  wireObject(key: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Long enough for a first synthesis on a busy machine; give it to the hook that opens the newsroom. */
export const openingTimeoutMs = 180_000;

/**
 * Starts a newsroom of its own, empty, in a folder of its own.
 *
 * @param assembly - folder of another cloud assembly than the project's own
 */
export async function openNewsroom(assembly?: string): Promise<TestNewsroom> {
  const dataDir = makeFolder();
  const answers = new Map<string, Receipt[]>();
  const { endpoints, stop } = await startNewsroom({
    dataDir,
    assembly,
    onReceipt: ({ key, receipt }) => answers.set(key, [...(answers.get(key) ?? []), receipt]),
  });
  const { aws, site, region, topicArn, wireBucket } = endpoints;
  const client = { endpoint: aws, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const sqs = new SQSClient(client);
  const queueUrl = await subscribe(new SNSClient(client), sqs, topicArn);
  return {
    endpoints,
    dataDir,
    drop: async (key, body, metadata = {}) => {
      const before = answers.get(key)?.length ?? 0;
      await put(objectUrl(aws, wireBucket, `incoming/${key}`), body, metadata);
      return waitUntil(`a receipt for ${key}`, () => answers.get(key)?.[before]);
    },
    page: (path, fits = (_body, status) => status === 200) =>
      waitUntil(`the page ${path}`, async () => {
        const response = await fetch(new URL(path, site));
        const body = await response.text();
        return fits(body, response.status) ? body : undefined;
      }),
    announcements: (atLeast = 0) => receive(sqs, queueUrl, atLeast),
    wireObject: async (key) => {
      const response = await fetch(objectUrl(aws, wireBucket, key));
      return response.ok ? response.text() : undefined;
    },
    close: async () => {
      await stop();
      sqs.destroy();
      removeFolder(dataDir);
    },
  };
}

async function subscribe(sns: SNSClient, sqs: SQSClient, TopicArn: string): Promise<string> {
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'readers' }));
  const Endpoint = `arn:aws:sqs:us-east-1:000000000000:readers`;
  const Attributes = { RawMessageDelivery: 'true' };
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes }));
  sns.destroy();
  return QueueUrl;
}

async function receive(sqs: SQSClient, QueueUrl: string, atLeast: number): Promise<Announcement[]> {
  const found: Announcement[] = [];
  await waitUntil(
    `${atLeast} announcements`,
    async () => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
      );
      found.push(...Messages.map(({ Body = '' }) => JSON.parse(Body)));
      // What is only hidden comes back in a test that takes its time.
      const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      if (Entries.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
      return Messages.length === 0 && found.length >= atLeast ? true : undefined;
    },
    15_000 + atLeast * 50,
  );
  return found;
}

async function put(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  metadata: Record<string, string>,
): Promise<void> {
  const headers = Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]),
  );
  const response = await fetch(url, { method: 'PUT', body, headers });
  if (!response.ok) throw new Error(`PUT ${url}: ${response.status}`);
}

function objectUrl(aws: string, bucket: string, key: string): string {
  return `${aws}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
}
