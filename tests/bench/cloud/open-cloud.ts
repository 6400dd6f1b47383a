import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { tableDefinition } from '../../pipeline/table-definition.ts';

/** Buckets, queues, topic and table of one newsroom, in another process; this process's SDK clients find them. */
export interface BenchCloud {
  readonly names: {
    readonly wireBucket: string;
    readonly siteBucket: string;
    readonly table: string;
    readonly topicArn: string;
    readonly publishQueueUrl: string;
    readonly listsQueueUrl: string;
  };
  /** Points the environment's AWS endpoints here again, where several clouds are open. */
  use(): void;
  /** Takes what stands in the queue of the lists, as the function of the lists would get it. */
  takeRequests(): Promise<{ body: string; messageId: string }[]>;
  close(): Promise<void>;
}

const program = fileURLToPath(new URL('cloud-process.ts', import.meta.url));

/** Starts an empty cloud and points the environment's AWS endpoints at it. */
export async function openCloud(): Promise<BenchCloud> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { aws, dynamodb } = JSON.parse(String(line)) as { aws: string; dynamodb: string };
  const use = () => {
    Object.assign(process.env, {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL: aws,
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    });
  };
  use();
  const names = await furnish();
  return {
    names,
    use,
    takeRequests: () => takeAll(names.listsQueueUrl),
    close: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}

async function furnish(): Promise<BenchCloud['names']> {
  const [s3, sqs, sns] = [
    new S3Client({}),
    new SQSClient({ useQueueUrlAsEndpoint: false }),
    new SNSClient({}),
  ];
  await new DynamoDBClient({}).send(new CreateTableCommand(tableDefinition));
  for (const Bucket of ['wire', 'site']) await s3.send(new CreateBucketCommand({ Bucket }));
  const queue = async (QueueName: string) =>
    (await sqs.send(new CreateQueueCommand({ QueueName }))).QueueUrl ?? '';
  const [publishQueueUrl, listsQueueUrl] = [await queue('publish'), await queue('lists')];
  await queue('readers');
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: 'announcements' }));
  const Endpoint = 'arn:aws:sqs:us-east-1:000000000000:readers';
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint }));
  const names = { wireBucket: 'wire', siteBucket: 'site', table: 'stories', topicArn: TopicArn };
  return { ...names, publishQueueUrl, listsQueueUrl };
}

async function takeAll(QueueUrl: string): Promise<{ body: string; messageId: string }[]> {
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const taken: { body: string; messageId: string }[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
    );
    if (Messages.length === 0) break;
    for (const { Body: body = '', MessageId: messageId = '', ReceiptHandle } of Messages) {
      taken.push({ body, messageId });
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
  sqs.destroy();
  return taken;
}
