import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { ListQueuesCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openingTimeoutMs, openNewsroom, type TestNewsroom } from '../pipeline/newsroom.ts';
import { itemsIn, objectsIn } from '../pipeline/recovery/lost-rooms.ts';
import { clientsOf } from './clients-of.ts';
import { newsroom } from './run-newsroom.ts';

let desk: TestNewsroom;
let s3: S3Client;
let sqs: SQSClient;
let dynamodb: DynamoDBClient;

beforeAll(async () => {
  desk = await openNewsroom();
  ({ s3, sqs, dynamodb } = clientsOf(desk.endpoints));
  await desk.drop('pier.txt', 'The pier opens\n\nIt opened on Tuesday, the harbour office said.\n');
  for (const [queue, body] of Object.entries(letters)) {
    const QueueUrl = await deadLettersOf(queue);
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
  }
}, openingTimeoutMs);
afterAll(async () => {
  for (const client of [s3, sqs, dynamodb]) client?.destroy();
  await desk?.close();
});

/** One that failed too often in every queue. */
const letters = {
  PublishWork: { resume: 'file', key: 'pier.txt' },
  ListsWork: { lists: ['home'] },
  PicturesWork: { key: 'pier.jpg', sequencer: '' },
  CardsWork: { draw: 'aaaaaaaaaa' },
};

async function deadLettersOf(queue: string): Promise<string> {
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const url = QueueUrls.find((one) => one.includes(queue) && /Dead/i.test(one));
  if (url === undefined) throw new Error(`${queue} has no dead letters among ${QueueUrls.join(' ')}`);
  return url;
}

describe('every command that changes much has a dry run', () => {
  it.each([
    ['kill', ['pier.txt']],
    ['hold', ['pier.txt']],
    ['release', ['pier.txt']],
    ['reinstate', ['pier.txt']],
    ['erase', ['pier.txt']],
    ['rerender', []],
    ['replay', []],
    ['redrive', []],
    ['canary', []],
  ])('%s: says what it would cost, and does nothing', async (command, operands) => {
    // Lists may still be on their way from the drop.
    const everything = async () => [
      (await itemsIn(dynamodb, desk.endpoints.table)).filter(({ pk }) => String(pk).startsWith('STORY#')),
      await objectsIn(s3, desk.endpoints.wireBucket),
    ];
    const before = await everything();
    const { code, stdout } = await newsroom(command, ...operands, '--dry-run', '--data', desk.dataDir);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /, for (about )?(less than a cent|\$\d+\.\d\d)( at most)?\. Nothing was done\.\n$/,
      ),
    });
    expect(await everything()).toEqual(before);
  });

  it('redrive counts the letters that it would send back', async () => {
    const { stdout } = await newsroom('redrive', '--dry-run', '--data', desk.dataDir);
    expect(stdout).toContain('4 letters would be sent back, for');
    const again = await newsroom('redrive', '--dry-run', '--queue', 'lists', '--data', desk.dataDir);
    expect(again.stdout).toContain('1 letter would be sent back, for less than a cent at most.');
  });
});
