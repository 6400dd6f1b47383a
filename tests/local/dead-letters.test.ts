import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CloudServices, openCloudServices } from './cloud-services.ts';
import { makeFolder, removeFolder } from './temporary-folder.ts';

const folder = makeFolder();
const arn = (name: string): string => `arn:aws:sqs:us-east-1:000000000000:${name}`;
let cloud: CloudServices;
beforeAll(async () => {
  cloud = await openCloudServices(folder);
});
afterAll(async () => {
  await cloud.close();
  removeFolder(folder);
});

async function queue(name: string, Attributes: Record<string, string> = {}): Promise<string> {
  const { QueueUrl = '' } = await cloud.sqs.send(new CreateQueueCommand({ QueueName: name, Attributes }));
  return QueueUrl;
}

async function receive(QueueUrl: string) {
  const wanted = { QueueUrl, MessageSystemAttributeNames: ['ApproximateReceiveCount' as const] };
  const { Messages = [] } = await cloud.sqs.send(new ReceiveMessageCommand(wanted));
  return Messages.map(({ Body, ReceiptHandle, Attributes }) => ({
    body: Body,
    handle: ReceiptHandle,
    receives: Attributes?.ApproximateReceiveCount,
  }));
}

describe('a message that nobody could handle', () => {
  it('goes to the dead letters after its last receive and comes back when it is sent back', async () => {
    const failed = await queue('failed');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arn('failed'), maxReceiveCount: 2 });
    const drops = await queue('drops', { VisibilityTimeout: '0', RedrivePolicy });
    await cloud.sqs.send(new SendMessageCommand({ QueueUrl: drops, MessageBody: 'poison' }));
    expect(await receive(drops)).toMatchObject([{ receives: '1' }]);
    expect(await receive(drops)).toMatchObject([{ receives: '2' }]);
    expect(await receive(drops)).toEqual([]);

    await cloud.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arn('failed') }));
    expect(await receive(failed)).toEqual([]);
    expect(await receive(drops)).toMatchObject([{ body: 'poison', receives: '1' }]);
  });

  it('cannot be sent back from a queue that is not there', async () => {
    const move = cloud.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arn('nowhere') }));
    await expect(move).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  it('that is given back at once is there at once, with its receives counted', async () => {
    const QueueUrl = await queue('returned', { VisibilityTimeout: '30' });
    await cloud.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'again' }));
    const [first] = await receive(QueueUrl);
    expect(await receive(QueueUrl)).toEqual([]);
    const returned = { QueueUrl, ReceiptHandle: first?.handle, VisibilityTimeout: 0 };
    await cloud.sqs.send(new ChangeMessageVisibilityCommand(returned));
    expect(await receive(QueueUrl)).toMatchObject([{ body: 'again', receives: '2' }]);
  });
});
