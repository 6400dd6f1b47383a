import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import { pageTypes } from '../../browser/page-types.ts';
import { aPicture } from '../a-picture.ts';
import { aPublication, aSite } from '../a-story.ts';
import { fullStory } from '../full-stories.ts';
import { hostilePublication, hostileStory } from '../hostile-story.ts';
import { parsedPage } from '../parsed-page.ts';
import { faultsOf, type Thing } from './search-engine-rules.ts';

const site = aSite({
  publisher: {
    name: 'Harbour Ledger Press',
    url: 'https://ledger.example/about/',
    logo: 'https://ledger.example/logo.png',
  },
});
const labels = {
  topics: [{ slug: 'port-selm', name: 'Port Selm' }],
  authors: [{ slug: 'oda-merrin', name: 'Oda Merrin' }],
  source: { slug: 'selm-gazette', name: 'Selm Gazette' },
};
const pages: Readonly<Record<string, string>> = {
  ...pageTypes,
  'an article with a picture, a logo and lists': articlePage(
    fullStory({ contentCreated: '2024-08-20T05:00:00.000Z', expires: '2024-09-20T05:00:00.000Z' }),
    aPublication({ picture: aPicture({ copyrightNotice: '© Selm Gazette' }), labels }),
    site,
  ),
  'an article that says markup everywhere': articlePage(
    hostileStory('"><script>alert(1)</script>'),
    hostilePublication('"><script>alert(1)</script>'),
    site,
  ),
};

const typesOf = (markup: string) => parsedPage(markup).data.map((block) => block['@type']);

describe('search engines understand', () => {
  it.each(Object.entries(pages))('all that the page %s tells them', (_name, markup) => {
    expect(parsedPage(markup).data.flatMap((block) => faultsOf(block))).toEqual([]);
  });

  it.each(Object.entries(pages).filter(([name]) => name.includes('article')))(
    'what %s is and where it stands',
    (_name, markup) => {
      expect(typesOf(markup)).toEqual(['NewsArticle', 'BreadcrumbList']);
      const [article] = parsedPage(markup).data;
      const context = (block: Thing | undefined) => block?.['@context'];
      expect(context(article)).toBe('https://schema.org');
    },
  );

  it('a picture of at least 1,200 by 675 pixels, and who made it', () => {
    const [article] = parsedPage(pages['an article with a picture, a logo and lists'] ?? '').data;
    const image = article?.['image'] as { width: number; height: number; creator: unknown };
    expect(image.width).toBeGreaterThanOrEqual(1200);
    expect(image.height).toBeGreaterThanOrEqual(675);
    expect(image.creator).toEqual({ '@type': 'Person', name: 'Ben Marl' });
  });

  it('where more of an author stands, be it a person or a source', () => {
    const authorOf = (story = fullStory()) =>
      parsedPage(articlePage(story, aPublication({ labels }), site)).data[0]?.['author'];
    expect(authorOf()).toMatchObject([{ url: 'https://ledger.example/author/oda-merrin/' }]);
    const { byline: _byline, ...unsigned } = fullStory({ people: [] });
    expect(authorOf(unsigned)).toEqual([
      { '@type': 'Organization', name: 'Selm Gazette', url: 'https://ledger.example/source/selm-gazette/' },
    ]);
  });
});

describe('the rules', () => {
  const trail = (...positions: number[]) => ({
    '@type': 'BreadcrumbList',
    itemListElement: positions.map((position) => ({
      '@type': 'ListItem',
      position,
      name: 'Home',
      item: 'https://ledger.example/',
    })),
  });
  const correction = {
    '@type': 'CorrectionComment',
    text: 'Six.',
    datePublished: '2024-08-21T09:00:00+04:00',
  };

  it.each<[fault: string, thing: Thing]>([
    ['a time without a zone', { ...correction, datePublished: '2024-08-21T09:00:00' }],
    ['a missing text', { '@type': 'CorrectionComment', datePublished: correction.datePublished }],
    ['a property of another type', { ...correction, isbn: '1' }],
    ['an unknown type', { '@type': 'Gazette' }],
    ['an empty name', { '@type': 'Person', name: ' ' }],
    ['a path for an address', { '@type': 'Person', name: 'Oda Merrin', url: '/author/oda-merrin/' }],
    ['a trail of one step', trail(1)],
    ['a trail that counts from nought', trail(0, 1)],
  ])('find %s', (_fault, thing) => {
    expect(faultsOf(thing)).toHaveLength(1);
  });
});
