import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { missingSecrets } from '#infra/cli/operations/missing-secrets.ts';
import { localSecrets } from '#infra/local/outbox/answer-network.ts';
import type { Announcement } from '#shared/social/announcement.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { newsroom as runNewsroom } from '../cli/run-newsroom.ts';
import { shippedContext } from '../infra/newsroom-template.ts';
import { secretNames, withNetworks } from '../infra/with-networks.ts';
import { openingTimeoutMs, openNewsroom, type TestNewsroom } from '../pipeline/newsroom.ts';
import { makeFolder, removeFolder } from './temporary-folder.ts';
import { waitUntil } from './wait-until.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const assembly = makeFolder();
let newsroom: TestNewsroom;

/** The project's stack as it is with every network on. */
beforeAll(async () => {
  const context = { 'aws:cdk:disable-version-check': true, ...shippedContext, ...withNetworks() };
  await promisify(execFile)(process.execPath, ['infra/app.ts'], {
    cwd: root,
    env: { ...process.env, CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });
  newsroom = await openNewsroom(assembly);
}, openingTimeoutMs);
afterAll(async () => {
  await newsroom?.close();
  removeFolder(assembly);
});

const copy = (headline: string) =>
  `${headline}\n\nThe harbour wall at Harrowmouth will be raised by two metres before the winter, the council said.\n`;
const page = async () => (await fetch(`${newsroom.endpoints.outbox}/`)).text();
const deliveredTo = (body: string, network: string) =>
  body
    .split('Announced on the topic')[0]
    ?.split('<article>')
    .filter((one) => one.includes(`<small>${network},`)) ?? [];
const receiptOf = async (key: string, fits: (receipt: Receipt) => boolean) =>
  waitUntil(`a receipt that tells of the posts of ${key}`, async () => {
    const text = await newsroom.wireObject(`receipts/${key}.json`);
    const receipt = text === undefined ? undefined : (JSON.parse(text) as Receipt);
    return receipt && fits(receipt) ? receipt : undefined;
  });
const networks = ['bluesky', 'mastodon', 'slack', 'x', 'threads'];

/** What opens an account, piece by piece. */
function everySecret(): string[] {
  const { x, slack, ...others } = localSecrets('');
  const ofX = Object.values(JSON.parse(x) as Record<string, string>);
  return [...Object.values(others), ...ofX, slack.replace('/slack/services', ''), 'local-session'];
}

const relayLog = (network: string) =>
  readdirSync(join(newsroom.dataDir, 'logs')).find((name) =>
    name.toLowerCase().includes(`relay${network}`),
  ) ?? '';

const client = () => ({
  region: newsroom.endpoints.region,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

async function wholeTable(): Promise<string> {
  const { dynamodb: endpoint, table: TableName } = newsroom.endpoints;
  const { Items } = await new DynamoDBClient({ ...client(), endpoint }).send(new ScanCommand({ TableName }));
  return JSON.stringify(Items);
}

async function wholeBucket(Bucket: string): Promise<string> {
  const s3 = new S3Client({ ...client(), endpoint: newsroom.endpoints.aws, forcePathStyle: true });
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  const texts = Contents.map(async ({ Key }) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return `${Key}\n${await Body?.transformToString()}`;
  });
  return (await Promise.all(texts)).join('\n');
}

describe('the outbox of a laptop', () => {
  it('shows what the relays deliver to each network, and the receipt says where it stands', async () => {
    await newsroom.drop('wall.txt', copy('Harrowmouth raises its wall'));
    const receipt = await receiptOf('wall.txt', ({ posts = [] }) =>
      networks.every((network) => posts.some((post) => post.network === network && post.state === 'sent')),
    );
    expect(receipt.social?.map(({ network, length, limit }) => [network, length <= limit])).toEqual(
      networks.map((network) => [network, true]),
    );
    const body = await page();
    for (const network of networks) {
      const [post, ...others] = deliveredTo(body, network);
      expect(post, network).toContain('Harrowmouth raises its wall');
      expect(others, network).toEqual([]);
    }
    expect(body.split('Announced on the topic')[1]).toMatch(/linkedin, \d+ of 3000/);
  }, 60_000);

  it('shows that a kill took the posts back', async () => {
    const uri = (await receiptOf('wall.txt', () => true)).uri;
    const at = new Date().toISOString();
    const kill = JSON.stringify({ verb: 'kill', reference: uri, at });
    await newsroom.drop(`_desk/${at}-kill.json`, kill);
    await receiptOf(
      'wall.txt',
      ({ posts = [] }) => posts.filter(({ state }) => state === 'removed').length === 4,
    );
    const body = await page();
    for (const network of ['bluesky', 'mastodon', 'x', 'threads'])
      expect(deliveredTo(body, network)[0], network).toMatch(/<del>[\s\S]*Harrowmouth raises its wall/);
    expect(deliveredTo(body, 'slack')[0]).toContain('We have withdrawn this story.');
  }, 60_000);

  it('keeps every secret where only its relay finds it', async () => {
    const logs = join(newsroom.dataDir, 'logs');
    const places: Record<string, string> = {
      logs: readdirSync(logs)
        .map((file) => readFileSync(join(logs, file), 'utf8'))
        .join('\n'),
      // The variables of the functions stand in it.
      template: readFileSync(join(assembly, 'Newsroom.template.json'), 'utf8'),
      messages: JSON.stringify(await newsroom.announcements(1)),
      table: await wholeTable(),
      'wire bucket': await wholeBucket(newsroom.endpoints.wireBucket),
      'site bucket': await wholeBucket(newsroom.endpoints.siteBucket),
      'page of the outbox': await page(),
    };
    const there = {
      logs: 'post-sent',
      template: secretNames.threads,
      messages: 'withdrawal',
      table: 'SEND#',
      'wire bucket': '"posts"',
      'site bucket': '<!doctype html>',
      'page of the outbox': 'Harrowmouth raises its wall',
    };
    for (const [place, sign] of Object.entries(there))
      expect(places[place]?.toLowerCase(), place).toContain(sign.toLowerCase());
    for (const secret of everySecret())
      for (const [place, text] of Object.entries(places))
        expect(text.includes(secret), `${secret} in ${place}`).toBe(false);
  });

  it('names a post in the log of its relay as the receipt of its file does', async () => {
    const { inLogs = '?' } = await receiptOf('wall.txt', () => true);
    for (const network of networks) {
      const lines = readFileSync(join(newsroom.dataDir, 'logs', relayLog(network)), 'utf8').split('\n');
      expect(
        lines.some((line) => line.includes('post-sent') && line.includes(inLogs)),
        network,
      ).toBe(true);
    }
  });

  it('counts posts where the alarms look', () => {
    const log = readFileSync(join(newsroom.dataDir, 'logs', relayLog('bluesky')), 'utf8');
    expect(log).toMatch(/"Namespace":"Newsroom\/Newsroom".*"PostsSent"/);
  });

  it('answers no other site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await fetch(`${newsroom.endpoints.outbox}/`, { headers })).status).toBe(403);
  });
});

describe('newsroom status', () => {
  it('says which networks that are on have no secret yet', async () => {
    const { code, stdout } = await runNewsroom('status', '--json', '--data', newsroom.dataDir);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).missingSecrets).toEqual([]);

    const { aws, region } = newsroom.endpoints;
    const environment = { AWS_ENDPOINT_URL: aws, AWS_REGION: region };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
    onTestFinished(() => void vi.unstubAllEnvs());
    const relays = (['x', 'slack'] as const).map((network) => ({
      network,
      queueUrl: '',
      deadLettersUrl: '',
      secret: network === 'x' ? '/desk/forgotten' : secretNames.slack,
    }));
    expect(await missingSecrets({ names: { relays } })).toEqual([
      { network: 'x', parameter: '/desk/forgotten' },
    ]);
  });
});

