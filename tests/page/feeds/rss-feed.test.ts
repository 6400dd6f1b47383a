import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { rssFeed } from '#shared/page/feeds/rss-feed.ts';
import type { Front } from '#shared/page/lists/front.ts';
import { aListedStory, aSite } from '../a-story.ts';
import { manyListedStories } from '../full-stories.ts';

const site = aSite();

function readBack(front: Front) {
  const text = rssFeed(front, site);
  refuseBadXml(text);
  return parseRssFeed(text);
}

/** Throws at the first place where the text is not well-formed XML 1.0 with namespaces. */
function refuseBadXml(text: string): void {
  new SaxesParser({ xmlns: true }).write(text).close();
}

describe('the feed of the home page', () => {
  const feed = readBack({ kind: 'home', stories: manyListedStories() });

  it('describes itself', () => {
    expect(feed).toMatchObject({
      title: 'The Harbour Ledger',
      link: 'https://ledger.example/',
      description: 'News of the coast and the valley, every day.',
      language: 'en',
      lastBuildDate: 'Wed, 21 Aug 2024 12:00:00 GMT',
    });
    expect(feed.atom?.links).toEqual([
      { href: 'https://ledger.example/feed.xml', rel: 'self', type: 'application/rss+xml' },
    ]);
  });

  it('lists the stories in the order given', () => {
    expect(feed.items?.map((item) => item.title)).toEqual(manyListedStories().map((story) => story.headline));
  });

  it('gives each story its uri as a permanent guid, its address and its first publication', () => {
    expect(feed.items?.[2]).toMatchObject({
      guid: { value: 'urn:newsroom:sample:2', isPermaLink: false },
      link: 'https://ledger.example/business/2024/08/21/story-storyc2345/',
      pubDate: 'Wed, 21 Aug 2024 10:00:00 GMT',
      categories: [{ name: 'Business' }],
    });
  });

  it('tells the language of each story', () => {
    expect(feed.items?.flatMap((item) => item.dc?.languages)).toEqual(
      manyListedStories().map((story) => story.language),
    );
  });

  it('marks a corrected story', () => {
    expect(feed.items?.[2]?.description).toBe(
      'Corrected. Fishers ask the board to open the winter store early.',
    );
  });
});

describe('a feed', () => {
  it('keeps guid and date of a story that was updated, and tells when it changed', () => {
    const story = aListedStory({ modifiedAt: '2024-08-21T09:30:00.000Z', source: 'Coastal Wire' });
    const feed = readBack({ kind: 'home', stories: [story] });
    expect(feed.items?.[0]).toMatchObject({
      guid: { value: story.uri },
      pubDate: 'Wed, 21 Aug 2024 05:00:00 GMT',
      atom: { updated: '2024-08-21T09:30:00.000Z' },
    });
    expect(feed.lastBuildDate).toBe('Wed, 21 Aug 2024 09:30:00 GMT');
  });

  it('holds at most 50 stories', () => {
    const stories = Array.from({ length: 60 }, (_, index) => aListedStory({ uri: `urn:x:${index}` }));
    expect(readBack({ kind: 'home', stories }).items).toHaveLength(50);
  });

  it('is well-formed when there is no story', () => {
    expect(readBack({ kind: 'home', stories: [] }).items ?? []).toEqual([]);
  });

  it('of a section names the section and points to itself', () => {
    const feed = readBack({ kind: 'section', section: 'sport', stories: [] });
    expect(feed.title).toBe('Sport – The Harbour Ledger');
    expect(feed.atom?.links?.[0]?.href).toBe('https://ledger.example/sport/feed.xml');
  });

  it('gives a summary as words, though readers take a description as HTML', () => {
    const story = aListedStory({ summary: 'a <img src=x onerror=alert(1)> & b' });
    expect(readBack({ kind: 'home', stories: [story] }).items?.[0]?.description).toBe(
      'a &lt;img src=x onerror=alert(1)&gt; &amp; b',
    );
  });

  it('is well-formed whatever the address of the site', () => {
    const text = rssFeed({ kind: 'home', stories: [] }, aSite({ origin: 'https://a"b<c.example' }));
    expect(() => refuseBadXml(text)).not.toThrow();
  });

  it('is well-formed XML whatever a story says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', '<![CDATA[', '&', '</title>', '\u0000', '\ud800', '\uffff', '<?xml', '-->'),
    );
    fc.assert(
      fc.property(text, text, text, text, (headline, summary, byline, uri) => {
        refuseBadXml(
          rssFeed({ kind: 'home', stories: [aListedStory({ headline, summary, byline, uri })] }, site),
        );
      }),
    );
  });
});
