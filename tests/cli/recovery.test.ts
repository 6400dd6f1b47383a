import { once } from 'node:events';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, ListQueuesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inParallel } from '#infra/cli/in-parallel.ts';
import { relatedScriptPath } from '#shared/page/article/related-path.ts';
import { waitUntil } from '../local/wait-until.ts';
import { openingTimeoutMs, openNewsroom, type TestNewsroom } from '../pipeline/newsroom.ts';
import { emptyBucket, emptyTable, itemsIn, objectsIn, placeOfWalk } from '../pipeline/recovery/lost-rooms.ts';
import { clientsOf } from './clients-of.ts';
import { newsroom, newsroomIn, startNewsroomProcess } from './run-newsroom.ts';

// The long form: NEWSROOM_DRILL_STORIES=1000.
const stories = Number(process.env['NEWSROOM_DRILL_STORIES'] ?? 60);
const isLong = stories > 100;
const longestPaceMs = 900_000;
const patienceMs = 60_000 + stories * 200 + (isLong ? longestPaceMs : 0);

let desk: TestNewsroom;
let s3: S3Client;
let dynamodb: DynamoDBClient;
let sqs: SQSClient;

beforeAll(async () => {
  desk = await openNewsroom();
  ({ s3, sqs, dynamodb } = clientsOf(desk.endpoints));
  const numbers = Array.from({ length: stories }, (_, index) => index + 1);
  await inParallel(numbers, 8, async (number) => {
    await desk.drop(`story-${number}.txt`, copy(number));
  });
  await run('kill', 'story-1.txt');
  await run('correct', 'story-2.txt', '--text', 'The pier is four yards long.');
  await settled();
  await desk.announcements(stories);
}, openingTimeoutMs + patienceMs);
afterAll(async () => {
  s3?.destroy();
  sqs?.destroy();
  dynamodb?.destroy();
  await desk?.close();
});

const copy = (number: number) =>
  `Pier number ${number} opens at Harrowmouth\n\nPier ${number} opened on Tuesday, the harbour office said.\n`;
const run = (...args: string[]) => newsroom(...args, '--data', desk.dataDir);

/** The stories' own pages and fronts. The sweep puts up what belongs to no story within a minute. */
async function site(): Promise<Map<string, string>> {
  const objects = await objectsIn(s3, desk.endpoints.siteBucket);
  for (const piece of [
    '404.html',
    'favicon.svg',
    'about/index.html',
    'search/opensearch.xml',
    'search/script.js',
    relatedScriptPath.slice(1),
  ])
    objects.delete(piece);
  return objects;
}

/**
 * Waits until nobody works on a front any more, and fronts and records stand still. In the short form the orders at
 * its end have written at once all that the drill compares; a long one outlasts parts, which wait for their turn.
 */
async function settled(): Promise<void> {
  await waitUntil('the lists queue to be empty', listsAreDone, patienceMs);
  const state = async () =>
    JSON.stringify([...(await site()), await itemsIn(dynamodb, desk.endpoints.table)]);
  for (let before = '', now = await state(); now !== before; now = await state()) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 2500));
  }
}

async function listsAreDone(): Promise<true | undefined> {
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const QueueUrl = QueueUrls.find((url) => url.includes('ListsWorkQueue'));
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: [
        'ApproximateNumberOfMessages',
        'ApproximateNumberOfMessagesNotVisible',
        ...(isLong ? (['ApproximateNumberOfMessagesDelayed'] as const) : []),
      ],
    }),
  );
  return Object.values(Attributes).every((count) => count === '0') ? true : undefined;
}

/** That the chain of corrections is whole, and its last hash. */
async function lastOfLedger(): Promise<string> {
  const { code, stdout } = await run('verify-ledger', '--json');
  expect(code, stdout).toBe(0);
  return JSON.parse(stdout).lastHash;
}

describe('newsroom canary', () => {
  it('lands within seconds and leaves nothing on the site, in the table or in the topic', async () => {
    const before = [await site(), await itemsIn(dynamodb, desk.endpoints.table)];
    const { code, stdout } = await run('canary', '--json');
    expect({ code, flight: JSON.parse(stdout) }).toEqual({
      code: 0,
      flight: { milliseconds: expect.any(Number) },
    });
    expect([await site(), await itemsIn(dynamodb, desk.endpoints.table)]).toEqual(before);
    expect(await desk.announcements()).toEqual([]);
  });
});