describe('letters of a relay', () => {
  const cli = (...words: string[]) => runNewsroom('redrive', ...words, '--data', newsroom.dataDir);

  it('are shown with what became of each, and sent back post nothing twice', async () => {
    const posted = { ...(await announcementOf('wharf.txt', 'Harrowmouth mends its wharf')) };
    await receiptOf(
      'wharf.txt',
      ({ posts = [] }) => posts.filter(({ state }) => state === 'sent').length === 5,
    );
    const never = { ...posted, id: '0'.repeat(32), uri: 'urn:nobody', at: '2026-01-05T10:00:00.000Z' };
    const { queueUrl, deadLettersUrl } = await relayQueues('mastodon');
    for (const news of [posted, never, 'nonsense']) await send(deadLettersUrl, news);

    const looked = await cli('--queue', 'mastodon', '--dry-run');
    expect(looked.code).toBe(0);
    expect(looked.stdout.split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(
        /^mastodon .* publication of story \w{10}: It was posted since\. {2}\(log \w{10}\)$/,
      ),
      expect.stringMatching(
        /It was never tried: see the log\. By now it is too old: it will not be posted\./,
      ),
      expect.stringContaining('a message that is no announcement: It cannot be read.'),
      expect.stringMatching(/^3 letters would be sent back, for /),
    ]);
    expect(looked.stdout).not.toContain('wharf');

    expect((await cli('--queue', 'mastodon')).stdout).toContain('3 letters sent back to mastodon.');
    await waitUntil('the queue of the relay to be worked off', async () =>
      (await waiting(queueUrl)) <= 1 ? true : undefined,
    );
    const delivered = deliveredTo(await page(), 'mastodon');
    expect(delivered.filter((one) => one.includes('mends its wharf'))).toHaveLength(1);
  }, 60_000);

  it('are counted by status', async () => {
    await send((await relayQueues('x')).deadLettersUrl, 'nonsense');
    const { stdout } = await runNewsroom('status', '--data', newsroom.dataDir);
    expect(stdout).toMatch(/1 in x; to see why/);
  }, 30_000);
});

const sqs = () =>
  new SQSClient({ ...client(), endpoint: newsroom.endpoints.aws, useQueueUrlAsEndpoint: false });

async function send(QueueUrl: string, message: unknown): Promise<void> {
  await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
}

async function waiting(QueueUrl: string): Promise<number> {
  const AttributeNames = [
    'ApproximateNumberOfMessages' as const,
    'ApproximateNumberOfMessagesNotVisible' as const,
  ];
  const { Attributes = {} } = await sqs().send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
  return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
}

async function relayQueues(network: string): Promise<{ queueUrl: string; deadLettersUrl: string }> {
  const ssm = new SSMClient({ ...client(), endpoint: newsroom.endpoints.aws });
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/newsroom/Newsroom/rooms' }));
  const { relays } = JSON.parse(Parameter?.Value ?? '') as {
    relays: { network: string; queueUrl: string; deadLettersUrl: string }[];
  };
  const found = relays.find((one) => one.network === network);
  if (!found) throw new Error(`no relay to ${network}`);
  return found;
}

async function announcementOf(key: string, headline: string): Promise<Announcement> {
  await newsroom.announcements();
  await newsroom.drop(key, copy(headline));
  const [news] = await newsroom.announcements(1);
  if (!news) throw new Error('nothing was announced');
  return news;
}
