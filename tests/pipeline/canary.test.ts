import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCanaryRoom } from '#shared/aws/open-canary-room.ts';
import { type Canary, flyCanary } from '#shared/pipeline/canary/fly-canary.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { canaryId, canaryKey, canaryPath } from '#shared/settings/canary-names.ts';
import { canaryCopy } from '#shared/story/canary.ts';
import { parsedPage } from '../page/parsed-page.ts';
import { type Desk, openDesk } from './desk.ts';
import { itemsIn, objectsIn } from './recovery/lost-rooms.ts';

let desk: Desk;
let canary: Canary;
const names = { wireBucket: 'wire', siteBucket: 'site', table: 'stories' };
const hint = { key: canaryKey, sequencer: '00CAFE' };

beforeAll(async () => {
  desk = await openDesk();
  await desk.dropAndPublish(
    'pier.txt',
    'Pier opens\n\nThe pier opened on Tuesday, the harbour office said.\n',
  );
  await desk.refreshLists();
  await desk.announcements();
});
afterAll(() => desk.close());

beforeEach(() => {
  // While the canary waits, its event comes.
  const pause = () => publishFile(desk.newsroom, hint);
  const { reader, now } = desk.newsroom;
  canary = { room: openCanaryRoom(names), reader, now, pause };
});

/** Everything that stands in both buckets and in the table. */
async function everything() {
  const s3 = new S3Client({});
  const objects = await Promise.all(['wire', 'site'].map((bucket) => objectsIn(s3, bucket)));
  return { objects, items: await itemsIn(new DynamoDBClient({}), 'stories') };
}

/** A clock that moves only while somebody waits. */
function movingClock(eachPauseMs: number, then: () => Promise<unknown> = async () => undefined) {
  let now = Date.parse('2026-11-24T12:00:00.000Z');
  return {
    now: () => new Date(now).toISOString(),
    pause: async () => {
      now += eachPauseMs;
      await then();
    },
  };
}

describe('a flight of the canary', () => {
  it('lands on a real page, says how long that took, and leaves nothing behind', async () => {
    const before = await everything();
    expect(await flyCanary(canary)).toEqual({ milliseconds: expect.any(Number) });
    expect(await everything()).toEqual(before);
  });

  it('publishes a page that no search engine keeps, on no list, in no feed, told to nobody, counted nowhere', async () => {
    const counted = ['StoriesPublished', 'DropToPage', 'Announcements', 'DeskTold'] as const;
    const before = counted.map(desk.counted);
    await canary.room.drop();
    await publishFile(desk.newsroom, hint);

    expect((await desk.receipt(canaryKey)).url).toBe(`https://news.example${canaryPath}`);
    const page = parsedPage((await desk.page(canaryPath)) ?? '');
    expect(page.meta('robots')).toBe('noindex');
    expect(await desk.refreshLists()).toEqual([]);
    expect(await desk.newsroom.table.read(canaryId)).toMatchObject({ id: canaryId, lists: [] });
    expect(await desk.announcements()).toEqual([]);
    expect(counted.map(desk.counted)).toEqual(before);
  });

  it('begins by taking away what a flight left that was cut off', async () => {
    await canary.room.drop();
    await publishFile(desk.newsroom, hint);
    expect(await flyCanary(canary)).toEqual({ milliseconds: expect.any(Number) });
    expect(await desk.page(canaryPath)).toBeUndefined();
  });

  it('is not answered when its file goes, nor when its event comes once more', async () => {
    await flyCanary(canary);
    await publishFile(desk.newsroom, hint);
    expect(await desk.receipt(canaryKey)).toBeNull();
  });

  it('is another story than an editor’s file with the same words', async () => {
    expect((await desk.dropAndPublish('copied.txt', canaryCopy)).state).toBe('live');
    expect(await flyCanary(canary)).toEqual({ milliseconds: expect.any(Number) });
  });
});

describe('a flight that fails', () => {
  it('says that nobody answered', async () => {
    expect(await flyCanary({ ...canary, ...movingClock(5_000) })).toEqual({ failure: 'canary-unanswered' });
  });

  it('says that readers got an old page', async () => {
    const reader = desk.newsroom.reader;
    await canary.room.drop();
    await publishFile(desk.newsroom, hint);
    const old = await reader.open(canaryPath);
    const clock = movingClock(5_000, () => publishFile(desk.newsroom, { ...hint, sequencer: '00CAFF' }));
    // S3 tells the time of an object in whole seconds.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const stale = { ...canary, ...clock, reader: { open: async () => old } };
    expect(await flyCanary(stale)).toEqual({ failure: 'canary-not-served' });
  });

  it('says that its story is not live', async () => {
    const answer = async () => {
      const Body = JSON.stringify({ key: canaryKey, state: 'rejected', times: {} });
      await new S3Client({}).send(
        new PutObjectCommand({ Bucket: 'wire', Key: `receipts/${canaryKey}.json`, Body }),
      );
    };
    expect(await flyCanary({ ...canary, ...movingClock(500, answer) })).toEqual({
      failure: 'canary-not-live',
    });
  });

  it('names the room that did not answer, and never throws', async () => {
    const room = openCanaryRoom({ ...names, wireBucket: 'nowhere' });
    expect(await flyCanary({ ...canary, room })).toEqual({ failure: 'storage-unavailable' });
  });
});
