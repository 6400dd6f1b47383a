import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '#shared/page/feeds/atom-feed.ts';
import { correctionsFeed } from '#shared/page/feeds/corrections-feed.ts';
import { jsonFeed } from '#shared/page/feeds/json-feed.ts';
import { rssFeed } from '#shared/page/feeds/rss-feed.ts';
import { newsSitemap, sitemap } from '#shared/page/feeds/sitemap.ts';
import type { Front } from '#shared/page/lists/front.ts';
import { manyEntries } from '../a-ledger.ts';
import { aListedStory, aSite } from '../a-story.ts';
import { manyListedStories } from '../full-stories.ts';

const site = aSite();
const hostile = '</title><script>x</script>\u0000\ud800 ]]> & "b"';
/** Ids of wires are what they are: one that is no URI, one with a space, one of markup. */
const stories = [
  ...manyListedStories(),
  aListedStory({ id: 'plainnumbr', uri: '20240821-17', path: '/world/2024/08/21/number-plainnumbr/' }),
  aListedStory({ id: 'spacednmbr', uri: 'tide wall 4', path: '/world/2024/08/21/spaced-spacednmbr/' }),
  aListedStory({
    id: 'hostilestr',
    uri: `urn:x:${hostile}`,
    path: '/world/2024/08/21/hostile-hostilestr/',
    headline: hostile,
    summary: hostile,
    byline: hostile,
    modifiedAt: '2024-08-22T08:00:00.000Z',
  }),
];
const fronts: readonly [string, Front][] = [
  ['the home page', { kind: 'home', stories }],
  ['a section', { kind: 'section', section: 'world', stories }],
  ['an empty section', { kind: 'section', section: 'sport', stories: [] }],
];

/** RFC 822 with the four-figure year of RFC 1123. */
const rfc822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function expectUnique(ids: readonly unknown[]): void {
  expect(ids.every((id) => typeof id === 'string' && id !== '')).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
}

