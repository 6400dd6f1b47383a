import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relatedScript } from '#infra/constructs/site/related-script.ts';
import { searchScript } from '#infra/constructs/site/search-script.ts';
import { relatedScriptPath } from '#shared/page/article/related-path.ts';
import { publicSurfacesOf } from '#shared/page/feeds/public-surfaces.ts';
import { finderFor } from '#shared/page/search/find-entries.ts';
import { type SearchEntry, type SearchShard, searchShardPath } from '#shared/page/search/search-shard.ts';
import { walkShards } from '#shared/page/search/walk-shards.ts';
import { refreshList } from '#shared/pipeline/lists/refresh-list.ts';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { type Desk, openDesk } from '../desk.ts';
import { faultyNewsroom } from '../faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await sweep(desk.newsroom, { searchScript: searchScript(), relatedScript: relatedScript() });
  await desk.refreshLists();
}, 60_000);
afterAll(() => desk.close());

async function shard(name: string): Promise<SearchShard | undefined> {
  const text = await desk.page(searchShardPath(name));
  return text === undefined ? undefined : JSON.parse(text);
}

/** What a reader finds who goes through the whole index, as the page does. */
async function search(query: string): Promise<string[]> {
  const finds = finderFor(query);
  const found: SearchEntry[] = [];
  if (finds) for await (const stories of walkShards(shard)) found.push(...stories.filter(finds));
  return found.map(({ headline }) => headline);
}

const copy = (headline: string, header = '') =>
  `Headline: ${headline}\nKeywords: harbour dredging\nDate: 2026-03-02T09:15:00Z\n${header}\n${headline} was decided on Tuesday.\n\nThe vote was close.\n`;

async function order(verb: string, reference = ''): Promise<void> {
  const at = new Date().toISOString();
  await desk.dropAndPublish(`_desk/${at}-${verb}.json`, JSON.stringify({ verb, reference, at }));
  await desk.refreshLists();
}

describe('a reader who searches', () => {
  it('has a page, its script and a description for browsers on a site without stories', async () => {
    expect(await desk.page('/search/')).toContain('<script src="/search/script.js" defer>');
    expect(await desk.page('/search/script.js')).toBe(searchScript());
    expect(await desk.page(relatedScriptPath)).toBe(relatedScript());
    expect(await desk.page('/search/opensearch.xml')).toContain('{searchTerms}');
    expect(await shard('index')).toEqual({ stories: [], parts: [] });
  });

  it('finds a story by its headline without its letters, and by its topic', async () => {
    const { url = '' } = await desk.dropAndPublish('bridge.txt', copy('Əliyev opens the bridge'));
    await desk.refreshLists();
    expect(await search('eliyev bri')).toEqual(['Əliyev opens the bridge']);
    expect(await search('dredging')).toEqual(['Əliyev opens the bridge']);
    const { parts = [] } = (await shard('index')) ?? {};
    const [entry] = (await shard(parts[0] ?? ''))?.stories ?? [];
    expect(entry?.path).toBe(new URL(url).pathname);
    expect(await desk.page('/search/')).toContain('href="/topic/harbour-dredging/"');
  });

  it('finds the present headline of a story that was updated', async () => {
    await desk.dropAndPublish('pier.txt', copy('Pier to close'));
    await desk.dropAndPublish('pier.txt', copy('Pier stays open'));
    await desk.refreshLists();
    expect(await search('pier')).toEqual(['Pier stays open']);
  });

  it.each(['kill', 'hold'])('no longer finds a story after a %s', async (verb) => {
    const { url } = await desk.dropAndPublish(`${verb}.txt`, copy(`Quillfeather ${verb}`));
    await desk.refreshLists();
    expect(await search('quillfeather')).toHaveLength(1);
    await order(verb, url);
    expect(await search('quillfeather')).toEqual([]);
    expect(await desk.publicText()).not.toContain('Quillfeather');
  });

  it('never finds a story under embargo', async () => {
    const header = 'Embargo: 2099-01-01T00:00:00Z\n';
    expect((await desk.dropAndPublish('later.txt', copy('Grebe wins', header))).state).toBe('embargoed');
    await desk.refreshLists();
    expect(await search('grebe')).toEqual([]);
  });
});

