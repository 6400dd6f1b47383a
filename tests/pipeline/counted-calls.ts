import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Counted } from '#infra/cli/bill/pipeline-usage.ts';

interface Call {
  readonly name: string;
  readonly input: Record<string, unknown>;
  readonly answer: { ConsumedCapacity?: Capacity | Capacity[] };
}

interface Capacity {
  readonly CapacityUnits?: number;
}

type Send = (
  this: unknown,
  command: { input: Record<string, unknown> },
  ...rest: unknown[]
) => Promise<unknown>;

/** Runs work and counts what it asked of AWS, as the bill counts: by kind of request, and in units of DynamoDB. */
export async function countCalls(work: () => Promise<unknown>): Promise<{ usage: Counted; names: string[] }> {
  const calls: Call[] = [];
  const clients = [S3Client, DynamoDBClient, SQSClient, SNSClient].map(
    ({ prototype }) => prototype as object,
  );
  const restore = clients.map((prototype) => record(prototype as { send: Send }, calls));
  try {
    await work();
  } finally {
    for (const back of restore) back();
  }
  return { usage: usageOf(calls), names: calls.map(({ name }) => name) };
}

function record(prototype: { send: Send }, calls: Call[]): () => void {
  const inherited = prototype.send;
  prototype.send = async function (command, ...rest) {
    if (this instanceof DynamoDBClient) command.input['ReturnConsumedCapacity'] = 'TOTAL';
    const answer = await inherited.call(this, command, ...rest);
    const name = command.constructor.name.replace(/Command$/, '');
    calls.push({ name, input: command.input, answer: answer as Call['answer'] });
    return answer;
  };
  return () => Reflect.deleteProperty(prototype, 'send');
}

function usageOf(calls: readonly Call[]): Counted {
  const of = (...names: string[]) => calls.filter(({ name }) => names.includes(name));
  const writes = of('PutItem', 'UpdateItem', 'BatchWriteItem', 'DeleteItem');
  return {
    s3Writes: of('PutObject', 'ListObjectsV2').length,
    s3Reads: of('GetObject', 'HeadObject').length,
    dynamoWrites: sum(writes.map(unitsOf)) + writes.filter(movesInIndex).length,
    dynamoReads: sum(of('GetItem', 'BatchGetItem', 'Query').map(unitsOf)),
    queueRequests: of('SendMessage', 'SendMessageBatch').length,
    topicPublishes: of('Publish').length,
  };
}

// The local table counts its own units; an item that enters or leaves the index of due work costs one more.
function movesInIndex({ input }: Call): boolean {
  return JSON.stringify(input['ExpressionAttributeNames'] ?? {}).includes('dueAt');
}

function unitsOf({ answer }: Call): number {
  const capacity = answer.ConsumedCapacity ?? [];
  return sum((Array.isArray(capacity) ? capacity : [capacity]).map(({ CapacityUnits = 0 }) => CapacityUnits));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
