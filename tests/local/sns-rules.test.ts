import { CreateTopicCommand, PublishCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CloudServices, openCloudServices } from './cloud-services.ts';
import { makeFolder, removeFolder } from './temporary-folder.ts';

const folder = makeFolder();
let cloud: CloudServices;
let TopicArn: string | undefined;
let QueueUrl: string | undefined;
beforeAll(async () => {
  cloud = await openCloudServices(folder);
  ({ TopicArn } = await cloud.sns.send(new CreateTopicCommand({ Name: 'news' })));
  ({ QueueUrl } = await cloud.sqs.send(new CreateQueueCommand({ QueueName: 'reader' })));
  const Endpoint = 'arn:aws:sqs:us-east-1:000000000000:reader';
  const Attributes = { RawMessageDelivery: 'true' };
  await cloud.sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes }));
});
afterAll(async () => {
  await cloud.close();
  removeFolder(folder);
});

const publish = (more: object) => cloud.sns.send(new PublishCommand({ TopicArn, Message: 'm', ...more }));
const receive = async () =>
  (await cloud.sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))).Messages?.map(
    ({ Body }) => Body,
  );
const json = (message: object) => ({ MessageStructure: 'json', Message: JSON.stringify(message) });

describe('an announcement', () => {
  it('brings a raw queue the text that was meant for queues', async () => {
    await publish(json({ default: 'words', sqs: '{"kind":"publication"}', email: 'mail' }));
    expect(await receive()).toEqual(['{"kind":"publication"}']);
  });

  it('brings a queue the default where nothing was meant for queues', async () => {
    await publish(json({ default: 'words', email: 'mail' }));
    expect(await receive()).toEqual(['words']);
  });

  it('is found at the queue address that SQS gives, without a name look-up', () => {
    expect(QueueUrl).toBe(`${cloud.aws.url}/000000000000/reader`);
  });

  it.each([
    ['no default', json({ sqs: 'x' })],
    ['a message that is not JSON', { MessageStructure: 'json', Message: 'words' }],
    ['an unknown structure', { MessageStructure: 'xml' }],
    ['a subject over 100 characters', { Subject: 's'.repeat(101) }],
    ['a subject with a line break', { Subject: 'two\nlines' }],
    ['a subject with an accent', { Subject: 'é' }],
    ['an empty attribute', { MessageAttributes: { section: { DataType: 'String', StringValue: '' } } }],
  ])('is refused as SNS refuses it: %s', async (_title, more) => {
    await expect(publish(more)).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
    expect(await receive()).toBeUndefined();
  });
});
