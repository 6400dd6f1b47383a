import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localSecrets } from '#infra/local/outbox/answer-network.ts';
import type { Receipt } from '#shared/story/receipt.ts';
import { shippedContext } from '../infra/newsroom-template.ts';
import { withNetworks } from '../infra/with-networks.ts';
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
    const secrets = Object.values(localSecrets('')).map((secret) =>
      secret.replace(/^\{.*$/, 'local-x-token'),
    );
    const logs = join(newsroom.dataDir, 'logs');
    const texts = [
      ...readdirSync(logs).map((file) => readFileSync(join(logs, file), 'utf8')),
      readFileSync(join(assembly, 'Newsroom.template.json'), 'utf8'),
      JSON.stringify(await newsroom.announcements(1)),
      (await newsroom.wireObject('receipts/wall.txt.json')) ?? '',
      await page(),
    ];
    expect(texts.some((text) => text.includes('post-sent'))).toBe(true);
    for (const secret of secrets) for (const text of texts) expect(text).not.toContain(secret);
  });

  it('answers no other site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await fetch(`${newsroom.endpoints.outbox}/`, { headers })).status).toBe(403);
  });
});