function expectOwn(address: string | undefined): void {
  expect(address).toMatch(/^https:\/\/ledger\.example\//);
}

/** Children of the root and of what stands in it, by name, as the file has them: some rules are about their number. */
function childrenOf(xml: string, parent: string): string[][] {
  const open: string[] = [];
  const found: string[][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name }) => {
    if (open.at(-1) === parent) found.at(-1)?.push(name);
    if (name === parent) found.push([]);
    open.push(name);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return found;
}

describe('by RSS 2.0, the feed', () => {
  const feeds: [string, string][] = [
    ...fronts.map(([name, front]): [string, string] => [`of ${name}`, rssFeed(front, site)]),
    ['of corrections', correctionsFeed({ entries: manyEntries(), parts: [] }, site)],
    ['of no corrections', correctionsFeed({ entries: [], parts: [] }, site)],
  ];

  it.each(feeds)('%s names itself, its page and its language', (_name, text) => {
    const feed = parseRssFeed(text);
    expect([feed.title, feed.description, feed.language].every(Boolean)).toBe(true);
    expectOwn(feed.link);
    const [self, ...others] = feed.atom?.links ?? [];
    expect([self?.rel, self?.type, others]).toEqual(['self', 'application/rss+xml', []]);
    expectOwn(self?.href);
    if (feed.lastBuildDate !== undefined) expect(feed.lastBuildDate).toMatch(rfc822);
  });

  it.each(feeds)(
    '%s has items with a guid of their own that is no address, a date and words',
    (_name, text) => {
      const { items = [] } = parseRssFeed(text);
      expectUnique(items.map(({ guid }) => guid?.value));
      for (const item of items) {
        expect(item.guid?.isPermaLink).toBe(false);
        expect(item.pubDate).toMatch(rfc822);
        expect(item.title ?? item.description).toBeTruthy();
        expectOwn(item.link);
        // Readers' programs take a description as HTML.
        expect(item.description ?? '').not.toContain('<');
      }
    },
  );

  it.each(feeds)('%s says nothing twice of an item', (_name, text) => {
    for (const names of childrenOf(text, 'item')) expect(names).toEqual([...new Set(names)]);
  });
});

describe('by RFC 4287, the Atom feed', () => {
  const feeds = fronts.map(([name, front]): [string, string] => [`of ${name}`, atomFeed(front, site)]);

  it.each(feeds)('%s has an id, a title, a time, an author and its own address', (_name, text) => {
    const feed = parseAtomFeed(text);
    expectOwn(feed.id);
    expect(feed.title?.value).toBeTruthy();
    expect(feed.updated).toMatch(rfc3339);
    expect(feed.authors?.[0]?.name).toBeTruthy();
    expect(feed.links?.map(({ rel }) => rel)).toEqual(['self', 'alternate']);
  });

  it.each(feeds)('%s has entries whose ids are URIs, each of one entry', (_name, text) => {
    const { entries = [], updated = '' } = parseAtomFeed(text);
    const ids = entries.map(({ id }) => id);
    expectUnique(ids);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
    for (const entry of entries) {
      expect(entry.title?.value).toBeTruthy();
      expect(entry.updated).toMatch(rfc3339);
      expect(entry.published).toMatch(rfc3339);
      expect(Date.parse(entry.updated ?? '')).toBeLessThanOrEqual(Date.parse(updated));
      // An entry without content has an alternate.
      const alternates = entry.links?.filter(({ rel }) => rel === 'alternate') ?? [];
      expect(alternates).toHaveLength(1);
      expectOwn(alternates[0]?.href);
    }
  });

  it.each(feeds)('%s says once what may be said once', (_name, text) => {
    const once = ['id', 'title', 'updated', 'published', 'summary', 'subtitle', 'content', 'rights'];
    for (const names of [...childrenOf(text, 'feed'), ...childrenOf(text, 'entry')]) {
      const counted = names.filter((name) => once.includes(name));
      expect(counted).toEqual([...new Set(counted)]);
    }
  });
});

describe('by JSON Feed 1.1, the feed', () => {
  const feeds = fronts.map(([name, front]): [string, string] => [`of ${name}`, jsonFeed(front, site)]);

  it.each(feeds)('%s names its version, title, page and itself', (_name, text) => {
    const feed = JSON.parse(text);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.title).toBeTruthy();
    for (const address of [feed.home_page_url, feed.feed_url]) expectOwn(address);
    expect(feed.feed_url).toMatch(/\/feed\.json$/);
    expect(feed.authors[0].name).toBeTruthy();
  });

  it.each(feeds)('%s has items with an id of their own, words, and times with a zone', (_name, text) => {
    const { items = [] } = parseJsonFeed(JSON.parse(text));
    expectUnique(items.map(({ id }) => id));
    for (const item of items) {
      expectOwn(item.url);
      expect(item.content_text).toBeTruthy();
      expect(item.date_published).toMatch(rfc3339);
      if (item.date_modified !== undefined) expect(item.date_modified).toMatch(rfc3339);
      expect(item.authors?.every(({ name }) => name !== '') ?? true).toBe(true);
    }
  });
});

describe('by the rules of sitemaps', () => {
  const parsed = (xml: string, name: string) => childrenOf(xml, name);

  it('an address of a story stands once, with the time of its last change', () => {
    const xml = sitemap(stories, site);
    expect(parsed(xml, 'url')).toEqual(stories.map(() => ['loc', 'lastmod']));
    const times = [...xml.matchAll(/<lastmod>([^<]*)</g)].map(([, time]) => time);
    for (const time of times) expect(time).toMatch(rfc3339);
    const addresses = [...xml.matchAll(/<loc>([^<]*)</g)].map(([, address = '']) => address);
    expectUnique(addresses);
    for (const address of addresses) expect(new URL(address).href).toBe(address);
  });

  it('a story of the news has a publication with name and language, a date and a title', () => {
    const xml = newsSitemap(stories, site);
    const each = (names: string[]) => stories.map(() => names);
    expect(parsed(xml, 'news:news')).toEqual(
      each(['news:publication', 'news:publication_date', 'news:title']),
    );
    expect(parsed(xml, 'news:publication')).toEqual(each(['news:name', 'news:language']));
    for (const [, language] of xml.matchAll(/<news:language>([^<]*)</g))
      expect(language).toMatch(/^(?:[a-z]{2,3}|zh-cn|zh-tw)$/);
    for (const [, at] of xml.matchAll(/<news:publication_date>([^<]*)</g)) expect(at).toMatch(rfc3339);
  });
});
