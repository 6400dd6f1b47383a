import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rerenderStory } from '#shared/pipeline/recovery/rerender-story.ts';
import { storyId } from '#shared/story/digest.ts';
import { type Desk, openDesk } from '../desk.ts';
import { objectsIn } from './lost-rooms.ts';

let desk: Desk;
let s3: S3Client;
const ids: string[] = [];

beforeAll(async () => {
  desk = await openDesk();
  s3 = new S3Client({});
  for (const number of [1, 2, 3]) {
    const copy = `Pier number ${number} opens\n\nPier ${number} opened on Tuesday, the harbour office said.\n`;
    const { uri = '' } = await desk.dropAndPublish(`pier-${number}.txt`, copy);
    ids.push(await storyId(uri));
  }
  const at = new Date().toISOString();
  const kill = { verb: 'kill', reference: 'pier-3.txt', at };
  await desk.dropAndPublish(`_desk/${at}-kill.json`, JSON.stringify(kill));
  await desk.announcements();
}, 60_000);
afterAll(() => desk.close());

/** A template is code; the site's name stands on every page, so another name is another template. */
const withBadTemplate = () => ({
  ...desk.newsroom,
  site: { ...desk.newsroom.site, name: 'Lorem Ipsum', publisher: { name: 'Lorem Ipsum' } },
});

async function storyPages(): Promise<Map<string, string>> {
  const objects = await objectsIn(s3, 'site');
  return new Map([...objects].filter(([key]) => ids.some((id) => key.endsWith(`-${id}/index.html`))));
}

describe('a bad template that went out', () => {
  it('is rolled back by rendering anew: every page has its former bytes, and nobody is told', async () => {
    const good = await storyPages();
    for (const id of ids) await rerenderStory(withBadTemplate(), id);
    const bad = await storyPages();
    for (const [key, digest] of good) expect(bad.get(key), key).not.toBe(digest);

    for (const id of ids) await rerenderStory(desk.newsroom, id);

    expect(await storyPages()).toEqual(good);
    expect(await desk.announcements()).toEqual([]);
  });

  it('leaves every story what it was: its revision, and its page known by its record', async () => {
    for (const id of ids) {
      const record = await desk.newsroom.table.read(id);
      expect(record).toMatchObject({ revision: 1 });
      expect(record?.pageEtag).toBe(await desk.pageTag(record?.pagePath ?? ''));
    }
  });

  it('costs no write where a page has its bytes already', async () => {
    const before = desk.counted('PagesRerendered');
    for (const id of ids) await rerenderStory(desk.newsroom, id);
    expect(desk.counted('PagesRerendered')).toBe(before);
  });
});
