import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshList } from '#shared/pipeline/lists/refresh-list.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { type Desk, openDesk } from '../desk.ts';

let desk: Desk;
let pattern: StoryRecord;
const list = 'day/2026/03/02';

beforeAll(async () => {
  desk = await openDesk();
  const body = 'Date: 2026-03-02T09:15:00Z\nHeadline: The tide of the day\n\nThe tide came at nine.\n';
  await desk.dropAndPublish('tide.txt', body);
  const [id = ''] = await desk.newsroom.table.onList(list, 1);
  const record = await desk.newsroom.table.read(id);
  if (!record?.live) throw new Error('the pattern was not published');
  pattern = record;
  // 300 in one hour and 205 in the next.
  const numbers = Array.from({ length: 505 }, (_, number) => number);
  const workers = Array.from({ length: 16 }, async () => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) await enter(number);
  });
  await Promise.all(workers);
}, 60_000);
afterAll(() => desk.close());

async function enter(number: number): Promise<{ record: StoryRecord; place: string }> {
  const id = `aaaaaa${String(number).padStart(4, '0')}`;
  const listedAt = `2026-03-02T${number < 300 ? '10' : '11'}:${String(number % 60).padStart(2, '0')}:00.000Z`;
  const live = { ...pattern.live, headline: `Tide ${number} of the day` } as StoryRecord['live'];
  const record = { ...pattern, id, listedAt, live };
  await desk.newsroom.table.commit(undefined, record as StoryRecord);
  await desk.newsroom.table.join([list], listedAt, record.id);
  return { record: record as StoryRecord, place: `${listedAt}#${record.id}` };
}

const headlines = (page: string | undefined) => page?.match(/Tide \d+ of the day/g)?.length ?? 0;

describe('a day of more than 500 stories', () => {
  it('shows its newest 500 and leads to its hours, which hold every one', async () => {
    await refreshList(desk.newsroom, list);
    const day = await desk.page('/2026/03/02/');
    expect(headlines(day)).toBe(500);
    for (const part of ['0209', '0210', '0211']) expect(day).toContain(`href="/2026/03/02/${part}/"`);
    expect(headlines(await desk.page('/2026/03/02/0210/'))).toBe(300);
    expect(headlines(await desk.page('/2026/03/02/0211/'))).toBe(205);
  });

  it('has a sitemap for every part, all of them in the index of the month', async () => {
    const index = await desk.page('/sitemaps/2026-03.xml');
    for (const shard of ['02', '02-0209', '02-0210', '02-0211']) {
      expect(index).toContain(`/sitemaps/2026/03/${shard}.xml</loc>`);
      const urls = (await desk.page(`/sitemaps/2026/03/${shard}.xml`))?.match(/<url>/g)?.length ?? 0;
      expect(urls).toBeGreaterThan(0);
      expect(urls).toBeLessThanOrEqual(500);
    }
  });

  it('has only the part of a new story written anew, and its own front', async () => {
    const before = await Promise.all(['/2026/03/02/0210/', '/2026/03/02/0211/'].map(desk.pageTag));
    const { place } = await enter(999);
    await refreshList(desk.newsroom, list, { urgent: true, places: [place] });
    const after = await Promise.all(['/2026/03/02/0210/', '/2026/03/02/0211/'].map(desk.pageTag));
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(await desk.page('/2026/03/02/')).toContain('Tide 999 of the day');
  });

  it('lets a killed story go from its part, however full the day', async () => {
    const { record, place } = await enter(700);
    await refreshList(desk.newsroom, list, { urgent: true, places: [place] });
    expect(await desk.publicText()).toContain('Tide 700 of the day');
    await desk.newsroom.table.commit(record, {
      ...record,
      killedAt: '2026-03-03T00:00:00.000Z',
      commit: record.commit + 1,
    });
    await refreshList(desk.newsroom, list, { urgent: true, places: [place] });
    expect(await desk.publicText()).not.toContain('Tide 700 of the day');
  });
});
