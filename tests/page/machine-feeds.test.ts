import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '#shared/page/feeds/atom-feed.ts';
import { jsonFeed } from '#shared/page/feeds/json-feed.ts';
import { rssFeed } from '#shared/page/feeds/rss-feed.ts';
import type { Front } from '#shared/page/lists/front.ts';
import { aListedStory, aSite } from './a-story.ts';
import { manyListedStories } from './full-stories.ts';

const site = aSite({ webSubHub: 'https://hub.example/' });
const home: Front = { kind: 'home', stories: manyListedStories() };
const section: Front = { kind: 'section', section: 'business', stories: manyListedStories().slice(2, 3) };
const hostile = aListedStory({
  headline: '</title><script>x</script>\u0000\ud800 "quoted" & <b>',
  summary: ']]><evil/>',
});

describe('the Atom feed', () => {
  it('keeps each story’s id through its changes and says when it changed', () => {
    const [first] = manyListedStories();
    const changed = { ...(first ?? aListedStory()), modifiedAt: '2024-08-22T08:00:00.000Z' };
    const entry = (story: typeof changed) =>
      parseAtomFeed(atomFeed({ kind: 'home', stories: [story] }, site)).entries?.[0];
    expect(entry(changed)?.id).toBe(first?.uri);
    expect(entry(changed)?.updated).toBe('2024-08-22T08:00:00.000Z');
    expect(entry(changed)?.published).toBe(first?.firstPublishedAt);
  });

  it('names itself, its page and its hub', () => {
    const feed = parseAtomFeed(atomFeed(section, site));
    expect(feed).toMatchObject({
      id: 'https://ledger.example/business/atom.xml',
      title: { value: 'Business – The Harbour Ledger' },
      updated: '2024-08-21T10:00:00.000Z',
    });
    expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', 'https://ledger.example/business/atom.xml'],
      ['alternate', 'https://ledger.example/business/'],
      ['hub', 'https://hub.example/'],
    ]);
  });

  it('marks a corrected story, and is well-formed whatever a story says', () => {
    const [entry] = parseAtomFeed(atomFeed(section, site)).entries ?? [];
    expect(entry?.summary?.value).toBe('Corrected. Fishers ask the board to open the winter store early.');
    const text = atomFeed({ kind: 'home', stories: [hostile] }, site);
    new SaxesParser({ xmlns: true }).write(text).close();
    expect(parseAtomFeed(text).entries?.[0]?.title?.value).toContain('</title><script>x</script>');
  });
});

describe('the JSON feed', () => {
  it('says of each story what the others say', () => {
    const json = parseJsonFeed(JSON.parse(jsonFeed(home, site)));
    const rss = parseRssFeed(rssFeed(home, site));
    expect(jsonFeed(home, site)).toContain('"version": "https://jsonfeed.org/version/1.1"');
    expect(json.items?.map(({ id, title, url }) => [id, title, url])).toEqual(
      rss.items?.map(({ guid, title, link }) => [guid?.value, title, link]),
    );
    expect(json.items?.every(({ content_text }) => content_text !== '')).toBe(true);
  });

  it('names its hub, and no lone surrogate or control code of a story', () => {
    const text = jsonFeed({ kind: 'home', stories: [hostile] }, site);
    expect(text.isWellFormed()).toBe(true);
    const { hubs, items } = JSON.parse(text) as { hubs: unknown; items: { title: string }[] };
    expect(hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/' }]);
    expect(items[0]?.title).not.toContain('\u0000');
  });
});
