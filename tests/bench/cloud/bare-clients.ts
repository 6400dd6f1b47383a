import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { warmClient } from '#shared/aws/warm-client.ts';
import type { WatchedCall } from './watched-calls.ts';

interface Answer {
  readonly Body?: { transformToByteArray(): Promise<unknown> };
}

/**
 * The SDK's clients and nothing else, as the pipeline configures them: what was noted is sent again, each object
 * and item under another name, so that every condition is met as it was the first time.
 *
 * @param suffix - put behind the object's key or the item's partition key
 */
export function bareClients(names: { readonly topicArn: string }) {
  const clients = {
    s3: new S3Client({ ...warmClient, requestChecksumCalculation: 'WHEN_REQUIRED' }),
    dynamodb: new DynamoDBClient(warmClient),
    sns: new SNSClient(warmClient),
    sqs: new SQSClient({ ...warmClient, useQueueUrlAsEndpoint: false }),
  };
  return async ({ service, command }: WatchedCall, suffix: string): Promise<void> => {
    const { input } = command as { input: Record<string, unknown> };
    const Command = command.constructor as new (input: Record<string, unknown>) => object;
    const renamed = {
      ...input,
      ...renaming(input, suffix),
      ...(service === 'sns' ? { TopicArn: names.topicArn } : {}),
    };
    // A refused condition costs what a met one costs; both are part of the pipeline's own calls.
    const client = clients[service] as { send(command: object): Promise<Answer> };
    const answer = await client.send(new Command(renamed)).catch(() => undefined);
    await answer?.Body?.transformToByteArray();
  };
}

function renaming(input: Record<string, unknown>, suffix: string): Record<string, unknown> {
  if (typeof input['Key'] === 'string') {
    // The raw file is the one object that was there before.
    return input['Key'].startsWith('incoming/') ? {} : { Key: `${input['Key']}${suffix}` };
  }
  const key = input['Key'] as { pk?: { S: string } } | undefined;
  if (key?.pk) return { Key: { ...key, pk: { S: `${key.pk.S}${suffix}` } } };
  const item = input['Item'] as { pk?: { S: string } } | undefined;
  return item?.pk ? { Item: { ...item, pk: { S: `${item.pk.S}${suffix}` } } } : {};
}
