import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inParallel } from '#infra/cli/in-parallel.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { queueBodies } from '../../local/plain-aws.ts';
import { waitUntil } from '../../local/wait-until.ts';
import { openingTimeoutMs, openNewsroom, type TestNewsroom } from '../newsroom.ts';
import { type StormFile, stormFiles } from './storm-files.ts';

/** The short form; `STORM_FILES=10000 npm test -- tests/pipeline/storm` is the long one. */
const count = Number(process.env['STORM_FILES'] ?? 300);
const patienceMs = 60_000 + count * 300;
/** As long may nothing be answered at all. */
const silenceMs = 90_000;

let newsroom: TestNewsroom;
const files = stormFiles(count);
let receipts: Map<string, Receipt>;

beforeAll(async () => {
  newsroom = await openNewsroom();
  await inParallel(files, 40, (file) => put(file));
  receipts = await answers();
}, openingTimeoutMs + patienceMs);
afterAll(() => newsroom?.close());

function urlOf(key: string): string {
  const { aws, wireBucket } = newsroom.endpoints;
  return `${aws}/${wireBucket}/${key}`;
}

const puts = new Map<string, Promise<void>>();

/** Puts a file, after the one that it replaces. */
function put(file: StormFile): Promise<void> {
  const done = (puts.get(file.key) ?? Promise.resolve()).then(() => putNow(file));
  puts.set(file.key, done);
  return done;
}

async function putNow({ key, body }: StormFile): Promise<void> {
  const answer = await fetch(urlOf(`incoming/${key}`), { method: 'PUT', body });
  if (!answer.ok) throw new Error(`PUT ${key}: ${answer.status}`);
}

async function receiptOf(key: string): Promise<Receipt | undefined> {
  const answer = await fetch(urlOf(`receipts/${key}.json`));
  return answer.ok ? ((await answer.json()) as Receipt) : undefined;
}

/** Waits for every answer, and for those that a kill still changes, as long as answers keep coming. */
async function answers(): Promise<Map<string, Receipt>> {
  const found = new Map<string, Receipt>();
  const settled = ({ kind }: StormFile, receipt: Receipt) =>
    (kind !== 'killed' || receipt.state === 'killed') &&
    (kind !== 'update' || receipt.revision !== undefined);
  const open = () => files.filter(({ key }) => !found.has(key));
  while (open().length > 0) {
    const before = found.size;
    await waitUntil(
      `one more answer after ${before} of ${files.length}`,
      async () => {
        // The desk reads along; it must not be the storm itself.
        await inParallel(open().slice(0, 300), 20, async (file) => {
          const receipt = await receiptOf(file.key);
          if (receipt && settled(file, receipt)) found.set(file.key, receipt);
        });
        return found.size > before ? true : undefined;
      },
      silenceMs,
    );
  }
  return found;
}

function of(kind: StormFile['kind']): { file: StormFile; receipt: Receipt | undefined }[] {
  return files
    .filter((file) => file.kind === kind)
    .map((file) => ({ file, receipt: receipts.get(file.key) }));
}

describe(`a storm of ${count} files`, { timeout: 60_000 + count * 60 }, () => {
  it('leaves every story public at its address, with its last text', async () => {
    await inParallel([...of('story'), ...of('update')], 20, async ({ file, receipt }) => {
      expect([file.key, receipt?.state]).toEqual([file.key, 'live']);
      const page = await fetch(receipt?.url ?? '');
      expect([file.key, page.status]).toEqual([file.key, 200]);
      if (file.kind === 'update')
        await newsroom.page(new URL(receipt?.url ?? '').pathname, (body) => body.includes('It left again.'));
    });
  });

  it('shows one page for one text under two names', () => {
    const originals = new Map(of('story').map(({ file, receipt }) => [file.body, receipt?.url]));
    for (const { file, receipt } of of('duplicate'))
      expect([file.key, receipt?.url]).toEqual([file.key, originals.get(file.body)]);
  });

  it('rejects what is hostile with a code and a remedy', () => {
    for (const { file, receipt } of of('hostile')) {
      expect([file.key, receipt?.state]).toEqual([file.key, 'rejected']);
      expect(receipt?.error?.fix).toBeTruthy();
    }
  });

  it('leaves no killed story public, whichever came first', async () => {
    for (const { receipt } of [...of('killed'), ...of('kill')]) expect(receipt?.state).toBe('killed');
    const front = await (await fetch(newsroom.endpoints.site)).text();
    expect(front).not.toContain('is lost');
  });

  it('fills the front with stories that are public, and announces each once', async () => {
    const front = await newsroom.page('/', (body) => body.includes('Barge'));
    const linked = [...front.matchAll(/href="(\/[^"]+-[a-z2-7]{10}\/)"/g)].map(([, path]) => path ?? '');
    expect(linked.length).toBeGreaterThan(20);
    await inParallel([...new Set(linked)], 10, async (path) => {
      expect([path, (await fetch(newsroom.endpoints.site + path)).status]).toEqual([path, 200]);
    });
    const stories = new Set(of('story').map(({ receipt }) => receipt?.url)).size;
    const announced = (await newsroom.announcements(stories)).filter(({ kind }) => kind === 'publication');
    const byStory = Map.groupBy(announced, ({ uri }) => uri);
    for (const [uri, all] of byStory) expect([uri, new Set(all.map(({ id }) => id)).size]).toEqual([uri, 1]);
    expect(byStory.size).toBeGreaterThanOrEqual(stories);
  });

  it('puts nothing among the dead letters', async () => {
    for (const name of await deadLetterQueues())
      expect(await queueBodies(newsroom.endpoints.aws, name)).toEqual([]);
  });
});

async function deadLetterQueues(): Promise<string[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const { aws, region } = newsroom.endpoints;
  const sqs = new SQSClient({ endpoint: aws, region, credentials, useQueueUrlAsEndpoint: false });
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const policies = await Promise.all(
    QueueUrls.map(async (QueueUrl) => {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['RedrivePolicy'] }),
      );
      const policy = JSON.parse(Attributes?.['RedrivePolicy'] ?? '{}') as { deadLetterTargetArn?: string };
      return policy.deadLetterTargetArn?.split(':').at(-1) ?? '';
    }),
  );
  return [...new Set(policies.filter((name) => name !== ''))];
}
