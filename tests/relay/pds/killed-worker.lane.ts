import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../local/wait-until.ts';
import { openRelayDesk, type RelayDesk } from '../relay-desk.ts';
import { type DeadlyProxy, startDeadlyProxy } from './deadly-proxy.ts';
import { type Pds, startPds } from './start-pds.ts';

const worker = fileURLToPath(new URL('relay-worker.ts', import.meta.url));
const secretName = '/desk/bluesky';
/** A worker that died holds its post for a minute. */
const patienceMs = 100_000;

let pds: Pds;
let proxy: DeadlyProxy;
let room: RelayDesk;
let queueUrl: string;
let running: ChildProcess | undefined;
let deaths = 0;

/** The function's own handler on its own queue: topic, SQS, DynamoDB and the parameter store are the local ones. */
beforeAll(async () => {
  pds = await startPds();
  proxy = await startDeadlyProxy(pds.url);
  room = await openRelayDesk({ networks: { bluesky: { account: pds.account, secret: secretName } } });
  room.desk.setSecrets({ [secretName]: pds.password });
  queueUrl = await relayQueue();
  startWorker();
});
afterAll(async () => {
  running?.removeAllListeners('exit');
  running?.kill('SIGKILL');
  await room?.close();
  await proxy?.close();
  await pds?.stop();
});

async function relayQueue(): Promise<string> {
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const sns = new SNSClient({});
  const Attributes = { VisibilityTimeout: '3' };
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'relay', Attributes }));
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'announcements' }));
  const Endpoint = 'arn:aws:sqs:us-east-1:000000000000:relay';
  const raw = { RawMessageDelivery: 'true' };
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes: raw }));
  return QueueUrl;
}

/** Lambda starts another one whenever one dies. */
function startWorker(): void {
  running = spawn(process.execPath, [worker], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      POWERTOOLS_SERVICE_NAME: 'relay-bluesky',
      POWERTOOLS_METRICS_NAMESPACE: 'Newsroom/lane',
      STORY_TABLE: 'stories',
      PUBLISH_QUEUE_URL: queueUrl.replace(/relay$/, 'publish'),
      RELAY_QUEUE_URL: queueUrl,
      SECRET_NAME: secretName,
      NETWORK_URL: proxy.url,
      SITE_ORIGIN: 'https://news.example',
      NEWSROOM_SETTINGS: JSON.stringify({ ...room.desk.newsroom.site, origin: undefined }),
    },
  });
  running.once('exit', () => {
    deaths += 1;
    startWorker();
  });
}

const dieAfter = (method: string) => proxy.strikeAfter(method, () => running?.kill('SIGKILL'));
const deliverAgain = (news: unknown) =>
  new SQSClient({ useQueueUrlAsEndpoint: false }).send(
    new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(news) }),
  );
const states = async (uri: string) =>
  (await room.thread('bluesky', uri))?.posts.map(({ kind, state }) => `${kind} ${state}`);
const known = (what: string, uri: string, wanted: readonly string[]) =>
  waitUntil(what, async () => ((await states(uri))?.join() === wanted.join() ? true : undefined), patienceMs);

const copy = (before = '') =>
  `${before}The ferry sails again\n\nThe ferry over the Harrow sails again from Monday, its captain said.\n`;

describe('the relay, whose worker is killed after the server did what it was asked', () => {
  it('posts once, answers once and takes back, each delivered three times', async () => {
    dieAfter('putRecord');
    const [news] = await room.news('ferry.txt', copy());
    if (!news) throw new Error('nothing was announced');
    for (let times = 0; times < 2; times++) await deliverAgain(news);
    await known('the publication', news.uri, ['publication sent']);
    const [root, ...others] = await pds.posts();
    expect([root?.value.text, others]).toEqual([expect.stringContaining('The ferry sails again'), []]);
    expect([deaths, proxy.asked('putRecord')]).toEqual([1, 2]);

    dieAfter('putRecord');
    const [correction] = await room.news('ferry.txt', copy('Correction: It sails from Tuesday.\n'));
    if (!correction) throw new Error('no correction was announced');
    for (let times = 0; times < 2; times++) await deliverAgain(correction);
    await known('the correction', news.uri, ['publication sent', 'correction sent']);
    const replies = (await pds.posts()).filter(({ uri }) => uri !== root?.uri);
    expect(replies.map(({ value }) => value.reply?.root)).toEqual([{ uri: root?.uri, cid: root?.cid }]);
    expect([deaths, proxy.asked('putRecord')]).toEqual([2, 4]);

    dieAfter('deleteRecord');
    const withdrawal = await room.kill(news.uri);
    for (let times = 0; times < 2; times++) await deliverAgain(withdrawal);
    await known('the kill', news.uri, ['publication removed', 'correction removed']);
    expect(await pds.posts()).toEqual([]);
    expect(await pds.statusOf(root?.uri ?? '')).toBe(400);
    expect(deaths).toBe(3);

    const { posts = [] } = await room.receipt('ferry.txt');
    expect(posts).toMatchObject([
      { network: 'bluesky', kind: 'publication', state: 'removed', id: root?.uri },
      { network: 'bluesky', kind: 'correction', state: 'removed', id: replies[0]?.uri },
    ]);
  });
});
