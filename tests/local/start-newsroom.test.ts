import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningNewsroom, startNewsroom } from '#infra/local/start-newsroom.ts';
import { writeFixtureCloud } from './fixture-cloud.ts';
import { objectText, putObject, queueBodies } from './plain-aws.ts';
import { makeFolder, removeFolder, temporaryFolder } from './temporary-folder.ts';
import { waitUntil } from './wait-until.ts';

const folder = makeFolder();
const assembly = writeFixtureCloud(join(folder, 'assembly'));
const dataDir = join(folder, 'data');
const receipts: { key: string; durationMs?: number | undefined }[] = [];
const drops: string[] = [];
const lines: string[] = [];
let newsroom: RunningNewsroom;

beforeAll(async () => {
  newsroom = await startNewsroom({
    dataDir,
    assembly,
    onReceipt: (event) => receipts.push(event),
    onDrop: ({ key }) => drops.push(key),
    log: (line) => lines.push(line),
  });
});
afterAll(async () => {
  await newsroom.stop();
  removeFolder(folder);
});

const drop = (key: string, body = 'copy') =>
  putObject(newsroom.endpoints.aws, newsroom.endpoints.wireBucket, `incoming/${key}`, body);
const receipt = (key: string) =>
  waitUntil(`a receipt for ${key}`, async () => {
    const text = await objectText(
      newsroom.endpoints.aws,
      newsroom.endpoints.wireBucket,
      `receipts/${key}.json`,
    );
    return text === undefined ? undefined : JSON.parse(text);
  });
const deadLetters = () => queueBodies(newsroom.endpoints.aws, 'Fixture-Failed');

describe('a running newsroom', () => {
  it('tells its addresses and names, and nothing else', () => {
    expect(newsroom.endpoints).toEqual({
      site: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      aws: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      dynamodb: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      stack: 'Fixture',
      region: 'us-east-1',
      wireBucket: 'fixture-wire-000000000000',
      siteBucket: 'fixture-site',
      table: 'Fixture-Stories',
      topicArn: 'arn:aws:sns:us-east-1:000000000000:Fixture-News',
      inbox: join(dataDir, 'inbox'),
    });
  });

  it('leaves its addresses where other commands look for them', () => {
    const told = JSON.parse(readFileSync(join(dataDir, 'endpoints.json'), 'utf8'));
    expect(told).toEqual({ ...newsroom.endpoints, pid: process.pid });
  });

  it('has the buckets and queues of the template, and no others', async () => {
    const { aws } = newsroom.endpoints;
    const buckets = (await (await fetch(`${aws}/`)).text()).match(/(?<=<Name>)[^<]+/g);
    const queues = (await (await fetch(`${aws}/_fauxqs/queues`)).json()) as { name: string }[];
    expect(buckets?.toSorted()).toEqual(['fixture-site', 'fixture-wire-000000000000']);
    expect(queues.map(({ name }) => name).toSorted()).toEqual(['Fixture-Drops', 'Fixture-Failed']);
  });

  it('says which resources of the template do nothing on a laptop', () => {
    expect(lines).toContain('Not run on a laptop: AWS::IAM::Role.');
  });

  it('refuses a second newsroom on the same folder', async () => {
    await expect(startNewsroom({ dataDir, assembly })).rejects.toMatchObject({ code: 'data-folder-in-use' });
  });

  it('refuses a port that something else listens on', async () => {
    const port = Number(new URL(newsroom.endpoints.site).port);
    const other = startNewsroom({ dataDir: temporaryFolder(), assembly, port });
    await expect(other).rejects.toMatchObject({ code: 'port-in-use' });
  });

  it('cannot be reached from another machine', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const outside = addresses.find(({ internal, family }) => !internal && family === 'IPv4');
    const { site, aws, dynamodb } = newsroom.endpoints;
    for (const endpoint of outside ? [site, aws, dynamodb] : []) {
      expect(await reaches(outside?.address ?? '', Number(new URL(endpoint).port))).toBe(false);
    }
  });

  it.each(['site', 'aws', 'dynamodb'] as const)(
    'refuses a page that calls %s by another name',
    async (service) => {
      const response = await statusWithHost(newsroom.endpoints[service], 'rebound.example');
      expect(response).toBe(403);
    },
  );

  it('refuses what a page of another site sends to the buckets', async () => {
    const response = await fetch(`${newsroom.endpoints.aws}/`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(response.status).toBe(403);
  });
});

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

function statusWithHost(endpoint: string, host: string): Promise<number> {
  const { hostname, port } = new URL(endpoint);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
    socket.once('data', (data) => {
      resolve(Number(data.toString().split(' ')[1]));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

describe('a dropped file', () => {
  it('is handed to the function with the site address of the running edge', async () => {
    await drop('Copy (2) é+1.txt');
    const found = await receipt('Copy (2) é+1.txt');
    expect(found).toMatchObject({ receives: 1, origin: newsroom.endpoints.site });
    expect(found.change.s3.object.key).toBe('incoming/Copy+%282%29+%C3%A9%2B1.txt');
  });

  it('is told to the terminal with the time that its answer took', async () => {
    await drop('timed.txt');
    const told = await waitUntil('the receipt event', () => receipts.find(({ key }) => key === 'timed.txt'));
    expect(drops).toContain('timed.txt');
    expect(told.durationMs).toBeGreaterThanOrEqual(0);
  });

  it('leaves what the function printed in its log', async () => {
    await drop('logged.txt');
    await receipt('logged.txt');
    const log = join(dataDir, 'logs', 'PublishFunction.log');
    await waitUntil(
      'the log line',
      () => /batch of \d+ with \d+ ms/.test(readFileSync(log, 'utf8')) || undefined,
    );
  });

  it('that failed alone is delivered again without its neighbours', async () => {
    await Promise.all([drop('fail-once.txt'), drop('neighbour.txt')]);
    expect(await receipt('neighbour.txt')).toMatchObject({ receives: 1 });
    expect(await receipt('fail-once.txt')).toMatchObject({ receives: 2 });
    expect(await receipt('neighbour.txt')).toMatchObject({ receives: 1 });
  });

  it.each(['throw-once.txt', 'hang-once.txt'])('is delivered again when the function did %s', async (key) => {
    await drop(key);
    expect(await receipt(key)).toMatchObject({ receives: 2 });
  });

  it('that fails every time ends in the dead-letter queue, and the file is untouched', async () => {
    await drop('fail.txt', 'untouched');
    await waitUntil('the dead letter', async () =>
      (await deadLetters()).find((body) => body.includes('incoming/fail.txt')),
    );
    const { aws, wireBucket } = newsroom.endpoints;
    expect(await objectText(aws, wireBucket, 'incoming/fail.txt')).toBe('untouched');
    expect(lines).toContain('Could not be handled, kept in Fixture-Failed: incoming/fail.txt');
  });
});

describe('a schedule', () => {
  it('runs at the start, and what fails for good goes to the dead-letter queue of the function', async () => {
    const { aws, siteBucket } = newsroom.endpoints;
    const event = await waitUntil('the tick', () => objectText(aws, siteBucket, 'tick.json'));
    expect(JSON.parse(event)).toMatchObject({ source: 'aws.events', 'detail-type': 'Scheduled Event' });
    await waitUntil('the dead letter', async () =>
      (await deadLetters()).find((body) => body.includes('Scheduled Event')),
    );
  });
});