describe('a month of more than 250 stories', () => {
  const before = 260;
  let pattern: StoryRecord;
  beforeAll(async () => {
    await desk.dropAndPublish('tide.txt', copy('The tide of the day'));
    const [id = ''] = await desk.newsroom.table.onList('home', 1);
    const record = await desk.newsroom.table.read(id);
    if (!record?.live) throw new Error('the pattern was not published');
    pattern = record;
  }, 60_000);

  const timeOf = (number: number) =>
    `2031-05-${number % 2 === 0 ? '02' : '03'}T10:${String(number % 60).padStart(2, '0')}:00.000Z`;

  /** A live story, of the 2nd or the 3rd of May 2031, on the table and on its list, as `joinLists` leaves it. */
  async function enter(number: number, listedAt = timeOf(number)) {
    const id = `aaaaaa${String(number).padStart(4, '0')}`;
    const month = listedAt.startsWith('2031-05') ? 'May' : 'July';
    const live = { ...pattern.live, headline: `Tide ${number} of ${month}` } as StoryRecord['live'];
    const record = { ...pattern, id, listedAt, live } as StoryRecord;
    await desk.newsroom.table.commit(undefined, record);
    await desk.newsroom.table.join(['home'], listedAt, id);
    return { record, place: `${listedAt}#${id}` };
  }
  const refresh = (...places: string[]) => refreshList(desk.newsroom, 'search', { urgent: true, places });

  it('is one shard as long as it fits, then its days, and no story is lost on the way', async () => {
    const numbers = Array.from({ length: 250 }, (_, number) => number);
    const entered = await inTurns(numbers, (number) => enter(number));
    await refresh(entered[0]?.place ?? '');
    expect((await shard('2031-05'))?.stories).toHaveLength(250);
    const more = await inTurns([250, 251, 252, 253, 254, 255, 256, 257, 258, 259], (number) => enter(number));
    await refresh(more[0]?.place ?? '');
    expect(await shard('2031-05')).toEqual({ stories: [], parts: ['2031-05-03', '2031-05-02'] });
    expect(await search('tide may')).toHaveLength(before);
  }, 60_000);

  it('loses no story where its days and hours overflow at once, though nobody asks for the old ones', async () => {
    const seconds = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => from + index);
    const at = (hour: number) => (number: number) =>
      enter(2000 + number, new Date(Date.UTC(2031, 6, 1, hour, 0, number)).toISOString());
    const entered = await inTurns([...seconds(0, 130), ...seconds(240, 100)], at(10));
    await refresh(entered[0]?.place ?? '');
    expect((await shard('2031-07'))?.stories).toHaveLength(230);
    const more = await inTurns(seconds(360, 30), at(10));
    await refresh(more[0]?.place ?? '');
    expect((await shard('2031-07-01t10'))?.parts).toHaveLength(6);
    expect(await search('tide july')).toHaveLength(260);
  }, 60_000);

  it('has one shard written anew for one more story, whatever the others hold', async () => {
    const { place } = await enter(before);
    const watched = faultyNewsroom(desk.newsroom);
    await refreshList(watched.newsroom, 'search', { urgent: true, places: [place] });
    expect(watched.calls.filter((call) => call === 'pages.put').length).toBeLessThanOrEqual(2);
    expect(await search('tide may')).toHaveLength(before + 1);
  });

  it('names a new day before its shard stands, and finds its story', async () => {
    const id = 'bbbbbb0001';
    const listedAt = '2031-05-04T08:00:00.000Z';
    const live = { ...pattern.live, headline: 'Neap of May' } as StoryRecord['live'];
    await desk.newsroom.table.commit(undefined, { ...pattern, id, listedAt, live } as StoryRecord);
    await desk.newsroom.table.join(['home'], listedAt, id);
    await refresh(`${listedAt}#${id}`);
    expect((await shard('2031-05'))?.parts).toEqual(['2031-05-04', '2031-05-03', '2031-05-02']);
    expect(await search('neap')).toEqual(['Neap of May']);
  });

  it('lets a killed story go from its part, which is among the addresses that the certificate reads', async () => {
    const { record, place } = await enter(700);
    await refresh(place);
    expect(await search('tide 700')).toHaveLength(1);
    const dead = { ...record, killedAt: '2031-06-01T00:00:00.000Z', commit: record.commit + 1 };
    await desk.newsroom.table.commit(record, dead as StoryRecord);
    await refresh(place);
    expect(await search('tide 700')).toEqual([]);
    const surfaces = publicSurfacesOf(record, desk.newsroom.site).map(({ path }) => path);
    expect(surfaces).toEqual(expect.arrayContaining(['/search/2031-05.json', '/search/2031-05-02.json']));
  });

  it('keeps a shard for the time of its pace, then writes it once for all', async () => {
    const { place } = await enter(800);
    await refresh(place);
    const { place: other } = await enter(802);
    const asked = { urgent: false, places: [other], until: new Date(Date.now() + 10_000).toISOString() };
    const seconds = await refreshList(desk.newsroom, 'search', asked);
    expect(seconds).toBeGreaterThan(200);
    expect(await search('tide 802')).toEqual([]);
    desk.setClock(new Date(Date.now() + 301_000).toISOString());
    await refreshList(desk.newsroom, 'search', asked);
    expect(await search('tide 802')).toHaveLength(1);
  });
});

/** Eight at a time. */
async function inTurns<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (let start = 0; start < items.length; start += 8) {
    done.push(...(await Promise.all(items.slice(start, start + 8).map(work))));
  }
  return done;
}
