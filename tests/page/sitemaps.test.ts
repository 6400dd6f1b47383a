import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { robotsTxt } from '#shared/page/data/robots-txt.ts';
import { securityTxt } from '#shared/page/data/security-txt.ts';
import { mostEntries, newsSitemap, sitemap, sitemapIndex } from '#shared/page/feeds/sitemap.ts';
import { archivePath, shardPath, sliceStart } from '#shared/page/lists/archive-path.ts';
import { aListedStory, aSite } from './a-story.ts';

const site = aSite();

/** Texts of the elements of one name. */
function textsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    open.push(tag.name);
    if (tag.name === name) found.push('');
  });
  parser.on('text', (text) => {
    if (open.at(-1) === name) found.push((found.pop() ?? '') + text);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return found;
}

describe('a sitemap', () => {
  it('of a full part keeps to the protocol’s limits with room to spare', () => {
    const stories = Array.from({ length: mostEntries }, (_, index) =>
      aListedStory({ path: `/world/2024/08/21/${'long-'.repeat(12)}${index}/` }),
    );
    const xml = sitemap(stories, site);
    expect(textsOf(xml, 'loc')).toHaveLength(500);
    expect(Buffer.byteLength(xml)).toBeLessThan(50 * 1024 * 1024);
  });

  it('says when a story last changed', () => {
    const changed = aListedStory({ modifiedAt: '2024-08-22T08:00:00.000Z' });
    expect(textsOf(sitemap([changed], site), 'lastmod')).toEqual(['2024-08-22T08:00:00.000Z']);
  });

  it('stands in an index under its absolute address', () => {
    expect(textsOf(sitemapIndex(['/sitemaps/2024/08/21.xml'], site), 'loc')).toEqual([
      'https://ledger.example/sitemaps/2024/08/21.xml',
    ]);
  });
});

describe('the news sitemap', () => {
  const story = aListedStory({
    language: 'az-Latn',
    headline: 'A & B',
    modifiedAt: '2024-08-22T08:00:00.000Z',
  });
  const xml = newsSitemap([story, { ...story, language: 'zh-Hant' }], site);

  it('gives the first publication, never the update', () => {
    expect(textsOf(xml, 'news:publication_date')).toEqual([story.firstPublishedAt, story.firstPublishedAt]);
  });

  it('names the publication and the language as Google knows them', () => {
    expect(textsOf(xml, 'news:name')[0]).toBe('The Harbour Ledger');
    expect(textsOf(xml, 'news:language')).toEqual(['az', 'zh-tw']);
    expect(textsOf(xml, 'news:title')[0]).toBe('A & B');
  });
});

describe('a part of the archive', () => {
  it.each([
    ['', '/2024/08/21/', '/sitemaps/2024/08/21.xml', undefined],
    ['2024-08-20T21', '/2024/08/21/2021/', '/sitemaps/2024/08/21-2021.xml', '2024-08-20T21:00:00.000Z'],
    [
      '2024-08-20T21:05',
      '/2024/08/21/202105/',
      '/sitemaps/2024/08/21-202105.xml',
      '2024-08-20T21:05:00.000Z',
    ],
    [
      '2024-08-20T21:05:09.000Z#b',
      '/2024/08/21/20210509000b/',
      '/sitemaps/2024/08/21-20210509000b.xml',
      '2024-08-20T21:05:09.000Z',
    ],
  ])('of %j stands at an address of its own', (prefix, path, shard, start) => {
    const slice = { day: '2024/08/21', prefix };
    expect([archivePath(slice), shardPath(slice), sliceStart(slice)]).toEqual([path, shard, start]);
  });
});

describe('what crawlers and finders of weaknesses are told', () => {
  it('names every sitemap', () => {
    expect(robotsTxt(['2024/08'], site)).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://ledger.example/sitemap.xml\nSitemap: https://ledger.example/news-sitemap.xml\nSitemap: https://ledger.example/sitemaps/2024-08.xml\n',
    );
  });

  it('promises nothing where nobody is named', () => {
    expect(securityTxt(site)).toBeUndefined();
    const security = { contact: 'mailto:desk@ledger.example', expires: '2027-06-30T00:00:00Z' };
    expect(securityTxt(aSite({ security }))).toContain('Contact: mailto:desk@ledger.example\nExpires: 2027');
  });
});
