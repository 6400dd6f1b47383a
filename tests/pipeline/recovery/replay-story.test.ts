import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshList } from '#shared/pipeline/lists/refresh-list.ts';
import { resumeStory } from '#shared/pipeline/publish/resume-story.ts';
import { replayStory } from '#shared/pipeline/recovery/replay-story.ts';
import { storyId } from '#shared/story/digest.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { type Desk, openDesk } from '../desk.ts';
import { emptyBucket, emptyTable, itemsIn, objectsIn } from './lost-rooms.ts';

let desk: Desk;
let s3: S3Client;
let dynamodb: DynamoDBClient;
let ids: string[];

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const copy = (headline: string, ...body: string[]) => `${headline}\n\n${body.join('\n\n')}\n`;
const lead = 'The harbour council of Harrowmouth met for two hours on Tuesday, its clerk said.';

beforeAll(async () => {
  desk = await openDesk();
  s3 = new S3Client({});
  dynamodb = new DynamoDBClient({});
  ids = await aBusyDay();
  await desk.announcements();
}, 60_000);
afterAll(() => desk.close());

/** One story of each fate; returns the stories' ids. */
async function aBusyDay(): Promise<string[]> {
  const receipts: Receipt[] = [];
  const drop = async (key: string, body: string, metadata?: Record<string, string>) => {
    const receipt = await desk.dropAndPublish(key, body, metadata);
    receipts.push(receipt);
    return receipt;
  };
  await drop('plain.txt', copy('Harbour opens', lead));
  await drop('updated.txt', copy('Bridge closes', lead));
  await aSecondLater();
  await drop('updated.txt', copy('Bridge closes for a week', lead, 'Repairs begin at once.'));
  await drop('corrected.txt', copy('Ferry fares rise', lead));
  await drop('quiet.txt', copy('An old story of the pier', lead), { quiet: 'true' });
  await drop('copied.txt', copy('Harbour opens', lead));
  await drop('killed.txt', copy('A story to kill', 'What this one says of the pier is found nowhere else.'));
  await drop('reinstated.txt', copy('A story killed in error', lead));
  await drop('held.txt', copy('A story the desk holds', lead));
  await drop('released.txt', copy('A story held and released', lead));
  await drop('asked.txt', `Embargo: sometime soon\n\n${copy('A story with a question', lead)}`);
  await drop('waiting.txt', `Embargo: ${minutesFromNow(600)}\n\n${copy('Budget for the pier', lead)}`);
  await drop('expired.txt', `Expires: 2020-01-31T12:00Z\n\n${copy('A warning of that winter', lead)}`);
  const expiring = await drop(
    'expiring.txt',
    `Expires: ${minutesFromNow(20)}\n\n${copy('Ice on the quay', lead)}`,
  );
  const embargoed = await drop(
    'embargoed.txt',
    `Embargo: ${minutesFromNow(30)}\n\n${copy('Prize for the mole', lead)}`,
  );
  await aSecondLater();
  await order('correct', 'corrected.txt', { text: 'The fare is four shells, not five.' });
  await order('move', 'updated.txt', { to: 'bridge-is-shut' });
  await order('move', 'killed.txt', { to: 'no-name-here' });
  await order('kill', 'killed.txt');
  await order('kill', 'reinstated.txt');
  await order('reinstate', 'reinstated.txt');
  await order('hold', 'held.txt');
  await order('hold', 'released.txt');
  await aSecondLater();
  await drop('released.txt', copy('A story held and released, updated', lead));
  await aSecondLater();
  await order('release', 'released.txt');
  desk.setClock(minutesFromNow(31));
  for (const { uri = '' } of [embargoed, expiring]) await resumeStory(desk.newsroom, await storyId(uri));
  await desk.runResumptions();
  await refreshAll();
  const stories = [...new Set(await Promise.all(receipts.map(({ uri = '' }) => storyId(uri))))];
  for (const id of stories) await resumeStory(desk.newsroom, id);
  return stories;
}

// S3 tells the time of an object in whole seconds.
const aSecondLater = () => new Promise((resolve) => setTimeout(resolve, 1100));

async function order(verb: string, reference: string, more: object = {}): Promise<void> {
  const at = minutesFromNow(0);
  const receipt = await desk.dropAndPublish(
    `_desk/${at}-${verb}.json`,
    JSON.stringify({ verb, reference, at, ...more }),
  );
  expect(receipt.error, `${verb} ${reference}`).toBeUndefined();
}

async function refreshAll(): Promise<void> {
  await desk.refreshLists();
  for (const list of ['home', 'section/world', 'section/news']) await refreshList(desk.newsroom, list);
}

async function replayAll(): Promise<void> {
  for (const id of ids) await replayStory(desk.newsroom, id);
  await refreshAll();
}

describe('a replay of the wire bucket', () => {
  it('rebuilds a lost table and a lost site, its ledger with it, byte for byte, and tells nobody', async () => {
    const site = await objectsIn(s3, 'site');
    const table = await itemsIn(dynamodb, 'stories');
    expect(site.size).toBeGreaterThan(10);

    await emptyTable(dynamodb, 'stories');
    await emptyBucket(s3, 'site');
    await replayAll();

    expect(await objectsIn(s3, 'site')).toEqual(site);
    expect(await itemsIn(dynamodb, 'stories')).toEqual(table);
    expect(await desk.announcements()).toEqual([]);
  });

  it('changes nothing where nothing is lost', async () => {
    const table = await itemsIn(dynamodb, 'stories');
    const site = await objectsIn(s3, 'site');
    const rendered = desk.counted('PagesRerendered');
    await replayAll();
    expect(await itemsIn(dynamodb, 'stories')).toEqual(table);
    expect(await objectsIn(s3, 'site')).toEqual(site);
    expect(desk.counted('PagesRerendered')).toBe(rendered);
  });
});
