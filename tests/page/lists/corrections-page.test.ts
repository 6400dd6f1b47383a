import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { correctionsFeed } from '#shared/page/feeds/corrections-feed.ts';
import { correctionsPage } from '#shared/page/lists/corrections-page.ts';
import { frontPage } from '#shared/page/lists/front-page.ts';
import { aBlankEntry, aLedgerEntry, manyEntries } from '../a-ledger.ts';
import { aSite } from '../a-story.ts';
import { attributeOf, parsedPage, textOf } from '../parsed-page.ts';

const site = aSite();
const list = { entries: manyEntries(), parts: ['2024-08', '2024-07-2'] };
const page = parsedPage(correctionsPage(list, site));
const hrefs = page.all('a').map((link) => attributeOf(link, 'href'));

describe('the page of corrections', () => {
  it('lists them newest first, with date, story and what was put right', () => {
    const entries = page.all('article').map((entry) => textOf(entry).replace(/\s+/g, ' ').trim());
    expect(entries).toHaveLength(6);
    expect(entries[3]).toBe(
      '21 August 2024, 13:30 GMT+4 Correction Tide breaks the old mole at Port Selm An earlier version gave the wrong weight of stone. It is 4,200 tonnes.',
    );
    const times = page.all('time').map((time) => attributeOf(time, 'datetime') ?? '');
    expect(times).toEqual(times.toSorted().toReversed());
    expect(hrefs).toContain('/world/2024/08/21/tide-breaks-old-mole-abcdefghij/');
  });

  it('says of a story that may not be seen only that there is one', () => {
    const blank = page.all('li', { id: 'bcdefghijk-20240819T090000000Z-withdrawal' })[0];
    expect(textOf(blank)).toContain('A story was withdrawn.');
    expect(page.text('main')).toContain('This entry is about a story that is not available at present.');
  });

  it('marks words of another language and direction', () => {
    expect(page.all('article', { lang: 'ar', dir: 'rtl' })).toHaveLength(1);
    expect(page.all('article', { lang: 'az' })).toHaveLength(1);
  });

  it('leads to the months, the feed and the chained record', () => {
    expect(hrefs).toEqual(
      expect.arrayContaining([
        '/corrections/2024-08/',
        '/corrections/2024-07-2/',
        '/corrections/ledger.json',
        '/corrections/feed.xml',
      ]),
    );
    expect(page.text('nav', { class: 'breadcrumb' })).toContain('August 2024 July 2024 (2)');
  });

  it('shows at most 100, a month all that it holds', () => {
    const entries = Array.from({ length: 120 }, (_, index) =>
      aLedgerEntry({ id: `abcdefghij-20240821T0930${index}-correction-0a1b2c3d` }),
    );
    const count = (markup: string) => parsedPage(markup).all('article').length;
    expect(count(correctionsPage({ entries, parts: [] }, site))).toBe(100);
    expect(count(correctionsPage({ part: '2024-08', entries, parts: [] }, site))).toBe(120);
  });

  it('of a month names it and leads back', () => {
    const month = parsedPage(correctionsPage({ ...list, part: '2024-08', parts: [] }, site));
    expect(month.text('h1')).toBe('Corrections: August 2024');
    expect(month.all('a', { href: '/corrections/2024-08.json' })).toHaveLength(1);
  });

  it('says so when there is none', () => {
    expect(parsedPage(correctionsPage({ entries: [], parts: [] }, site)).text('main')).toContain(
      'Nothing has been corrected so far.',
    );
  });

  it('is linked from the foot of every page', () => {
    const front = parsedPage(frontPage({ kind: 'home', stories: [] }, site));
    expect(front.all('a', { href: '/corrections/' })).toHaveLength(1);
  });
});

describe('the feed of corrections', () => {
  const feed = parseRssFeed(correctionsFeed(list, site));

  it('describes itself', () => {
    expect(feed).toMatchObject({
      title: 'Corrections – The Harbour Ledger',
      link: 'https://ledger.example/corrections/',
      lastBuildDate: 'Wed, 21 Aug 2024 13:00:00 GMT',
    });
    expect(feed.atom?.links?.[0]?.href).toBe('https://ledger.example/corrections/feed.xml');
  });

  it('gives each entry a guid for good, its story and its words', () => {
    expect(feed.items?.[3]).toMatchObject({
      title: 'Correction: Tide breaks the old mole at Port Selm',
      link: 'https://ledger.example/world/2024/08/21/tide-breaks-old-mole-abcdefghij/',
      guid: {
        value: 'urn:newsroom:ledger:abcdefghij-20240821T093000000Z-correction-0a1b2c3d',
        isPermaLink: false,
      },
      pubDate: 'Wed, 21 Aug 2024 09:30:00 GMT',
      description: 'An earlier version gave the wrong weight of stone. It is 4,200 tonnes.',
    });
  });

  it('keeps the guid of an entry whose words were taken back, so that readers’ programs forget them', () => {
    const blank = parseRssFeed(correctionsFeed({ entries: [aBlankEntry()], parts: [] }, site)).items?.[0];
    expect(blank?.guid).toEqual(feed.items?.[3]?.guid);
    expect(blank).toMatchObject({
      title: 'Correction',
      link: 'https://ledger.example/corrections/',
      description: 'This entry is about a story that is not available at present.',
    });
  });

  it('gives words as words, though readers take a description as HTML', () => {
    const entries = [aLedgerEntry({ text: 'a <img src=x onerror=alert(1)> & b' })];
    expect(parseRssFeed(correctionsFeed({ entries, parts: [] }, site)).items?.[0]?.description).toBe(
      'a &lt;img src=x onerror=alert(1)&gt; &amp; b',
    );
  });

  it('holds at most 50', () => {
    const entries = Array.from({ length: 60 }, () => aLedgerEntry());
    expect(parseRssFeed(correctionsFeed({ entries, parts: [] }, site)).items).toHaveLength(50);
  });
});