/** Starts a command and kills its process when it has handed the first stories over. */
async function killedHalfWay(...args: string[]): Promise<void> {
  const child = startNewsroomProcess([...args, '--data', desk.dataDir]);
  const ended = once(child, 'exit');
  const handedOver = () => placeOfWalk(dynamodb, desk.endpoints.table, args[0] ?? '');
  await waitUntil(`the first stories to be handed over by ${args[0]}`, handedOver, patienceMs);
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}

describe('newsroom replay', () => {
  it(
    'rebuilds a lost table and a lost site byte for byte, and tells nobody',
    async () => {
      const [pages, records] = [await site(), await itemsIn(dynamodb, desk.endpoints.table)];
      const last = await lastOfLedger();
      expect(pages.size).toBeGreaterThan(stories);
      await emptyTable(dynamodb, desk.endpoints.table);
      await emptyBucket(s3, desk.endpoints.siteBucket);

      const { code, stdout, stderr } = await run('replay');

      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: expect.stringMatching(
          new RegExp(`^${stories.toLocaleString('en')} stories replayed; \\d+ lists`),
        ),
      });
      expect(stderr).toMatch(/will be replayed, for about/);
      await settled();
      expect(await site()).toEqual(pages);
      expect(await itemsIn(dynamodb, desk.endpoints.table)).toEqual(records);
      expect(await lastOfLedger()).toBe(last);
      expect(await desk.announcements()).toEqual([]);
    },
    patienceMs * 2,
  );

  it(
    'that is killed half way ends as it would have when it is begun again',
    async () => {
      const [pages, records] = [await site(), await itemsIn(dynamodb, desk.endpoints.table)];
      await emptyTable(dynamodb, desk.endpoints.table);
      await emptyBucket(s3, desk.endpoints.siteBucket);
      await killedHalfWay('replay');
      expect((await run('replay')).code).toBe(0);
      await settled();
      expect(await site()).toEqual(pages);
      expect(await itemsIn(dynamodb, desk.endpoints.table)).toEqual(records);
    },
    patienceMs * 2,
  );
});

describe('newsroom rerender', () => {
  it(
    'puts back a site that was emptied, byte for byte, also where it is killed half way and goes on',
    async () => {
      const pages = await site();
      await emptyBucket(s3, desk.endpoints.siteBucket);
      await killedHalfWay('rerender');
      const { stdout } = await run('rerender', '--resume');
      expect(stdout).toMatch(/^\d+ stor(y|ies) rendered anew/);
      expect(stdout.startsWith(stories.toLocaleString('en'))).toBe(false);
      await settled();
      expect(await site()).toEqual(pages);
      expect(await desk.announcements()).toEqual([]);
    },
    patienceMs * 2,
  );

  it('of one story touches that story', async () => {
    const { stdout } = await run('rerender', 'story-2.txt');
    expect(stdout).toMatch(/^1 story rendered anew/);
  });

  it('does nothing in a dry run, and says what it would cost', async () => {
    const { code, stdout } = await run('rerender', '--since', '2020-01-01', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain(`${stories.toLocaleString('en')} stories would be rendered anew, for about`);
    expect((await run('rerender', '--until', '2020-01-01', '--dry-run')).stdout).toContain('0 stories');
  });

  it('takes a stack by its name through the endpoints of the environment, as on AWS', async () => {
    const { aws, dynamodb: table, region, stack } = desk.endpoints;
    const env = {
      AWS_ENDPOINT_URL: aws,
      AWS_ENDPOINT_URL_DYNAMODB: table,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    };
    const { code, stdout } = await newsroomIn(env, 'rerender', '--dry-run', '--stack', stack);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('stories') });
    expect(await newsroomIn(env, 'status', '--stack', stack)).toMatchObject({ code: 0 });
    const unknown = await newsroomIn(env, 'rerender', '--stack', 'Nowhere');
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('stack-not-found') });
  });

  it('refuses a time that cannot be read', async () => {
    const { code, stderr } = await run('rerender', '--since', 'yesterday');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--since takes a date'),
    });
  });
});
